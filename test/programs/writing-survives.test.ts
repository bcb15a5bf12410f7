import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openSession } from "#app/access/session.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import { findChapter } from "#app/plan/chapter.server.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { makeDatabaseFolder } from "#test/database-folder.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { storePlan } from "#test/examples.ts";
import { answers, freePort } from "#test/program.ts";
import { until, Writer } from "#test/writer.ts";

const rounds = 20;
const patience = 240_000; // each round starts the program anew

let fresh: FreshDatabase;
let db: Db;
let running: ChildProcess[] = [];
let writers: Writer[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 2 });
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});
afterEach(async () => {
  for (const writer of writers) writer.leave();
  for (const program of running) await kill(program);
  [writers, running] = [[], []];
});

const onFresh = () => ({
  DATABASE_URL: fresh.loginUrl,
  DATABASE_MIGRATION_URL: fresh.migratorUrl,
  KOMPLAN_EXAMPLE: "no",
});

/** Starts the built program itself, without the launcher in between: it is the one that shall be killed. */
async function start(settings: Record<string, string>): Promise<{ address: string; program: ChildProcess }> {
  const port = settings.PORT ?? String(await freePort());
  const env = { ...process.env, PORT: port, KOMPLAN_ORIGIN: "", ...settings };
  const program = spawn(process.execPath, ["cli/komplan.ts", "start"], { env, stdio: ["ignore", "ignore", "inherit"] });
  running.push(program);
  const address = `http://localhost:${port}`;
  await answers(`${address}/klar`, program);
  return { address, program };
}

async function kill(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const end = new Promise((resolve) => program.once("exit", resolve));
  program.kill("SIGKILL");
  await end;
}

/** A chapter, and two who may write in it. */
async function storeChapter(owner: Db, slug: string, kommunenummer: string) {
  return await kept(owner, async (system) => {
    const plan = await storePlan(system, {}, slug, kommunenummer);
    const sessions = [
      await openSession(system, plan.by, new Date()),
      await openSession(system, plan.by, new Date()),
    ] as const;
    return { ...plan, chapterId: plan.chapterIds[0] ?? "", sessions };
  });
}

async function open(address: string, session: string, chapterId: string): Promise<Writer> {
  const writer = new Writer({ address, session, chapterId });
  writers.push(writer);
  return await writer.isSaved();
}

async function storedText(of: Db, chapterId: string): Promise<string> {
  return toPlainText((await kept(of, (system) => findChapter(system, chapterId))).body);
}

test("what is acknowledged is there after the server is killed in the same moment, each of twenty times", {
  timeout: patience,
}, async () => {
  const { chapterId, sessions } = await storeChapter(db, "fjellvik", "9901");
  let written = "";
  for (let round = 0; round < rounds; round++) {
    const { address, program } = await start(onFresh());
    const writer = await open(address, sessions[0], chapterId);
    expect(writer.text(), `before round ${round}`).toContain(written);
    const letter = String.fromCharCode(97 + round);
    for (const words of [letter, letter.toUpperCase()]) {
      writer.write(words);
      await writer.isSaved();
      written += words;
    }
    program.kill("SIGKILL");
    writer.leave();
    await kill(program);
    expect(await storedText(db, chapterId), `after round ${round}`).toContain(written);
  }
  expect(written).toHaveLength(2 * rounds);
});

test("what is acknowledged is there after the server and its database are killed together", async () => {
  const folder = makeDatabaseFolder();
  try {
    const settings = { KOMPLAN_DATA: folder, KOMPLAN_EXAMPLE: "no" };
    const first = await start(settings);
    const own = await openPostgres(folder);
    const ownDb = openDb(own.loginUrl, { max: 1 });
    const { chapterId, sessions } = await storeChapter(ownDb, "fjellvik", "9901");
    await ownDb.destroy();
    await own.stop();
    const writer = await open(first.address, sessions[0], chapterId);
    writer.write(" overlevde");
    await writer.isSaved();
    killPostgres(folder);
    first.program.kill("SIGKILL");
    writer.leave();
    await kill(first.program);

    const second = await start(settings);
    expect((await open(second.address, sessions[0], chapterId)).text()).toContain("overlevde");
    second.program.kill("SIGTERM");
    await new Promise((resolve) => second.program.once("exit", resolve));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

test("two servers on one database show the same text, whoever writes where, also when one of them dies", async () => {
  const { chapterId, sessions } = await storeChapter(db, "elvedal", "9902");
  const [one, other] = [await start(onFresh()), await start(onFresh())];
  const [kari, ola] = [
    await open(one.address, sessions[0], chapterId),
    await open(other.address, sessions[1], chapterId),
  ];
  for (const [writer, words] of [
    [kari, " en"],
    [ola, " to"],
    [kari, " tre"],
  ] as const)
    writer.write(words);
  await until(() => kari.text() === ola.text() && kari.text().includes("tre"));
  expect([...kari.text()].sort()).toEqual([...ola.text()].sort());
  kari.provider.setAwarenessField("cursor", { anchor: 1, head: 1 });
  await until(() => [...(ola.provider.awareness?.getStates() ?? [])].some(([, { cursor }]) => cursor?.anchor === 1));

  await kari.isSaved();
  await kill(one.program);
  ola.write(" fire");
  await ola.isSaved();
  expect(await storedText(db, chapterId)).toBe(ola.text());
});

test("what is written while no server answers is sent when one does", async () => {
  const { chapterId, sessions } = await storeChapter(db, "sundoy", "9903");
  const first = await start(onFresh());
  const port = new URL(first.address).port;
  const writer = await open(first.address, sessions[0], chapterId);
  await kill(first.program);
  writer.write(" uten nett");
  expect(await storedText(db, chapterId)).not.toContain("uten nett");
  await start({ ...onFresh(), PORT: port });
  await until(async () => (await storedText(db, chapterId)).includes("uten nett"), 3000);
});

function killPostgres(folder: string): void {
  const postmaster = Number(readFileSync(join(folder, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
  process.kill(postmaster, "SIGKILL");
}
