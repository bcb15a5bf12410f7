import type { Page } from "playwright-core";
import { exitTargets } from "#app/service/exit-target.ts";
import nb from "../../content/help/nb.json" with { type: "json" };

/** Words of the help pages that stand nowhere else. */
export const tellingWords = [nb.danger.title, nb.now.title, nb.violence.title, nb.parts[0]?.title ?? "", "Brumlebukta"];

/** What stands for the dull site that the exit leads to: the real one is never asked. */
export async function answerExits(page: Page): Promise<{ headers: Record<string, string>; url: string }[]> {
  const asked: { headers: Record<string, string>; url: string }[] = [];
  for (const target of exitTargets) {
    await page.context().route(`${target}**`, async (route) => {
      asked.push({ headers: await route.request().allHeaders(), url: route.request().url() });
      await route.fulfill({ contentType: "text/html", body: "<title>Vêret</title><h1>Sol i dag</h1>" });
    });
  }
  return asked;
}

/** Makes the target never answer. */
export async function killExits(page: Page, how: "aborted" | "silent"): Promise<void> {
  for (const target of exitTargets) {
    await page.context().route(`${target}**`, (route) => (how === "aborted" ? route.abort() : undefined));
  }
}

export const atExit = /^https:\/\/(?:www\.yr|www\.nrk|snl)\.no\//;
