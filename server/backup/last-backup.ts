import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Notes that a whole backup was taken. */
export async function noteBackup(dataFolder: string, at: Date): Promise<void> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 });
  await writeFile(noteIn(dataFolder), `${at.toISOString()}\n`, { mode: 0o600 });
}

/** When the newest whole backup was taken, if one is noted. */
export async function lastBackup(dataFolder: string): Promise<Date | undefined> {
  const text = await readFile(noteIn(dataFolder), "utf8").catch(() => "");
  const at = new Date(text.trim());
  return Number.isNaN(at.getTime()) ? undefined : at;
}

function noteIn(dataFolder: string): string {
  return join(dataFolder, "last-backup");
}
