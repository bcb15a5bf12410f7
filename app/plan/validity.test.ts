import { expect, test } from "vitest";
import { type CriterionKey, type Validity, validity } from "./validity.ts";

const plan = { startsOn: "2025-01-01", endsOn: "2028-12-31", evaluationOn: null };
const adoption = { kommunenummer: "9901", adoptedOn: "2025-02-10", byCouncil: true };
const milestone = { title: "Kurs holdt", due: "2026-03-01", doneOn: null };
const measure = {
  municipalities: [],
  period: "this" as const,
  startsOn: "2025-03-01",
  endsOn: null,
  milestones: [milestone],
};

function why(found: Validity, key: CriterionKey) {
  return found.criteria.find((criterion) => criterion.key === key)?.why;
}

test("a plan adopted by the council, with dated measures and milestones, is valid while its period lasts", () => {
  const found = validity(plan, adoption, [measure], 2026);
  expect(found.valid).toBe(true);
  expect(found.criteria.map(({ key, met }) => [key, met])).toEqual([
    ["adoptedByCouncil", true],
    ["concreteMeasures", true],
    ["progressPlan", true],
    ["period", true],
  ]);
});

test("every criterion names the fact it rests on", () => {
  const { criteria } = validity(plan, adoption, [measure], 2026);
  expect(new Set(criteria.map(({ factId }) => factId))).toEqual(new Set(["kostra-7b"]));
});

test("a plan adopted by a committee is not adopted by the council", () => {
  const found = validity(plan, { ...adoption, byCouncil: false }, [measure], 2026);
  expect(found.valid).toBe(false);
  expect(why(found, "adoptedByCouncil")).toEqual(["notByCouncil"]);
});

test("a plan not adopted, or adopted after the reporting year, does not count", () => {
  expect(why(validity(plan, { ...adoption, adoptedOn: null }, [measure], 2026), "adoptedByCouncil")).toEqual([
    "notAdopted",
  ]);
  expect(why(validity(plan, adoption, [measure], 2024), "adoptedByCouncil")).toEqual(["adoptedLater"]);
  expect(why(validity(plan, { ...adoption, adoptedOn: "2026-12-31" }, [measure], 2026), "adoptedByCouncil")).toEqual(
    [],
  );
});

test("measures of the next period and of other municipalities do not count", () => {
  const others = [
    { ...measure, period: "next" as const },
    { ...measure, municipalities: ["9902"] },
  ];
  expect(why(validity(plan, adoption, others, 2026), "concreteMeasures")).toEqual(["noMeasures"]);
  expect(validity(plan, adoption, [{ ...measure, municipalities: ["9901", "9902"] }], 2026).valid).toBe(true);
});

test("more than half of the measures must have a date", () => {
  const undated = { ...measure, startsOn: null, milestones: [] };
  const half = validity(plan, adoption, [measure, undated], 2026);
  expect(why(half, "progressPlan")).toEqual(["tooFewDated"]);
  expect(half).toMatchObject({ measures: 2, datedMeasures: 1 });
  expect(why(validity(plan, adoption, [measure, measure, undated], 2026), "progressPlan")).toEqual([]);
});

test("dates without a single milestone are not enough", () => {
  const found = validity(plan, adoption, [{ ...measure, milestones: [] }], 2026);
  expect(why(found, "progressPlan")).toEqual(["noMilestones"]);
});

test("the period must last the reporting year out", () => {
  const until = (endsOn: string) => why(validity({ ...plan, endsOn }, adoption, [measure], 2026), "period");
  expect(until("2026-12-31")).toEqual([]);
  expect(until("2026-06-30")).toEqual(["runsOutInYear"]);
  expect(until("2025-12-31")).toEqual(["ranOut"]);
});

test("without a last day the date of evaluation counts, and without both nothing does", () => {
  const evaluated = { ...plan, endsOn: null, evaluationOn: "2027-05-01" };
  expect(why(validity(evaluated, adoption, [measure], 2026), "period")).toEqual([]);
  expect(why(validity(evaluated, adoption, [measure], 2028), "period")).toEqual(["ranOut"]);
  expect(why(validity({ ...plan, endsOn: null }, adoption, [measure], 2026), "period")).toEqual(["noLastDay"]);
});

test("an end date counts before the date of evaluation", () => {
  const both = { ...plan, endsOn: "2026-12-31", evaluationOn: "2026-05-01" };
  expect(why(validity(both, adoption, [measure], 2026), "period")).toEqual([]);
});

test("a plan whose period has not begun does not count yet", () => {
  const later = { ...plan, startsOn: "2027-01-01" };
  expect(why(validity(later, adoption, [measure], 2026), "period")).toEqual(["beginsLater"]);
});
