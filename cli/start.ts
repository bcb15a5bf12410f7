import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { programFolder } from "#app/lib/program-folder.server.ts";

/** Runs the built program (`serve.ts`) to its end, as the launcher does by itself. */
export async function startCommand(): Promise<number> {
  await import(pathToFileURL(join(programFolder, "build/server/serve.js")).href);
  return Number(process.exitCode ?? 0);
}
