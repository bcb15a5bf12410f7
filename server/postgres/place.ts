import { createHash } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  realpathSync,
  statSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { PostgresRefusal } from "./refusal.ts";
import { closedFolder, type Runner, thisRunner } from "./runner.ts";

/** Where one embedded database lives, and who runs it. */
export interface Place {
  dataFolder: string;
  /** PostgreSQL's own files. */
  cluster: string;
  /** Folder of the socket: whoever can reach it can use the database, so nobody else can. */
  socket: string;
  log: string;
  runner: Runner;
}

/** A socket's whole path must be shorter than this, on Linux (108) and on macOS (104). */
const longestSocketPath = 103;
export const socketName = ".s.PGSQL.5432";

/** Makes the folders of an embedded database, closed to others. Refuses, in words, when the one who shall run it cannot get there. */
export function makePlace(wanted: string, caller = thisRunner()): Place {
  refuseClosed(nearestFolder(resolve(wanted)), caller);
  const dataFolder = openDataFolder(wanted, caller);
  const cluster = join(dataFolder, "postgres");
  const runner = runnerOf(cluster, caller);
  refuseClosed(dataFolder, runner);
  const socket = socketFolder(dataFolder);
  makePrivate(socket, runner);
  return { dataFolder, cluster, socket, log: join(dataFolder, "postgres.log"), runner };
}

/** As root the folder lets others through but not look: what lies in it is closed by its own mode. */
function openDataFolder(wanted: string, caller: Runner): string {
  try {
    mkdirSync(wanted, { recursive: true, mode: caller.byRoot ? 0o711 : 0o700 });
    const folder = realpathSync(wanted);
    const { mode, uid } = statSync(folder);
    if (caller.byRoot && uid === 0) chmodSync(folder, (mode & 0o7777) | 0o011);
    accessSync(folder, constants.W_OK | constants.X_OK);
    return folder;
  } catch (error) {
    throw new PostgresRefusal(
      `Komplan kan ikke skrive i mappen ${wanted}. Sett KOMPLAN_DATA til en mappe Komplan kan skrive i.`,
      { cause: error },
    );
  }
}

/** Files that are there already decide: only their owner can run them, and root can become the owner. */
function runnerOf(cluster: string, caller: Runner): Runner {
  if (!existsSync(cluster)) return caller;
  const { uid, gid } = statSync(cluster);
  if (uid === caller.uid) return caller;
  if (caller.byRoot && uid !== 0) return { uid, gid, byRoot: true };
  throw new PostgresRefusal(
    `Databasen i ${cluster} tilhører en annen bruker (${uid}) enn den som starter Komplan (${caller.uid}). ` +
      "Start Komplan som den brukeren eller som root, eller sett KOMPLAN_DATA til en annen mappe.",
  );
}

function refuseClosed(folder: string, runner: Runner): void {
  const closed = closedFolder(folder, runner);
  if (closed !== undefined) throw new PostgresRefusal(unreachable(closed, runner));
}

/** The folder itself, or the nearest above it that is there. A data folder of root's own is opened afterwards, so it does not count. */
function nearestFolder(folder: string): string {
  const above = dirname(folder);
  return existsSync(above) || above === folder ? above : nearestFolder(above);
}

function unreachable(closed: string, runner: Runner): string {
  return (
    `Komplan kjører som root og starter databasen som bruker ${runner.uid}, men den slipper ikke inn i mappen ${closed}. ` +
    "Sett KOMPLAN_DATA til en mappe som alle kan gå gjennom, for eksempel /var/lib/komplan, eller start Komplan som en vanlig bruker."
  );
}

function socketFolder(dataFolder: string): string {
  const beside = join(dataFolder, "socket");
  if (join(beside, socketName).length <= longestSocketPath) return beside;
  const short = createHash("sha256").update(dataFolder).digest("hex").slice(0, 12);
  return join(realpathSync(tmpdir()), `komplan-${short}`);
}

/** Closed to all others, and really ours: in a shared folder somebody else may have made one with that name first. */
export function makePrivate(folder: string, runner: Runner): void {
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 }); // another start may make it at the same time
  }
  const found = lstatSync(folder);
  if (!found.isDirectory() || (found.uid !== runner.uid && found.uid !== process.getuid?.())) {
    throw new PostgresRefusal(
      `Mappen ${folder} eies av en annen bruker, så Komplan bruker den ikke. Fjern den, eller sett KOMPLAN_DATA til en annen mappe.`,
    );
  }
  if (runner.byRoot) chownSync(folder, runner.uid, runner.gid);
  chmodSync(folder, 0o700);
}
