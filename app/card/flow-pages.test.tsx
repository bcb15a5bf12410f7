import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { env } from "#app/lib/env.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { aDirectory, anEntry } from "#test/directories.ts";
import { publishOnDisk, visit } from "#test/portal.tsx";
import { numberOf, waysFrom } from "./flow.ts";
import type { FlowBox } from "./flow-boxes.ts";
import { drawFlow, wrapped } from "./flow-drawing.ts";
import { allFlows } from "./flow-template.ts";
import { answerWords, flowText } from "./flow-text.ts";
import { offlineCards } from "./offline-cards.server.ts";

beforeAll(async () => {
  await publishOnDisk();
  const content = JSON.stringify(aDirectory({ services: [anEntry({ name: "Krisesenteret i Fjellvik" })] }));
  const folder = join(env.dataFolder, "directories");
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, "0190a000-0000-7000-8000-000000000001.json"),
    `${(await seal()).sign(content)}\n${content}`,
  );
});

describe.each(["nb", "nn"] as const)("in %s", (language) => {
  const prefix = language === "nn" ? "/nn" : "";
  const t = flowText[language];

  test("the cards lead to the flows, and the list to each of them", async () => {
    expect((await visit(`${prefix}/kort`)).html).toContain(`href="${prefix}/kort/mal/flyt"`);
    expect((await visit(`${prefix}/kort/fjellvik`)).html).toContain(`href="${prefix}/kort/fjellvik/flyt"`);
    const { html } = await visit(`${prefix}/kort/fjellvik/flyt`);
    const hrefs = allFlows().map(({ slug }) => `${prefix}/kort/fjellvik/flyt/${slug}`);
    expect(hrefs.filter((href) => !html.includes(`href="${href}"`))).toEqual([]);
  });

  test.each(allFlows())("the steps say all that the drawing says: $slug", async (flow) => {
    const { html, status } = await visit(`${prefix}/kort/fjellvik/flyt/${flow.slug}`);
    expect(status).toBe(200);
    const { steps, drawing } = twoOf(html);
    for (const step of flow.steps) {
      const number = numberOf(flow, step.id);
      const here = plain(/<li id="steg-(\d+)">.*?<\/li>/gs, steps, number);
      const parts = [step.who[language], step.text[language], step.when?.[language] ?? ""];
      expect(
        parts.filter((words) => !here.includes(words)),
        step.id,
      ).toEqual([]);
      for (const { to, answers } of waysFrom(step)) {
        const words = answerWords(answers, language);
        expect(here).toContain(words === "" ? t.goOn(numberOf(flow, to)) : `${words}: ${t.goTo(numberOf(flow, to))}`);
        if (words !== "") expect(drawing).toContain(`>${words}</text>`);
      }
      const drawn = [`${number} · ${step.who[language]}`, ...wrapped(step.text[language])];
      expect(
        drawn.filter((line) => !textOf(drawing).includes(line)),
        step.id,
      ).toEqual([]);
    }
    expect(html).toContain('role="img"');
    expect(html).not.toMatch(/<script|style="/);
  });
});

test("a municipality's own number stands in the steps as a link, and in the drawing", async () => {
  const { html } = await visit("/kort/fjellvik/flyt/voksen");
  const { steps, drawing } = twoOf(html);
  expect(steps).toContain('href="tel:22334455"');
  expect(textOf(drawing)).toContain("22 33 44 55");
  const national = await visit("/kort/mal/flyt/voksen");
  expect(national.html).not.toContain("22334455");
  expect(national.html).toContain('href="tel:116006"');
});

test("no two boxes lie on each other, and all lie within the drawing", () => {
  for (const flow of allFlows()) {
    const { boxes, width, height } = drawFlow(flow, null, "nb");
    const outside = boxes.filter((box) => box.x < 0 || box.y < 0 || right(box) > width || bottom(box) > height);
    expect(outside).toEqual([]);
    const onEachOther = boxes.flatMap((one, at) => boxes.slice(at + 1).filter((other) => overlap(one, other)));
    expect(onEachOther.map(({ id }) => id)).toEqual([]);
    expect(width, flow.id).toBeLessThan(1250);
    const [first, call] = boxes;
    expect((call?.y ?? 9999) - bottom(first ?? { y: 0, height: 0 }), "the police come at once").toBeLessThan(120);
  }
});

test("the flows come along to the phone", async () => {
  const paths = (await offlineCards("fjellvik", "nb")).pages.map(({ path }) => path);
  expect(paths).toEqual(expect.arrayContaining(["/kort/fjellvik/flyt", "/kort/fjellvik/flyt/vitne"]));
});

test.each(["/kort/atlantis/flyt", "/kort/mal/flyt/ingenting", "/kort/mal/flyt/barn/mer"])(
  "%s is not found",
  async (path) => {
    expect((await visit(path)).status).toBe(404);
  },
);

const right = ({ x, width }: FlowBox) => x + width;
const bottom = ({ y, height }: Pick<FlowBox, "y" | "height">) => y + height;

function overlap(one: FlowBox, other: FlowBox): boolean {
  return one.x < right(other) && other.x < right(one) && one.y < bottom(other) && other.y < bottom(one);
}

/** The steps, and the drawing alone. */
function twoOf(html: string): Record<"steps" | "drawing", string> {
  const [steps = ""] = html.split('id="tegning"');
  return { steps, drawing: /<svg class="flow-drawing".*?<\/svg>/s.exec(html)?.[0] ?? "" };
}

/** The words of the step with a number. */
function plain(pattern: RegExp, html: string, number: number): string {
  const found = [...html.matchAll(pattern)].find(([, at]) => Number(at) === number)?.[0] ?? "";
  return textOf(found);
}

function textOf(html: string): string {
  return html
    .replace(/<[^>]+>/g, " ")
    .replaceAll("&amp;", "&")
    .replaceAll("&quot;", '"')
    .replace(/\s+/g, " ");
}
