import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { richText, toPlainText } from "#app/lib/rich-text.ts";
import { agencyKinds } from "#app/organisation/agency-kind.ts";
import { chapterKinds } from "#app/plan/chapter.ts";
import { bufdirHeadings } from "#app/plan/finding.ts";
import { goalLevels } from "#app/plan/goal.ts";
import { nationalCategories, type TargetGroup, targetGroups, violenceForms } from "#app/plan/measure.ts";
import { vagueIn } from "#app/plan/vague.ts";
import { confidences, factKinds, figurePeriods, isInForce, uncountedBases } from "./fact.ts";
import { findStep } from "./step.ts";
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
  base: z.union([
    z
      .strictObject({
        sex: z.enum(["everyone", "women", "men"]),
        fromAge: z.int().min(0),
        toAge: z.int().max(105),
        differs: z.enum(["pupils", "atHome"]).nullable(),
      })
      .refine(({ fromAge, toAge }) => fromAge <= toAge),
    z.strictObject({ unknown: z.enum(uncountedBases) }),
  ]),
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
    changes: z
      .array(z.strictObject({ date: exactDate, text: bilingual }))
      .min(1)
      .optional(),
    figure: figure.optional(),
    helpline: helpline.optional(),
  })
  .refine(({ kind, figure }) => (kind === "figure") === (figure !== undefined), "a figure says of whom and when")
  .refine(({ kind, helpline }) => (kind === "helpline") === (helpline !== undefined), "a helpline says who may call");

const outdated = z.strictObject({ id, pattern: words, what: bilingual, now: bilingual, factId: id });

const guideShape = {
  written: exactDate,
  title: bilingual,
  steps: z.array(z.string().refine((number) => findStep(number) !== undefined, "no such step")).min(1),
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
  heading: z.enum(bufdirHeadings),
  level: z.enum(goalLevels),
  nationalCategory: z.enum(nationalCategories),
  goal: bilingual,
  measure: bilingual,
  points: z.array(bilingual).min(2),
  targetGroups: z.array(z.enum(targetGroups)).min(1),
  violenceForms: z.array(z.enum(violenceForms)).min(1),
  agencyKind: z.enum(agencyKinds),
  responsible: bilingual,
  indicator: z.strictObject({ baseline: bilingual, target: bilingual, source: bilingual }),
  evaluation: bilingual,
  legalBasis: z.array(id).min(1),
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

test("there are examples enough, for every group, form, field, level and kind of agency", () => {
  expect(examples.length).toBeGreaterThanOrEqual(60);
  const lacking = <Word>(all: readonly Word[], used: Word[]) => all.filter((word) => !used.includes(word));
  expect(
    lacking(
      targetGroups,
      examples.flatMap((example) => example.targetGroups),
    ),
  ).toEqual([]);
  expect(
    lacking(
      violenceForms,
      examples.flatMap((example) => example.violenceForms),
    ),
  ).toEqual([]);
  expect(
    lacking(
      nationalCategories,
      examples.map((example) => example.nationalCategory),
    ),
  ).toEqual([]);
  expect(
    lacking(
      agencyKinds,
      examples.map((example) => example.agencyKind),
    ),
  ).toEqual([]);
});

test.each(bufdirHeadings)(
  "the examples under %s are for children, adults, elderly and those at risk, on all levels",
  (heading) => {
    const own = examples.filter((example) => example.heading === heading);
    const adults: TargetGroup[] = ["adults", "women", "men"];
    const atRisk: TargetGroup[] = ["disability", "intellectualDisability", "substanceUse", "mentalHealth"];
    const isFor = (groups: TargetGroup[]) =>
      own.some((one) => one.targetGroups.some((group) => groups.includes(group)));
    expect(own.length).toBeGreaterThanOrEqual(6);
    expect(goalLevels.filter((level) => !own.some((example) => example.level === level))).toEqual([]);
    expect([["children"], adults, ["elderly"], atRisk].map((groups) => isFor(groups as TargetGroup[]))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  },
);

test("an example can be held against what was done: it is not vague, and rests on law in force that somebody has read", () => {
  const texts = examples.flatMap(({ goal, measure, points }) => [goal, measure, ...points]);
  expect(texts.flatMap(({ nb, nn }) => [nb, nn]).filter((text) => vagueIn(text) !== "")).toEqual([]);
  const sound = facts.filter(
    (fact) => fact.kind === "law" && fact.confidence !== "low" && isInForce(fact, "2026-11-21"),
  );
  const cited = examples.flatMap(({ legalBasis }) => legalBasis);
  expect(cited.filter((each) => !sound.some((fact) => fact.id === each))).toEqual([]);
  expect(examples.filter(({ measure }) => Math.max(measure.nb.length, measure.nn.length) > 300)).toEqual([]);
});

test("nynorsk is not bokmål copied", () => {
  const pairs = [
    ...facts.map(({ text }) => text),
    ...guide.chapters.map(({ why }) => why),
    ...examples.flatMap(({ goal, measure, evaluation }) => [goal, measure, evaluation]),
  ];
  expect(pairs.filter(({ nb, nn }) => nb === nn && nb.split(" ").length > 6)).toEqual([]);
});

function read(file: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../content/${file}`, import.meta.url), "utf8"));
}
