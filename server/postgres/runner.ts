import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";

/** Who PostgreSQL runs as. It refuses to run as root, so root hands it to the user that owns nothing ("nobody"). */
export interface Runner {
  uid: number;
  gid: number;
  /** Whether Komplan itself is root, and gives the folders away. */
  byRoot: boolean;
}

const nobody = 65534;

export function thisRunner(): Runner {
  const [uid, gid] = [process.getuid?.() ?? -1, process.getgid?.() ?? -1];
  return uid === 0 ? { uid: nobody, gid: nobody, byRoot: true } : { uid, gid, byRoot: false };
}

/** What to give `spawn` so that the program runs as the runner. */
export function asRunner(runner: Runner): { uid?: number; gid?: number } {
  return runner.byRoot ? { uid: runner.uid, gid: runner.gid } : {};
}

/** The first folder on the way to a place that the runner may not go through, from the root down. */
export function closedFolder(place: string, runner: Runner): string | undefined {
  if (!runner.byRoot) return undefined;
  return foldersDownTo(resolve(place)).find((folder) => !mayPass(folder, runner));
}

function foldersDownTo(place: string): string[] {
  const above = dirname(place);
  return above === place ? [place] : [...foldersDownTo(above), place];
}

function mayPass(folder: string, runner: Runner): boolean {
  const { mode, uid, gid } = statSync(folder);
  if (uid === runner.uid) return (mode & 0o100) !== 0;
  if (gid === runner.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
