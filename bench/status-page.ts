import { Agent, request } from "node:http";
import type { RunningProgram } from "#test/program.ts";
import type { Figure } from "./figure.ts";
import type { StoredPlans } from "./large-plan.ts";
import { askOnce } from "./load.ts";
import { isSetUp, queriesOf, timeOf } from "./staff-page.ts";

const agent = new Agent({ keepAlive: true });

/** The page where status is said by link, about five measures: what a phone that has never been here fetches, and how long the answer takes. */
export async function measureStatusPage(program: RunningProgram, { statusPath }: StoredPlans): Promise<Figure[]> {
  const url = program.address + statusPath;
  const page = await fetchPacked(url, "br");
  const sheets = await sheetsOf(url);
  const packed = await Promise.all(sheets.map((sheet) => fetchPacked(program.address + sheet, "br")));
  const bytes = [page, ...packed].reduce((sum, { length }) => sum + length, 0);
  const time = await timeOf(program, () => askOnce(url, "", agent));
  const unit = `kB over the wire (${(page.length / 1000).toFixed(1)} of them the page)`;
  const ofProcessor = `ms (${time.ofProcessor.toFixed(1)} ms of processor time)`;
  return [
    { figure: "status page by link, first visit: size", value: bytes / 1000, unit, target: 15 },
    { figure: "status page by link: time", value: time.milliseconds, unit: ofProcessor, target: 15 },
  ];
}

/** How often it asks the database, the link and all. The program writes its queries to the file. */
export async function countStatusQueries(program: RunningProgram, plans: StoredPlans, queryFile: string) {
  const queries = await queriesOf(queryFile, () => askOnce(program.address + plans.statusPath, "", agent));
  const own = queries.filter((query) => !isSetUp(query)).length;
  const unit = `queries (${queries.length} statements with two transactions)`;
  return [{ figure: "status page by link: queries", value: own, unit, target: 4 }];
}

async function sheetsOf(url: string): Promise<string[]> {
  const page = (await fetchPacked(url, "identity")).toString();
  return [...page.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = ""]) => href);
}

/** The body as it goes over the wire. */
function fetchPacked(url: string, encoding: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { headers: { "accept-encoding": encoding, accept: "text/html,text/css" } },
      async (res) => {
        resolve(Buffer.concat(await res.toArray()));
      },
    );
    sent.on("error", reject).end();
  });
}
