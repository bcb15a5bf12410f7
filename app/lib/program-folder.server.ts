import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The folder the program lies in, whether it runs from its sources or from the build: there are its migrations, fonts and child programs. */
export const programFolder: string = folderAbove(import.meta.dirname);

function folderAbove(folder: string): string {
  if (existsSync(join(folder, "package.json")) && existsSync(join(folder, "db/migrations"))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error("The program's own folder (with package.json and db/migrations) was not found");
  return folderAbove(above);
}
