import { type Browser, chromium, type Response } from "playwright-core";
import type { RunningProgram } from "#test/program.ts";
import { findChromium } from "../scripts/find-chromium.ts";
import type { Figure } from "./figure.ts";

/** What a browser that has never been here fetches, runs and remembers to show the pages: the most that any of them takes. */
export async function measureFirstVisit({ address }: RunningProgram, pages: string[]): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const visits: Visit[] = [];
    for (const page of pages) visits.push(await firstVisit(browser, address + page));
    const most = (what: keyof Visit) => Math.max(...visits.map((visit) => visit[what]));
    return [
      { figure: "published page, first visit: requests", value: most("requests"), unit: "requests", target: 3 },
      { figure: "published page, first visit: scripts", value: most("scripts"), unit: "scripts", target: 0 },
      { figure: "published page, first visit: cookies", value: most("cookies"), unit: "cookies", target: 0 },
      {
        figure: "published page, first visit: size",
        value: most("bytes") / 1000,
        unit: "kB over the wire",
        target: 25,
      },
    ];
  } finally {
    await browser.close();
  }
}

interface Visit {
  requests: number;
  scripts: number;
  cookies: number;
  /** Style sheet, headers and all. */
  bytes: number;
}

async function firstVisit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const answers: Response[] = [];
  page.on("response", (response) => answers.push(response));
  await page.goto(url, { waitUntil: "networkidle" });
  const sizes = await Promise.all(answers.map((answer) => answer.request().sizes()));
  const bytes = sizes.reduce((sum, size) => sum + size.responseHeadersSize + size.responseBodySize, 0);
  const [scripts, cookies] = [await page.locator("script").count(), (await context.cookies()).length];
  await context.close();
  return { requests: answers.length, scripts, cookies, bytes };
}
