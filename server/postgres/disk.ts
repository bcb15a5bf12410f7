import { statfs } from "node:fs/promises";

/** Left free, so that what PostgreSQL must write to close in good order always fits. */
const keptFree = 256 * 1024 * 1024;

type AskDisk = (folder: string) => Promise<{ bavail: number; bsize: number }>;

/** Why nothing more can be stored in a folder, in words for whoever runs Komplan; nothing when there is room. */
export async function diskRefusal(folder: string, askDisk: AskDisk = statfs): Promise<string | undefined> {
  const free = await freeBytes(folder, askDisk);
  if (free >= keptFree) return undefined;
  return `Disken er nesten full: ${inMegabytes(free)} MB ledig i ${folder}. Komplan lagrer ikke noe nytt før det er minst ${inMegabytes(keptFree)} MB ledig.`;
}

/** A folder that is not there yet fills no disk. */
async function freeBytes(folder: string, askDisk: AskDisk): Promise<number> {
  try {
    const { bavail, bsize } = await askDisk(folder);
    return bavail * bsize;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return Number.POSITIVE_INFINITY;
    throw error;
  }
}

function inMegabytes(bytes: number): number {
  return Math.floor(bytes / 1024 / 1024);
}
