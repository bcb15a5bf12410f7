import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { openDb } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { loadReference } from "#server/load-reference.ts";
import { migrate } from "#server/migrate.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";
import { storeMunicipalities } from "#test/municipalities.ts";
import type { Figure } from "./figure.ts";
import { adoptedOn } from "./reminder-day.ts";

const municipalities = 357;
/** What each organisation with mail to send costs at most, whatever its measures. */
const queriesOfEach = 25;

interface Taken {
  mails: number;
  seconds: number;
  ofProcessor: number;
  queries: number;
  megabytes: number;
}

/** The run that reminds everybody in every municipality of everything on one day; and whether more measures make it ask more. */
export async function measureReminders(): Promise<Figure[]> {
  const full = await takenBy(municipalities, 60);
  const [many, few] = [await takenBy(10, 60), await takenBy(10, 12)];
  const what = `reminders to ${municipalities} municipalities of 60 measures each`;
  return [
    {
      figure: `${what}: time`,
      value: full.seconds,
      unit: `s (${full.mails} mails, ${full.ofProcessor.toFixed(1)} s of processor time)`,
      target: 20,
    },
    { figure: `${what}: memory`, value: full.megabytes, unit: "MB", target: 300 },
    {
      figure: `${what}: queries`,
      value: full.queries / municipalities,
      unit: "for each municipality",
      target: queriesOfEach,
    },
    {
      figure: "the same for 10 municipalities, more than with 12 measures",
      value: many.queries - few.queries,
      unit: "queries",
      target: 0,
    },
  ];
}

async function takenBy(count: number, measures: number): Promise<Taken> {
  const folder = mkdtempSync(join(tmpdir(), "komplan-bench-reminders-"));
  const own = await openPostgres(folder);
  try {
    await migrate(own.migratorUrl);
    await store(own.loginUrl, count, measures);
    const words = ["--disable-warning=ExperimentalWarning", "bench/run-reminders.ts", own.loginUrl];
    const { stdout } = await promisify(execFile)(process.execPath, words);
    return JSON.parse(stdout) as Taken; // our own program's words
  } finally {
    await own.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Some at a time: the database has little patience with one question. */
async function store(url: string, count: number, measures: number): Promise<void> {
  const db = openDb(url, { max: 1 });
  await loadReference(db);
  for (let from = 1; from <= count; from += 30) {
    const some = { from, count: Math.min(30, count - from + 1), measures, adoptedOn };
    await asSystem((system) => storeMunicipalities(system, some), db);
  }
  await db.destroy();
}
