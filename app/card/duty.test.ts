import { expect, test } from "vitest";
import { findFact, isInForce } from "#app/guide/fact.ts";
import { type Answer, answersTo, type Duty, type DutyOutcome, dutyOutcomes, dutyPath, findDuty } from "./duty.ts";
import { nationalLinesOf } from "./local-service.ts";

const ways = waysFrom([]);
const outcomes = dutyOutcomes();

test("every way through the questions ends in an outcome, after a few of them", () => {
  expect(ways.filter(({ outcome }) => outcome === undefined)).toEqual([]);
  expect(Math.max(...ways.map(({ answered }) => answered.length))).toBeLessThanOrEqual(6);
});

test("every outcome is reached, and nothing is asked twice on the way", () => {
  const reached = new Set(ways.map(({ outcome }) => outcome?.id));
  expect(outcomes.map(({ id }) => id).filter((id) => !reached.has(id))).toEqual([]);
  const asked = ways.map(({ answered }) => answered.map(({ question }) => question.id));
  expect(asked.filter((ids) => new Set(ids).size !== ids.length)).toEqual([]);
});

test.each([
  ["ja", "emergency"],
  ["usikker", "emergency"],
  ["nei-ja-ja", "avert-child"],
  ["nei-ja-usikker-ja-ja", "report-child"],
  ["nei-ja-nei-ja-nei", "report-freely"],
  ["nei-ja-nei-usikker", "discuss-child"],
  ["nei-ja-nei-nei", "watch-child"],
  ["nei-nei-ja", "avert-adult"],
  ["nei-nei-nei-ja", "with-consent"],
  ["nei-nei-nei-nei-ja", "may-tell"],
  ["nei-nei-usikker-usikker-usikker", "discuss-adult"],
  ["nei-nei-nei-nei-nei-ja", "protect"],
  ["nei-nei-nei-nei-nei-nei", "stay-close"],
])("the answers %s lead to %s", (path, id) => {
  expect(findDuty(path)?.outcome?.id).toBe(id);
});

test("before the first answer there is a question and no outcome", () => {
  expect(findDuty("")).toMatchObject({ answered: [], question: { id: "danger" }, outcome: undefined });
});

test("a path nobody could have come is not found, and nothing can be written in it", () => {
  for (const path of ["ja-ja", "kanskje", "nei-", "-", "nei-usikker", "Ja", "nei-ja-ja-nei", "nei-kari-nordmann"])
    expect(findDuty(path), path).toBeUndefined();
});

test("each outcome rests on law in force that somebody has read", () => {
  const unsound = outcomes.flatMap(({ id, facts }) =>
    facts
      .map((each) => findFact(each))
      .filter((fact) => fact?.kind !== "law" || fact.confidence === "low" || !isInForce(fact, "2026-11-21"))
      .map(() => id),
  );
  expect(unsound).toEqual([]);
  const asked = ways.flatMap(({ answered }) => answered).flatMap(({ question }) => question.facts ?? []);
  expect(asked.filter((id) => findFact(id)?.confidence === "low")).toEqual([]);
});

test("each outcome says whom to call, and some number that answers at any hour", () => {
  const numbers = ({ services, lines = [] }: DutyOutcome) => [...services.flatMap(nationalLinesOf), ...lines];
  expect(outcomes.filter((outcome) => numbers(outcome).length === 0).map(({ id }) => id)).toEqual([]);
});

test("no outcome tells somebody that they may not contact anybody", () => {
  const contact = "ring|ta kontakt|kontakt|snakk|meld|vars|fort[ea]l|si fra|sei frå|seie frå|drøft|spør";
  const forbids = [
    `\\b(ikke|ikkje|aldri) (å )?(${contact})`,
    `\\b(må|skal|kan|får|bør) (ikke|ikkje|aldri) (${contact})`,
    "ikke lov|ikkje lov|forbud|forbod",
  ].map((each) => new RegExp(each, "i"));
  const said = outcomes.flatMap(({ title, now }) => [title, ...now]).flatMap(({ nb, nn }) => [nb, nn]);
  expect(said.filter((text) => forbids.some((each) => each.test(text)))).toEqual([]);
  expect(forbids.some((each) => each.test("Du må ikke ringe foreldrene."))).toBe(true);
  expect(forbids.some((each) => each.test("Ikkje ta kontakt med familien."))).toBe(true);
});

test("whoever shall act is told that confidentiality does not hinder it, and is not asked to wait for a leader", () => {
  const duties = outcomes.filter(({ kind }) => kind === "duty");
  expect(duties.map(({ id }) => id)).toEqual(["emergency", "avert-child", "report-child", "avert-adult"]);
  const said = duties.map(({ now }) => now.map(({ nb }) => nb).join(" "));
  expect(said.filter((text) => !text.includes("aushetsplikten hindrer deg ikke"))).toEqual([]);
});

test("no number and no paragraph of law stands in the text, and nynorsk is not bokmål copied", () => {
  const asked = ways.flatMap(({ answered }) => answered).flatMap(({ question }) => [question.text, question.help]);
  const all = [...asked, ...outcomes.flatMap(({ title, now }) => [title, ...now])];
  expect(all.flatMap(({ nb, nn }) => [nb, nn]).filter((text) => /§|\d{3}|\d \d/.test(text))).toEqual([]);
  const bokmal = /(?<!\p{L})(ikke|hvem|hva|hvordan|hvor|hvis|noen|fra|vold|jeg|mye|bare|uten|gjøre|barnets)(?!\p{L})/iu;
  expect(all.map(({ nn }) => nn).filter((text) => bokmal.test(text))).toEqual([]);
});

/** Every way that can be gone from some answers on. */
function waysFrom(given: Answer[]): Duty[] {
  const duty = findDuty(dutyPath(given));
  if (!duty) throw new Error(`no way: ${dutyPath(given)}`);
  if (!duty.question) return [duty];
  return answersTo(duty.question).flatMap((answer) => waysFrom([...given, answer]));
}
