import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { answers, freePort } from "#test/program.ts";
import { type Figure, median } from "./figure.ts";

const rounds = 3;

/** From `npm start` to the first answer, when there is a database with something in it. */
export async function measureStart(dataFolder: string): Promise<Figure[]> {
  const seconds: number[] = [];
  for (let round = 0; round < rounds; round++) seconds.push(await secondsToAnswer(process.cwd(), dataFolder));
  return [{ figure: "start with an existing database: first answer", value: median(seconds), unit: "s", target: 4 }];
}

/** The same from a clean clone: installing, building, and making and filling a database. Fetches packages, or finds them in npm's cache. */
export async function measureClone(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), "komplan-clone-"));
  chmodSync(folder, 0o755); // started as root, the database runs as somebody else, who must get in
  try {
    const begun = performance.now();
    const clone = spawnSync("git", ["clone", "--quiet", process.cwd(), join(folder, "komplan")], { stdio: "inherit" });
    if (clone.status !== 0) throw new Error("git clone failed");
    const cloning = (performance.now() - begun) / 1000;
    const seconds = cloning + (await secondsToAnswer(join(folder, "komplan"), "data"));
    return [{ figure: "start from a clean clone: first answer", value: seconds, unit: "s", target: 180 }];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function secondsToAnswer(cwd: string, dataFolder: string): Promise<number> {
  const port = String(await freePort());
  const env = {
    ...process.env,
    PORT: port,
    KOMPLAN_DATA: dataFolder,
    KOMPLAN_ORIGIN: "",
    KOMPLAN_CWD: "",
    INIT_CWD: "",
  };
  const begun = performance.now();
  const npm = spawn("npm", ["start"], { cwd, env, stdio: ["ignore", "ignore", "inherit"], detached: true });
  try {
    await answers(`http://localhost:${port}/klar`, npm);
    return (performance.now() - begun) / 1000;
  } finally {
    await stopGroup(npm);
  }
}

/** npm's own child is a shell: the wish to stop is told to all of them. */
async function stopGroup(leader: ChildProcess): Promise<void> {
  if (leader.pid === undefined || leader.exitCode !== null) return;
  const ended = new Promise((resolve) => leader.once("exit", resolve));
  process.kill(-leader.pid, "SIGTERM");
  await ended;
}
