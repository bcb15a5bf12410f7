import type { Page, Response } from "playwright-core";
import { describe, expect } from "vitest";
import { allSteps } from "#app/guide/step.ts";
import {
  browserTest,
  expectAccessible,
  expectAccessibleButColours,
  expectNoSidewaysScroll,
  expectNoSidewaysScrollEnlarged,
} from "./browser.ts";
import { desktop, phone } from "./window.ts";

const plan = "/plan/handlingsplan-mot-vold-i-naere-relasjoner";
const pages = [
  "/",
  "/plan",
  "/plan?finn=Oslo",
  plan,
  `${plan}/slik-er-det-hos-oss`,
  `${plan}/innsatsomrader-mal-og-tiltak`,
  `${plan}/innsatsomrader-og-tiltak-pa-en-side`,
  `${plan}/tiltak`,
  `${plan}/tiltak?status=late&sok=rutine`,
  `${plan}/tiltak/1.1`,
  `${plan}/status`,
  `${plan}/innfelt`,
  `${plan}/utskrift`,
  `${plan}/versjoner`,
  `${plan}?versjon=1`,
  `${plan}/kommune/9902`,
  "/plan/sundoy-handlingsplan-2020-2023",
  "/veileder",
  "/veileder/1-2-kommunens-plikter",
  "/veileder/2-1-kartlegging",
  "/veileder/4-5-evaluering",
  "/kort",
  "/kort/mal/barn",
  "/kort/mal/aere-skole",
  "/kort/mal/barn-helsestasjon/avklar",
  "/kort/plikt",
  "/kort/plikt/nei-ja-nei-ja-ja",
  "/kort/notat",
  "/hjelp/kommuner",
  "/om",
  "/om/personvern",
  "/om/tilgjengelighet",
  "/om/kreditering",
  "/om/endrede-numre",
];

/** The other steps of the guide are drawn by the same page: they are looked at once each. */
const steps = allSteps()
  .map(({ slug }) => `/veileder/${slug}`)
  .filter((step) => !pages.includes(step));

describe.each([
  ["on a large screen, in bokmål", desktop, "", pages],
  ["on a phone, in nynorsk", phone, "/nn", [...pages, ...steps]],
] as const)("%s", (_, viewport, prefix, paths) => {
  browserTest(
    "every public page is accessible, and never wider than the screen",
    async ({ visit }) => {
      const page = await visit.open({ viewport });
      for (const path of paths) {
        expect((await page.goto(prefix + path))?.status(), path).toBe(200);
        await (viewport === desktop ? expectAccessible : expectAccessibleButColours)(page);
        await expectNoSidewaysScroll(page);
        if (viewport === desktop) await expectNoSidewaysScrollEnlarged(page);
      }
      expect(await page.context().cookies()).toEqual([]);
    },
    180_000,
  );
});

browserTest("a picture without words and a target too small are found", async ({ visit }) => {
  const page = await visit.open();
  await page.goto("/om");
  await expectAccessible(page);
  await page.evaluate(() => {
    const small = document.createElement("button");
    const [one, other] = [small, small.cloneNode()] as HTMLElement[];
    for (const each of [one, other]) Object.assign(each?.style ?? {}, { width: "9px", height: "9px", padding: "0" });
    document.querySelector("main")?.append(new Image(), one ?? "", other ?? "");
  });
  const found = ["image-alt: img", "target-size"].map((rule) => expect.stringContaining(rule));
  await expect(expectAccessible(page)).rejects.toMatchObject({ actual: expect.arrayContaining(found) });
});

browserTest("a chapter takes few requests and few bytes, and runs nothing", async ({ visit }) => {
  const page = await visit.open();
  const answers: Response[] = [];
  page.on("response", (response) => answers.push(response));

  await page.goto(`${plan}/innsatsomrader-mal-og-tiltak`);

  expect(answers.length).toBeLessThanOrEqual(3);
  expect(await page.locator("script").count()).toBe(0);
  expect(await bytesOf(answers)).toBeLessThanOrEqual(25_000);
});

browserTest("a plan is found from the front page, read and searched without JavaScript", async ({ visit }) => {
  const page = await visit.open({ viewport: phone, javaScriptEnabled: false });
  await page.goto("/");
  await page.getByLabel("Finn din kommune").fill("Elvedal");
  await page.getByRole("button", { name: "Finn planen" }).click();
  await page.getByRole("link", { name: "Handlingsplan mot vold i nære relasjoner", exact: true }).click();
  await page.getByRole("link", { name: "Slik er det hos oss" }).click();
  await expectHeading(page, "3 Slik er det hos oss");
  await page.getByRole("link", { name: /^Neste/ }).click();
  await expectHeading(page, "4 Innsatsområder, mål og tiltak");

  await page.getByRole("link", { name: "Tiltak", exact: true }).click();
  await page.getByText("Velg område, kommune, status og mer").click();
  await page.getByLabel("Status").selectOption("forsinket");
  await page.getByRole("button", { name: "Vis tiltak" }).click();
  expect(
    await page
      .getByText(/^Viser \d+ av \d+ tiltak/)
      .first()
      .isVisible(),
  ).toBe(true);
  await page.locator(".measure-table a").first().click();
  expect(await page.locator(".status-line").first().textContent()).toContain("Forsinket");

  await page.getByRole("link", { name: "Nynorsk" }).click();
  expect(await page.locator("html").getAttribute("lang")).toBe("nn");
  expect(await page.getByText("Ansvarleg", { exact: true }).isVisible()).toBe(true);
});

browserTest("the keyboard alone reaches past the menu, and into what scrolls by itself", async ({ visit }) => {
  const page = await visit.open();
  await page.goto(`${plan}/slik-er-det-hos-oss`);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("innhold");

  const reached: string[] = [];
  for (let step = 0; step < 40; step++) {
    await page.keyboard.press("Tab");
    reached.push(await page.evaluate(() => document.activeElement?.className ?? ""));
  }
  expect(reached).toContain("wide-table");
});

browserTest("on paper there is the text, and nothing round it", async ({ visit }) => {
  const page = await visit.open();
  await page.goto(`${plan}/utskrift`);
  await page.emulateMedia({ media: "print" });
  for (const around of [".site-header", ".site-footer", ".plan-bar"]) {
    expect(await page.locator(around).isVisible()).toBe(false);
  }
  expect(await page.getByRole("heading", { name: /Slik er det hos oss/ }).isVisible()).toBe(true);
});

async function expectHeading(page: Page, words: string): Promise<void> {
  expect(await page.getByRole("heading", { level: 1 }).textContent()).toBe(words);
}

/** What went over the wire, as the browser took it. */
async function bytesOf(answers: Response[]): Promise<number> {
  const sizes = await Promise.all(answers.map((answer) => answer.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}
