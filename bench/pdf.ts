import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Manuscript } from "#app/export/manuscript.ts";
import { planManuscript } from "#app/export/plan-manuscript.ts";
import { settableManuscript } from "#app/export/settable.ts";
import type { Publication } from "#app/publication/publication.ts";
import { median } from "./figure.ts";
import { manuscriptHtml } from "./manuscript-html.ts";
import { megabytesOf, type Program, secondsOf } from "./peak.ts";

/** What it takes to print a plan as PDF in a cold process, beside what it takes a browser to print the same words. */
export interface PdfFigures {
  seconds: number;
  megabytes: number;
  browserSeconds: number;
  browserMegabytes: number;
  /** Ours for each of the browser's. */
  timeRatio: number;
  memoryRatio: number;
}

/** Prints the plan by turns with Komplan and with Chromium, and gives the median of each. */
export async function measurePdf(plan: Publication, chromium = "/usr/bin/chromium", rounds = 3): Promise<PdfFigures> {
  const folder = mkdtempSync(join(tmpdir(), "komplan-print-"));
  const manuscript = settableManuscript(planManuscript(plan));
  const ours = printing(manuscript);
  const browser = browserPrinting(manuscript, chromium, folder);
  try {
    const [seconds, browserSeconds] = await byTurns(ours, browser, secondsOf, rounds);
    const [megabytes, browserMegabytes] = await byTurns(ours, browser, megabytesOf, rounds);
    if (statSync(join(folder, "plan.pdf")).size < 10_000) throw new Error("The browser printed nothing");
    const ratios = { timeRatio: seconds / browserSeconds, memoryRatio: megabytes / browserMegabytes };
    return { seconds, megabytes, browserSeconds, browserMegabytes, ...ratios };
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function printing(manuscript: Manuscript): Program {
  const args = ["--max-old-space-size=256", "build/server/app/export/pdf-child.js"];
  return { command: process.execPath, args, input: JSON.stringify(manuscript) };
}

function browserPrinting(manuscript: Manuscript, command: string, folder: string): Program {
  const source = join(folder, "plan.html");
  writeFileSync(source, manuscriptHtml(manuscript));
  const quiet = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  const asked = ["--generate-pdf-document-outline", `--print-to-pdf=${join(folder, "plan.pdf")}`, `file://${source}`];
  return {
    command,
    args: [...quiet, `--user-data-dir=${join(folder, "profile")}`, "--allow-file-access-from-files", ...asked],
  };
}

async function byTurns(
  one: Program,
  other: Program,
  measure: (program: Program) => Promise<number>,
  rounds: number,
): Promise<[number, number]> {
  const [ones, others]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round += 1) {
    ones.push(await measure(one));
    others.push(await measure(other));
  }
  return [median(ones), median(others)];
}
