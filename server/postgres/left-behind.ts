import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

/** The process that serves a cluster, if there is one: started by another program, or left behind by one that was killed. */
export function serverProcess(cluster: string): number | undefined {
  const pid = notedProcess(cluster);
  return pid !== undefined && commandLine(pid).includes(cluster) ? pid : undefined;
}

/**
 * After a power cut the note of the old server's process remains, and a quite different program may have got its number.
 * PostgreSQL would then refuse to start for ever. When it may be a PostgreSQL, the note stays.
 */
export function removeStaleNote(cluster: string): void {
  const pid = notedProcess(cluster);
  if (pid === undefined || !isAlive(pid)) return; // PostgreSQL itself understands that nobody is there
  if (commandLine(pid) !== "" && !commandLine(pid).includes("postgres")) rmSync(noteOf(cluster), { force: true });
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function notedProcess(cluster: string): number | undefined {
  if (!existsSync(noteOf(cluster))) return undefined;
  const pid = Number.parseInt(readFileSync(noteOf(cluster), "utf8"), 10);
  return pid > 0 ? pid : undefined;
}

function noteOf(cluster: string): string {
  return join(cluster, "postmaster.pid");
}

/** Empty when there is no such process, or when it is not ours to look at. */
function commandLine(pid: number): string {
  if (!existsSync("/proc/self/cmdline")) {
    return spawnSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}
