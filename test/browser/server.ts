import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { makeDatabaseFolder } from "#test/database-folder.ts";
import { publishHelp } from "#test/help-directory.ts";
import { startProgram } from "#test/program.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the running program. */
    address: string;
    /** Folder for the cookies of those who have logged in. */
    sessions: string;
    /** Where the program keeps its data. */
    folder: string;
  }
}

/** Starts the built program once for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeDatabaseFolder();
  const program = await startProgram({ folder });
  await publishHelp(folder);
  const sessions = mkdtempSync(join(tmpdir(), "komplan-sessions-"));
  project.provide("address", program.address);
  project.provide("sessions", sessions);
  project.provide("folder", folder);
  return async () => {
    rmSync(sessions, { recursive: true, force: true });
    await program.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
