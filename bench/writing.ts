import { setTimeout as pause } from "node:timers/promises";
import { openSession } from "#app/access/session.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { fromPlainText } from "#app/lib/rich-text.ts";
import { insertChapter } from "#app/plan/chapter.server.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { storePlan } from "#test/examples.ts";
import type { RunningProgram } from "#test/program.ts";
import { Writer } from "#test/writer.ts";
import type { Figure } from "./figure.ts";

const documents = 30;
const writersEach = 4;
/** One person may have twenty connections; nobody here has more than fifteen. */
const people = 8;
/** All writers together, one after the other and never two at once. */
const strokesPerSecond = 120;
/** The code grows fast with use, so the first are not counted. */
const warmUp = 5 * strokesPerSecond;
const counted = 20 * strokesPerSecond;
/** Seconds for all of it: what is not acknowledged by then counts as never. */
const longest = 90;

/** From a keystroke until the server has said that it is kept, the writers being on the same machine as the server. */
export async function measureWriting({ address }: RunningProgram, folder: string): Promise<Figure[]> {
  const times: number[] = Array.from({ length: warmUp + counted }, () => Number.POSITIVE_INFINITY);
  const writers: Writer[] = [];
  const end = AbortSignal.timeout(longest * 1000);
  const isOver = new Promise((resolve) => end.addEventListener("abort", resolve));
  const write = async () => {
    await seatAll(address, folder, writers);
    await typeEvenly(writers, times, end);
  };
  try {
    await Promise.race([write(), isOver]);
  } finally {
    for (const writer of writers) writer.leave(); // who stays tries for ever to come back, and the program never ends
  }
  return figuresOf(times.slice(warmUp));
}

function figuresOf(times: number[]): Figure[] {
  const sorted = times.toSorted((one, other) => one - other);
  const slowestOf = (part: number) => sorted[Math.ceil(sorted.length * part) - 1] ?? Number.NaN;
  const never = times.filter((time) => time === Number.POSITIVE_INFINITY).length;
  const lost = never > 0 ? `; ${never} NOT ACKNOWLEDGED after ${longest} s` : "";
  const unit = `ms (${documents} documents × ${writersEach} writers, ${strokesPerSecond} a second, ${times.length} keystrokes${lost})`;
  return [
    { figure: "keystroke acknowledged, p50", value: slowestOf(0.5), unit, target: 20 },
    { figure: "keystroke acknowledged, p99", value: slowestOf(0.99), unit, target: 150 },
  ];
}

/** One document after the other: how fast many come in at once is not measured here. Neighbours in the list write in different documents. */
async function seatAll(address: string, folder: string, writers: Writer[]): Promise<void> {
  const { chapterIds, sessions } = await storeChapters(folder);
  for (let seat = 0; seat < writersEach; seat++) {
    for (const chapterId of chapterIds) {
      const session = sessions[writers.length % people] ?? "";
      const writer = new Writer({ address, session, chapterId });
      writers.push(writer);
      await writer.isSaved();
    }
  }
}

/** At fixed times, whether or not what was typed before is acknowledged: a slow server gets no rest. */
async function typeEvenly(writers: Writer[], times: number[], signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const acknowledged: Promise<void>[] = [];
  for (const stroke of times.keys()) {
    const due = begun + (stroke * 1000) / strokesPerSecond;
    await pause(Math.max(0, due - performance.now()), undefined, { signal });
    const writer = writers[stroke % writers.length];
    if (!writer) throw new Error("Nobody writes");
    const typed = performance.now();
    writer.write("a");
    const note = () => {
      times[stroke] = performance.now() - typed;
    };
    acknowledged.push(isAcknowledged(writer).then(note));
  }
  await Promise.all(acknowledged);
}

function isAcknowledged({ provider }: Writer): Promise<void> {
  return new Promise((resolve) => {
    const look = ({ number }: { number: number }) => {
      if (number > 0) return;
      provider.off("unsyncedChanges", look);
      resolve();
    };
    provider.on("unsyncedChanges", look);
  });
}

/** In the database of a folder, which the program may be using at the same time. */
async function storeChapters(folder: string) {
  const own = await openPostgres(folder);
  const db = openDb(own.loginUrl, { max: 1 });
  try {
    return await asSystem(store, db);
  } finally {
    await db.destroy();
    await own.stop();
  }
}

async function store(db: Db) {
  const { organisationId, writer } = await storePlan(db, {}, "skriveby", "9908");
  const body = fromPlainText("Kommunen vil forebygge vold og hjelpe dem som er utsatt.\n".repeat(40));
  const [chapterIds, sessions]: [string[], string[]] = [[], []];
  for (let number = 1; number <= documents; number++) {
    const chapter = { kind: "text" as const, template: "own", title: `Kapittel ${number}`, body };
    chapterIds.push((await insertChapter(db, writer, chapter)).id);
  }
  for (let number = 1; number <= people; number++) {
    const person = { id: newId(), name: `Skriver ${number}`, email: `skriver${number}@skriveby.example` };
    await db.insertInto("access.person").values(person).execute();
    const role = { organisationId, personId: person.id, role: "editor" as const, fromDate: "2026-01-01" };
    await db.insertInto("work.membership").values(role).execute();
    sessions.push(await openSession(db, person.id, new Date()));
  }
  return { chapterIds, sessions };
}
