import { chromium } from "playwright-core";
import { helpPlace } from "#test/help-directory.ts";
import type { RunningProgram } from "#test/program.ts";
import { findChromium } from "../scripts/find-chromium.ts";
import { type Figure, median } from "./figure.ts";

/** The phone and the net that Lighthouse measures by: "slow 4G", and a processor four times as slow as the one we have. */
const kilobits = 1024 / 8;
const slow4G = {
  offline: false,
  latency: 562.5,
  downloadThroughput: 1474.56 * kilobits,
  uploadThroughput: 675 * kilobits,
};
const [visits, slowness] = [5, 4];

/** How long somebody with a slow phone waits for the first words of a help page, the first time they come there. */
export async function measureSlowPhone({ address }: RunningProgram): Promise<Figure[]> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox", "--disable-gpu"] });
  try {
    const paints: number[] = [];
    for (let visit = 0; visit < visits; visit++) {
      const context = await browser.newContext({
        viewport: { width: 375, height: 812 },
        isMobile: true,
        hasTouch: true,
      });
      const page = await context.newPage();
      const session = await context.newCDPSession(page);
      await session.send("Network.enable");
      await session.send("Network.emulateNetworkConditions", slow4G);
      await session.send("Emulation.setCPUThrottlingRate", { rate: slowness });
      await page.goto(`${address}/hjelp/${helpPlace.slug}`);
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      paints.push(await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0));
      await context.close();
    }
    return [{ figure: "Help page on a slow phone: first words", value: median(paints), unit: "ms", target: 1000 }];
  } finally {
    await browser.close();
  }
}
