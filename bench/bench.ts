// The figures we hold ourselves to (`npm run bench`), one line of JSON each, and at the end which were not held. What is compared is measured by turns in the same run.
// Linux only: times of the processor and memory are read from /proc. `npm run bench -- --clone` also installs and starts a clean clone.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { publishHelp } from "#test/help-directory.ts";
import { startProgram } from "#test/program.ts";
import { aLargePublication } from "#test/publications.ts";
import { findChromium } from "../scripts/find-chromium.ts";
import { measureCards } from "./card.ts";
import { measureEditor } from "./editor-size.ts";
import { measureExcel } from "./excel.ts";
import { measureStoredExcel } from "./excel-stored.ts";
import { type Figure, lineOf, verdictOf } from "./figure.ts";
import { measureFirstVisit } from "./first-visit.ts";
import { measureHelpPage } from "./help-page.ts";
import { measureImport } from "./import.ts";
import { type StoredPlans, storePlans } from "./large-plan.ts";
import { measureMemory } from "./memory.ts";
import { measurePdf } from "./pdf.ts";
import { measurePublishedPage } from "./published-page.ts";
import { measureReminders } from "./reminders.ts";
import { measureSlowPhone } from "./slow-phone.ts";
import { countStaffQueries, measureStaffPages } from "./staff-page.ts";
import { measureClone, measureStart } from "./start-up.ts";
import { countStatusQueries, measureStatusPage } from "./status-page.ts";
import { measureSteadyLoad } from "./steady-load.ts";
import { measureWriting } from "./writing.ts";

const plan = "/plan/handlingsplan-mot-vold-i-naere-relasjoner";
const chapters = [`${plan}/slik-er-det-hos-oss`, `${plan}/innsatsomrader-mal-og-tiltak`];
const [chapter = ""] = chapters;

const said: Figure[] = [];
const folder = mkdtempSync(join(tmpdir(), "komplan-bench-"));
try {
  const plans = await countQueries();
  await measureRunning(plans);
  sayAll(await measureStart(folder));
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 500 });
}
sayAll([measureEditor()]);
sayAll(await measureImport());
sayAll(await measureReminders());
sayAll(await measureExcel());
sayAll(await measureStoredExcel());
sayAll(await measurePrinting());
if (process.argv.includes("--clone")) sayAll(await measureClone());

const verdict = verdictOf(said);
for (const line of verdict.lines) console.error(line);
process.exitCode = verdict.exitCode;

/** In a program of its own, since counting takes time. Fills the database that the others measure by. */
async function countQueries(): Promise<StoredPlans> {
  const queryFile = join(folder, "queries");
  const reporting = `--import=${new URL("./report-queries.ts", import.meta.url)}`;
  const program = await startProgram({ folder, env: { NODE_OPTIONS: reporting, BENCH_QUERIES: queryFile } });
  try {
    const plans = await storePlans(folder);
    sayAll(await countStaffQueries(program, plans, queryFile));
    sayAll(await countStatusQueries(program, plans, queryFile));
    return plans;
  } finally {
    await program.stop();
  }
}

async function measureRunning(plans: StoredPlans): Promise<void> {
  const program = await startProgram({ folder });
  try {
    sayAll(await measureStaffPages(program, plans));
    sayAll(await measureStatusPage(program, plans));
    sayAll(await measureFirstVisit(program, chapters));
    sayAll(await measurePublishedPage(program, chapter));
    await publishHelp(folder);
    sayAll(await measureHelpPage(program));
    sayAll(await measureSlowPhone(program));
    sayAll(await measureSteadyLoad(program, plans));
    sayAll(await measureCards(program));
    sayAll(await measureMemory(program, plans, { plan, chapter }));
    sayAll(await measureWriting(program, folder));
  } finally {
    await program.stop();
  }
}

async function measurePrinting(): Promise<Figure[]> {
  const found = await measurePdf(aLargePublication(200), findChromium());
  const [time, memory] = [
    `× Chromium (${found.seconds.toFixed(2)} s and ${found.browserSeconds.toFixed(2)} s)`,
    `× Chromium (${found.megabytes.toFixed(0)} MB and ${found.browserMegabytes.toFixed(0)} MB)`,
  ];
  return [
    { figure: "PDF of a plan with 200 measures, cold: time", value: found.timeRatio, unit: time, target: 0.35 },
    { figure: "PDF of a plan with 200 measures, cold: memory", value: found.memoryRatio, unit: memory, target: 0.4 },
  ];
}

function sayAll(figures: Figure[]): void {
  said.push(...figures);
  for (const figure of figures) console.log(lineOf(figure));
}
