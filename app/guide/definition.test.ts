import { expect, test } from "vitest";
import * as z from "zod";
import { allDefinitions, findDefinition } from "./definition.ts";
import { confidences, findFact } from "./fact.ts";

const words = z.string().trim().min(1);
const bilingual = z.strictObject({ nb: words, nn: words });
const definition = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  term: bilingual,
  text: bilingual,
  source: z.strictObject({ name: words, url: z.union([z.url(), z.literal("")]) }),
  facts: z.array(z.string()),
  checked: z.iso.date(),
  confidence: z.enum(confidences),
});
const all = z.array(definition).parse(allDefinitions());

test("every definition is found by its id, and no two have the same", () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.filter(({ id }) => findDefinition(id)?.id !== id)).toEqual([]);
});

test("every fact that a definition points to is there", () => {
  expect(all.flatMap(({ facts }) => facts).filter((id) => !findFact(id))).toEqual([]);
});

test("what nobody has seen in a source is of low confidence", () => {
  const unseen = all.filter(({ source }) => source.name === "Ikke sett i en kilde");
  expect(unseen.map(({ confidence }) => confidence)).toEqual(unseen.map(() => "low"));
  expect(unseen.map(({ id }) => id)).toContain("negativ-sosial-kontroll");
});

test("the nynorsk is not bokmål copied", () => {
  expect(all.filter(({ text }) => text.nb === text.nn)).toEqual([]);
});
