import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import * as z from "zod";
import { findFact, isInForce } from "./fact.ts";
import { phaseKeys, places, stepSources } from "./step.ts";

// content/guide.json is held against its shape here, once, so that the pages can trust it.

const words = z.string().trim().min(1);
const bilingual = z.strictObject({ nb: words, nn: words });
const some = z.array(bilingual).min(2);
const exactDate = z.iso.date();

const step = z.strictObject({
  number: z.string().regex(/^\d(\.\d)?$/),
  slug: z.string().regex(/^\d(-\d)?(-[a-z]+)+$/),
  phase: z.enum(phaseKeys),
  source: z.enum(stepSources),
  version: z.int().min(1),
  checked: exactDate,
  title: bilingual,
  why: bilingual,
  toDo: some,
  toDecide: some,
  results: z.array(z.strictObject({ text: bilingual, place: z.enum(places) })).min(1),
  helpers: some,
  facts: z.array(words).min(1),
  weeks: z.strictObject({ from: z.int().min(1), to: z.int() }),
  changes: z.array(z.strictObject({ version: z.int(), date: exactDate, text: bilingual })).min(1),
});
const phase = z.strictObject({ key: z.enum(phaseKeys), number: words, title: bilingual, lead: bilingual });

const path = new URL("../../content/guide.json", import.meta.url);
const raw: unknown = JSON.parse(readFileSync(path, "utf8"));
const { phases, steps } = z.strictObject({ phases: z.array(phase), steps: z.array(step) }).parse(raw);

test("the four phases stand in order, each with its steps", () => {
  expect(phases.map(({ key }) => key)).toEqual([...phaseKeys]);
  const ownPhase = (number: string) => phases.find((each) => each.number === number[0])?.key;
  expect(steps.filter(({ number, phase: key }) => ownPhase(number) !== key)).toEqual([]);
});

test("each step has an address of its own, that begins with its number", () => {
  expect(new Set(steps.map(({ slug }) => slug)).size).toBe(steps.length);
  expect(steps.filter(({ number, slug }) => !slug.startsWith(`${number.replace(".", "-")}-`))).toEqual([]);
});

test("every fact a step rests on is there, holds on the day it was checked, and may be shown to the public", () => {
  const faults = steps.flatMap(({ number, facts, checked }) =>
    facts.filter((id) => !mayRestOn(id, checked)).map((id) => `${number} ${id}`),
  );
  expect(faults).toEqual([]);
  expect(mayRestOn("no-such-fact", "2026-11-20")).toBe(false);
  expect(mayRestOn("krisesenterlova-8", "2026-11-20")).toBe(false);
});

test("each version of a step says what was changed, in order", () => {
  for (const { number, version, changes } of steps) {
    expect(changes.map((change) => change.version)).toEqual(Array.from({ length: version }, (_, at) => at + 1));
    const dates = changes.map(({ date }) => date);
    expect(dates, number).toEqual([...dates].sort());
  }
});

test("an estimate runs from fewer weeks to more", () => {
  expect(steps.filter(({ weeks }) => weeks.to < weeks.from)).toEqual([]);
});

test("steps whose page was not seen are marked", () => {
  const unseen = steps.filter(({ source }) => source === "inferred").map(({ number }) => number);
  expect(unseen).toEqual(["1.1", "1.2", "2.4", "2.5", "2.6"]);
  expect(steps.filter(({ source }) => source === "cut").map(({ number }) => number)).toEqual([
    "2.1",
    "3",
    "4.3",
    "4.5",
  ]);
});

test("nynorsk is not bokmål copied", () => {
  const texts = bilingualsIn(raw);
  expect(texts.length).toBeGreaterThan(250);
  expect(texts.filter(({ nb, nn }) => nb === nn && nb.split(" ").length > 9)).toEqual([]);
});

test("the guide is short: no sentence is longer than thirty words, no step longer than a page", () => {
  const sentences = bilingualsIn(raw).flatMap(({ nb }) => nb.split(/[.?!:] /));
  expect(sentences.filter((sentence) => sentence.split(" ").length > 30)).toEqual([]);
  for (const each of steps) {
    expect(bilingualsIn(each).flatMap(({ nb }) => nb.split(" ")).length, each.number).toBeLessThan(330);
  }
});

function mayRestOn(id: string, day: string): boolean {
  const fact = findFact(id);
  if (fact === undefined || fact.confidence === "low") return false;
  return fact.kind === "guide" || isInForce(fact, day); // an older guide may still be where an advice comes from
}

/** Every text in both languages, however deep. */
function bilingualsIn(value: unknown): { nb: string; nn: string }[] {
  const asText = bilingual.safeParse(value);
  if (asText.success) return [asText.data];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(bilingualsIn);
}
