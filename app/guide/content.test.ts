import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { richText, toPlainText } from "#app/lib/rich-text.ts";
import { chapterKinds } from "#app/plan/chapter.ts";
import { goalLevels } from "#app/plan/goal.ts";
import { nationalCategories, targetGroups, violenceForms } from "#app/plan/measure.ts";
import { confidences, factKinds, figurePeriods } from "./fact.ts";
import { chapterKeys, formKeys } from "./template.ts";

// What experts write in content/ is held against these shapes here, once, so that the pages can trust it.

const words = z.string().trim().min(1);
const bilingual = z.strictObject({ nb: words, nn: words });
const exactDate = z.iso.date();
/** A day, a month or a year. */
const date = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/);
const id = z.string().regex(/^[a-z0-9-]+$/);

const figure = z.strictObject({
  population: bilingual,
  value: bilingual,
  period: z.enum(figurePeriods),
  percent: z.strictObject({ from: z.number(), to: z.number() }).nullable(),
});
const helpline = z.strictObject({ phone: z.string(), hours: bilingual, target: bilingual, website: z.string() });
const fact = z
  .strictObject({
    id,
    kind: z.enum(factKinds),
    reference: z.string(),
    title: bilingual,
    text: bilingual,
    source: z.strictObject({ name: words, url: z.url() }),
    checked: exactDate,
    confidence: z.enum(confidences),
    validFrom: date.nullable(),
    validTo: date.nullable(),
    replacedBy: id.nullable(),
    figure: figure.optional(),
    helpline: helpline.optional(),
  })
  .refine(({ kind, figure }) => (kind === "figure") === (figure !== undefined), "a figure says of whom and when")
  .refine(({ kind, helpline }) => (kind === "helpline") === (helpline !== undefined), "a helpline says who may call");

const outdated = z.strictObject({ id, pattern: words, what: bilingual, now: bilingual, factId: id });

const guideShape = {
  title: bilingual,
  steps: z.array(z.strictObject({ number: z.string().regex(/^\d(\.\d)?$/), source: z.enum(["read", "inferred"]) })),
  why: bilingual,
  toDo: z.array(bilingual).min(1),
  toDecide: z.array(bilingual),
  examples: z.array(bilingual).min(1),
  faults: z.array(bilingual).min(1),
  facts: z.array(id),
};
const template = z.strictObject({
  chapters: z.array(
    z.strictObject({
      key: z.enum(chapterKeys),
      kind: z.enum(chapterKinds),
      ...guideShape,
      starterText: z.strictObject({ nb: richText, nn: richText }),
    }),
  ),
  forms: z.array(z.strictObject({ key: z.enum(formKeys), ...guideShape })),
});

const measureExample = z.strictObject({
  id,
  goal: bilingual,
  level: z.enum(goalLevels),
  measure: bilingual,
  targetGroups: z.array(z.enum(targetGroups)).min(1),
  violenceForms: z.array(z.enum(violenceForms)),
  nationalCategory: z.enum(nationalCategories),
  responsible: bilingual,
  indicator: bilingual,
  evaluation: bilingual,
});

const facts = z.array(fact).parse(read("facts.json"));
const recognisers = z.array(outdated).parse(read("outdated.json"));
const guide = template.parse(read("template.json"));
const examples = z.array(measureExample).parse(read("measure-examples.json"));
const factIds = new Set(facts.map((fact) => fact.id));

test.each([
  ["facts", facts],
  ["recognisers", recognisers],
  ["examples of measures", examples],
])("no two %s have the same id", (_name, list) => {
  const ids = list.map((thing) => thing.id);
  expect(ids.filter((each, place) => ids.indexOf(each) !== place)).toEqual([]);
});

test("what replaces a fact is a fact, and only what is over is replaced", () => {
  const replaced = facts.filter(({ replacedBy }) => replacedBy !== null);
  expect(replaced.filter(({ replacedBy }) => !factIds.has(replacedBy ?? ""))).toEqual([]);
  expect(replaced.filter(({ validTo }) => validTo === null)).toEqual([]);
});

test("every fact that guides and recognisers point to is there", () => {
  const used = [
    ...recognisers.map(({ factId }) => factId),
    ...[...guide.chapters, ...guide.forms].flatMap((part) => part.facts),
  ];
  expect(used.filter((each) => !factIds.has(each))).toEqual([]);
});

test("every law says which paragraph, and a number of low confidence has no telephone", () => {
  expect(facts.filter(({ kind, reference }) => kind === "law" && reference === "")).toEqual([]);
  expect(facts.filter(({ confidence, helpline }) => confidence === "low" && helpline?.phone)).toEqual([]);
});

test("the template holds every chapter and form once, in the guide's order", () => {
  expect(guide.chapters.map(({ key }) => key)).toEqual([...chapterKeys]);
  expect(guide.forms.map(({ key }) => key)).toEqual([...formKeys]);
});

test("a draft to fill in is short in both languages and has gaps", () => {
  for (const { key, starterText } of guide.chapters.filter(({ kind }) => kind === "text")) {
    for (const text of [toPlainText(starterText.nb), toPlainText(starterText.nn)]) {
      expect(text.split(/\s+/).length, key).toBeLessThan(220);
      if (key !== "own") expect(text, key).toContain("[");
    }
  }
});

test("examples cover many target groups, and all three levels of goals", () => {
  const covered = new Set(examples.flatMap((example) => example.targetGroups));
  expect(examples.length).toBeGreaterThanOrEqual(24);
  expect([...targetGroups].filter((group) => !covered.has(group))).toEqual([]);
  expect(new Set(examples.map(({ level }) => level))).toEqual(new Set(goalLevels));
});

test("nynorsk is not bokmål copied", () => {
  const pairs = [
    ...facts.map(({ text }) => text),
    ...guide.chapters.map(({ why }) => why),
    ...examples.map(({ measure }) => measure),
  ];
  expect(pairs.filter(({ nb, nn }) => nb === nn && nb.split(" ").length > 6)).toEqual([]);
});

test.each(["facts.json", "outdated.json", "template.json", "measure-examples.json"])(
  "no bokmål words in the nynorsk of %s",
  (file) => {
    const names = /komplan\.|Frihet fra vold|Et liv uten vold/g;
    const bokmal = /(?<!\p{L})(ikke|hvem|hva|hvordan|hvor|noen|fra|vold|jeg|mye|bare|uten|blir gjort)(?!\p{L})/iu;
    const found = nynorskIn(read(file)).filter((text) => bokmal.test(text.replaceAll(names, "")));
    expect(found).toEqual([]);
  },
);

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../content/${file}`, import.meta.url), "utf8"));
}

/** Every text under a key "nn", also those inside a formatted text. */
function nynorskIn(value: unknown, inside = false): string[] {
  if (typeof value === "string") return inside ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => nynorskIn(part, inside || key === "nn"));
}
