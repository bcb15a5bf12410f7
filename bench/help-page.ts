import { chromium } from "playwright-core";
import { answersNow, type DirectoryEntry } from "#app/service/directory.ts";
import { anEntry } from "#test/directories.ts";
import { helpPlace } from "#test/help-directory.ts";
import type { RunningProgram } from "#test/program.ts";
import { findChromium } from "../scripts/find-chromium.ts";
import { type Figure, median } from "./figure.ts";
import { costBesideBare } from "./published-page.ts";

/** A municipality's help page: what it costs when it is in memory, and all that goes over the wire for whoever has never been here. */
export async function measureHelpPage(program: RunningProgram): Promise<Figure[]> {
  const { ratio, unit } = await costBesideBare(program, `/hjelp/${helpPlace.slug}`);
  // The script with most bytes to each letter; headers and all.
  const { requests, bytes } = await firstVisit(`${program.address}/ti/hjelp/${helpPlace.slug}`);
  return [
    { figure: "help page from memory: processor time", value: ratio, unit, target: 1.3 },
    { figure: "help page, first visit: size", value: bytes / 1000, unit: `kB in all, ${requests} request`, target: 14 },
    measureAnswersNow(),
  ];
}

async function firstVisit(url: string): Promise<{ requests: number; bytes: number }> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const page = await browser.newPage();
    const answers: {
      request: () => { sizes: () => Promise<{ responseHeadersSize: number; responseBodySize: number }> };
    }[] = [];
    page.on("response", (response) => response.url().startsWith("http") && answers.push(response));
    await page.goto(url, { waitUntil: "networkidle" });
    const sizes = await Promise.all(answers.map((answer) => answer.request().sizes()));
    const bytes = sizes.reduce((sum, size) => sum + size.responseHeadersSize + size.responseBodySize, 0);
    return { requests: answers.length, bytes };
  } finally {
    await browser.close();
  }
}

const services = 5000;

/** In a country of 5 000 services, as many as a municipality can have: all that a county's and a nation's serve it too. */
function measureAnswersNow(): Figure {
  const entries = Array.from({ length: services }, (_, at) => aService(at));
  const byMunicipality = Map.groupBy(
    entries.flatMap((entry) => entry.municipalities.map((municipality) => ({ municipality, entry }))),
    ({ municipality }) => municipality,
  );
  const busiest = [...byMunicipality.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
  const here = busiest.map(({ entry }) => entry);
  const times = Array.from({ length: 51 }, (_, round) => {
    const begun = process.cpuUsage();
    answersNow(here, { date: "2026-11-21", minutes: round * 28 });
    const { user, system } = process.cpuUsage(begun);
    return (user + system) / 1000;
  });
  const unit = `ms of processor time for ${here.length} services of ${services}`;
  return { figure: "who answers now in a municipality", value: median(times), unit, target: 5 };
}

/** One in a hundred serves every one of 357 municipalities; the rest serve three each. */
function aService(at: number): DirectoryEntry {
  const numbers =
    at % 100 === 0 ? Array.from({ length: 357 }, (_, one) => one) : [at % 357, (at + 1) % 357, (at + 2) % 357];
  const municipalities = numbers.map((number) => String(1000 + number));
  const week = { days: [0, 1, 2, 3, 4] as (0 | 1 | 2 | 3 | 4)[], everyWeeks: 1 + (at % 2), ofMonth: null };
  const rule = {
    ...week,
    opens: "08:00",
    closes: "15:30",
    holidays: "closed" as const,
    startsOn: "2026-01-05",
    endsOn: null,
  };
  const exceptions = [{ fromDate: "2026-12-23", toDate: "2027-01-02", hours: null }];
  const id = `0190a000-0000-7000-8000-${String(at).padStart(12, "0")}`;
  return anEntry({ id, name: `Tjeneste ${at}`, municipalities, opening: { rules: [rule], exceptions } });
}
