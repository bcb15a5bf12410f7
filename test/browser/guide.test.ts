import type { Response } from "playwright-core";
import { expect } from "vitest";
import { browserTest } from "./browser.ts";
import { phone } from "./window.ts";

browserTest("the guide is read step by step on a phone, without JavaScript, in both languages", async ({ visit }) => {
  const page = await visit.open({ viewport: phone, javaScriptEnabled: false });
  await page.goto("/");
  await page.getByRole("link", { name: "Les veilederen" }).click();
  await page.getByRole("link", { name: "1.3 Forankring og mandat" }).click();
  await page.getByRole("heading", { level: 1, name: "1.3 Forankring og mandat" }).waitFor();

  await page.getByRole("link", { name: /^Neste steg/ }).click();
  await page.getByRole("heading", { level: 1, name: "1.4 Arbeidsgruppe" }).waitFor();
  await page.getByRole("link", { name: "Nynorsk" }).click();

  await page.getByRole("heading", { level: 2, name: "Dette gjer de" }).waitFor();
  await page.getByText("Steg i rettleiaren").click();
  await page.getByRole("link", { name: "4.5 Evaluering og fornying" }).click();
  await page.getByRole("heading", { level: 1, name: "4.5 Evaluering og fornying" }).waitFor();
});

browserTest("the longest step takes few requests and few bytes, runs nothing and leaves nothing", async ({ visit }) => {
  const page = await visit.open();
  const answers: Response[] = [];
  page.on("response", (response) => answers.push(response));

  await page.goto("/veileder/1-2-kommunens-plikter");

  expect(answers.length).toBeLessThanOrEqual(3);
  expect(await page.locator("script").count()).toBe(0);
  expect(await page.context().cookies()).toEqual([]);
  const sizes = await Promise.all(answers.map((answer) => answer.request().sizes()));
  const bytes = sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
  expect(bytes).toBeLessThanOrEqual(25_000);
});
