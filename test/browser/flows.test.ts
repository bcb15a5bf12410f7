import { describe, expect } from "vitest";
import { browserTest, expectAccessible, expectNoSidewaysScroll } from "./browser.ts";
import { desktop, phone } from "./window.ts";

describe.each([
  ["on a large screen, in bokmål", desktop, ""],
  ["on a phone, in nynorsk", phone, "/nn"],
  ["at 400 % zoom", { width: 320, height: 256 }, ""],
] as const)("%s", (_, viewport, prefix) => {
  browserTest("flows are accessible and never wider than the screen", async ({ visit }) => {
    const page = await visit.open({ viewport });
    for (const path of ["/kort/fjellvik/flyt", "/kort/fjellvik/flyt/voksen", "/kort/mal/flyt/barn"]) {
      expect((await page.goto(prefix + path))?.status(), path).toBe(200);
      await expectAccessible(page);
      await expectNoSidewaysScroll(page);
    }
  });
});

browserTest("whoever answers yes to danger is one press from the police, without JavaScript", async ({ visit }) => {
  const page = await visit.open({ viewport: phone, javaScriptEnabled: false });
  await page.goto("/kort/fjellvik");
  await page.getByRole("link", { name: "Se flytskjemaene" }).click();
  await page.getByRole("link", { name: "Det gjelder et barn" }).click();
  await page.getByRole("link", { name: "Ja: steg 2", exact: true }).click();
  await page.waitForURL(/#steg-2$/);
  const step = page.locator("#steg-2");
  await step.getByText("Ring politiet.").waitFor();
  expect(await step.getByRole("link", { name: "112" }).getAttribute("href")).toBe("tel:112");
  const [list, drawing] = [await page.locator("#steg").boundingBox(), await page.locator("#tegning").boundingBox()];
  expect(list?.y ?? 0, "on a phone the steps come first").toBeLessThan(drawing?.y ?? 0);
});

browserTest("in forced colours the boxes, their words and the arrows are still seen", async ({ visit }) => {
  const page = await visit.open({ forcedColors: "active" });
  await page.goto("/kort/mal/flyt/barn");
  const seen = await page.evaluate(() => {
    const of = (query: string) => getComputedStyle(document.querySelector(query) ?? document.body);
    const [box, words, arrow] = [of(".flow-box rect"), of(".flow-box text"), of(".flow-arrow")];
    return { box: box.fill !== box.stroke, words: words.fill !== box.fill, arrow: arrow.stroke !== box.fill };
  });
  expect(seen).toEqual({ box: true, words: true, arrow: true });
});

browserTest("no words stand outside their box", async ({ visit }) => {
  const page = await visit.open();
  for (const flow of ["barn", "vitne", "voksen", "utover"]) {
    await page.goto(`/nn/kort/fjellvik/flyt/${flow}`);
    const outside = await page.evaluate(() =>
      [...document.querySelectorAll(".flow-box")].flatMap((box) => {
        const around = box.querySelector("rect")?.getBoundingClientRect();
        const lines = [...box.querySelectorAll("text")].filter(
          (line) => line.getBoundingClientRect().right > (around?.right ?? 0) - 1,
        );
        return lines.map((line) => line.textContent);
      }),
    );
    expect(outside, flow).toEqual([]);
  }
});
