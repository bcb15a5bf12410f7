import { expect, test } from "vitest";
import { type AnswerContent, allServices, blankAnswer, linesOf, savedSections, usage, withSection } from "./answer.ts";
import { sectionForm, toSectionAnswer, typedSection } from "./answer-form.ts";
import { serviceRows } from "./answer-rows.ts";
import { newestForm, type Section, sectionOf } from "./form.ts";

const section = (key: string): Section => {
  const found = sectionOf(newestForm(), key);
  if (!found) throw new Error(key);
  return found;
};

test("a section is saved without touching the others, and empty is an answer too", () => {
  const begun: AnswerContent = withSection(blankAnswer, section("gaps"), { texts: { gaps: "Kveld" } });
  const after = withSection(begun, section("exposed"), { services: [] });
  expect(after).toEqual({ services: { exposed: [] }, texts: { gaps: "Kveld" }, saved: ["gaps", "exposed"] });
  expect(savedSections(after, newestForm())).toBe(2);
  expect(withSection(after, section("gaps"), { texts: { gaps: "" } }).saved).toEqual(["exposed", "gaps"]);
});

test("what was written in a form comes back in it as it was", () => {
  const exposed = section("exposed");
  const typed = { name0: "Samtaler", groups0: ["children", "adults"], perYear0: "1 200", name1: "", perYear1: "7" };
  const fields = sectionForm(exposed).parse({ ...typed, ...Object.fromEntries(blankGroups(1)) });
  const written = toSectionAnswer(exposed, fields);
  expect(written).toEqual({ services: [{ name: "Samtaler", groups: ["children", "adults"], perYear: 1200 }] });
  const answer = withSection(blankAnswer, exposed, written);
  expect(typedSection(exposed, answer)).toEqual({
    name0: ["Samtaler"],
    groups0: ["children", "adults"],
    perYear0: ["1200"],
  });
  expect(allServices(answer)).toEqual([
    { name: "Samtaler", groups: ["children", "adults"], perYear: 1200, audience: "exposed" },
  ]);
});

test("there is always room for one more service, up to twelve", () => {
  expect(serviceRows({})).toBe(1);
  expect(serviceRows({ name0: ["a"] })).toBe(2);
  expect(serviceRows({ name0: ["a"], name2: ["b"] })).toBe(4);
  expect(serviceRows({ name11: ["a"] })).toBe(12);
});

test.each([
  ["gaps", { gaps: "x".repeat(4001) }, "shorten"],
  ["gaps", { gaps: "Gutt på 7 år" }, "personWithAge"],
  ["exposed", { perYear0: "omtrent ti", ...Object.fromEntries(blankGroups(0)) }, "writeNumber"],
  ["exposed", { groups0: ["perpetrators"], ...Object.fromEntries(blankGroups(1)) }, "unknown"],
])("in %s what cannot be kept is refused", (key, typed, message) => {
  const read = sectionForm(section(key)).safeParse(typed);
  expect(read.error?.issues.map((issue) => issue.message)).toEqual([message]);
});

test("lines are things of their own, without bullets, blanks and repetition", () => {
  expect(linesOf("- Kveldstilbud\n\n • Tolk \n– Tolk\n* 24 timer")).toEqual(["Kveldstilbud", "Tolk", "24 timer"]);
  expect(linesOf(undefined)).toEqual([]);
});

test("few who use a service are never counted", () => {
  expect([null, 0, 1, 4, 5, 40].map(usage)).toEqual(["unknown", "none", "few", "few", 5, 40]);
});

/** A form sends no field for boxes that are not ticked; readForm makes that an empty list. */
function blankGroups(from: number): [string, string[]][] {
  return Array.from({ length: 12 - from }, (_, at) => [`groups${at + from}`, []]);
}
