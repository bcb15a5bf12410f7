import { readFileSync, truncateSync } from "node:fs";
import { Agent } from "node:http";
import type { RunningProgram } from "#test/program.ts";
import { type Figure, median } from "./figure.ts";
import type { StoredPlans } from "./large-plan.ts";
import { askOnce } from "./load.ts";
import { processorTime, serverBelow } from "./proc.ts";

const rounds = 60;
const pages = {
  "measure table": "/tiltak",
  overview: "",
  quality: "/kvalitet",
  "what is next": "/na",
  leader: "/status",
  timeline: "/status/tidslinje",
};

type Visit = () => Promise<void>;

/** From question to whole answer on this machine. */
export async function measureStaffPages(program: RunningProgram, plans: StoredPlans): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const time = await timeOf(program, visitTo(program, plans.largeId, path, plans.cookie));
    const unit = `ms (${time.ofProcessor.toFixed(1)} ms of processor time)`;
    figures.push({ figure: `plan with 200 measures, ${name}: time`, value: time.milliseconds, unit, target: 40 });
  }
  return figures;
}

/** How often the same pages ask the database, and whether a larger plan makes them ask more. The program writes its queries to the file. */
export async function countStaffQueries(
  program: RunningProgram,
  plans: StoredPlans,
  queryFile: string,
): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [name, path] of Object.entries(pages)) {
    const large = await queriesOf(queryFile, visitTo(program, plans.largeId, path, plans.cookie));
    const small = await queriesOf(queryFile, visitTo(program, plans.smallId, path, plans.cookie));
    const own = large.filter((query) => !isSetUp(query)).length;
    const unit = `queries (${large.length} statements with the log-in and two transactions)`;
    const more = large.length - small.length;
    figures.push({ figure: `plan with 200 measures, ${name}: queries`, value: own, unit, target: 6 });
    figures.push({ figure: "the same, more than with 20 measures", value: more, unit: "queries", target: 0 });
  }
  return figures;
}

const agent = new Agent({ keepAlive: true });

function visitTo({ address }: RunningProgram, planId: string, path: string, cookie: string): Visit {
  return () => askOnce(`${address}/arbeid/planer/${planId}${path}`, cookie, agent);
}

interface Time {
  milliseconds: number;
  ofProcessor: number;
}

/** What a visit takes, and how much of it is the processor's. */
export async function timeOf(program: RunningProgram, visit: Visit): Promise<Time> {
  const pid = serverBelow(program.process.pid);
  for (let round = 0; round < rounds; round++) await visit(); // the code grows fast with use
  const before = processorTime(pid);
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await visit();
    times.push(performance.now() - begun);
  }
  return { milliseconds: median(times), ofProcessor: (processorTime(pid) - before) / rounds / 1000 };
}

/** The fewest of some visits: now and then something else is asked in between, such as whether there is mail to send. */
export async function queriesOf(queryFile: string, visit: Visit): Promise<string[]> {
  const visits: string[][] = [];
  for (let round = 0; round < 5; round++) {
    truncateSync(queryFile);
    await visit();
    const lines = readFileSync(queryFile, "utf8").trim().split("\n");
    visits.push(lines.map((line) => JSON.parse(line)));
  }
  return visits.toSorted((one, other) => one.length - other.length)[0] ?? [];
}

/** Beginning and ending transactions, taking a role, and finding out who asks: the same for every staff page. */
export function isSetUp(query: string): boolean {
  return /^(start transaction|begin|commit|rollback|select set_config)|"access"\."session"|as "memberships"/.test(
    query,
  );
}
