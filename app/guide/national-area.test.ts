import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { nationalCategories } from "#app/plan/measure.ts";
import { confidences, findFact, isInForce } from "./fact.ts";
import { areasLeft, findNationalArea, nationalAreas } from "./national-area.ts";

const words = z.string().trim().min(1);
const bilingual = z.strictObject({ nb: words, nn: words });
const shape = z.strictObject({
  version: z.iso.date(),
  plan: words,
  validFrom: z.string().regex(/^\d{4}$/),
  validTo: z.string().regex(/^\d{4}$/),
  areas: z.array(
    z.strictObject({
      id: z.string().regex(/^[a-z]+$/),
      title: bilingual,
      what: bilingual,
      source: z.strictObject({ name: words, url: z.url() }),
      checked: z.iso.date(),
      confidence: z.enum(confidences),
    }),
  ),
});

test("the national areas are written as the types say, each with its source, its date and how sure it is", () => {
  const text = readFileSync(new URL("../../content/national-areas.json", import.meta.url), "utf8");
  expect(shape.safeParse(JSON.parse(text)).error).toBeUndefined();
});

test("they belong to the national plan that is in force, and cover the six fields of the guide", () => {
  const plan = findFact(nationalAreas.plan);
  expect(plan && isInForce(plan, nationalAreas.version)).toBe(true);
  expect([nationalAreas.validFrom, nationalAreas.validTo]).toEqual([plan?.validFrom, plan?.validTo]);
  expect(nationalCategories.filter((category) => !findNationalArea(category))).toEqual([]);
});

test("no two have the same id, and nynorsk is not bokmål copied", () => {
  const { areas } = nationalAreas;
  expect(new Set(areas.map(({ id }) => id)).size).toBe(areas.length);
  expect(areas.filter(({ what }) => what.nb === what.nn)).toEqual([]);
});

test("what is proposed already is not proposed again", () => {
  const left = areasLeft([{ nationalArea: "prevention" }, { nationalArea: null }]);
  expect(left.map(({ id }) => id)).toEqual(nationalAreas.areas.map(({ id }) => id).filter((id) => id !== "prevention"));
});
