import { describe, expect, test } from "vitest";
import { aPublication } from "#test/publications.ts";
import {
  filterMeasures,
  goalsIn,
  isFiltering,
  type MeasureFilter,
  readFilter,
  responsibles,
} from "./measure-filter.ts";

describe("the list of measures", () => {
  test("is whole when nothing is asked for", () => {
    expect(found({})).toEqual(["1.1", "1.2", "2.1", "2.2"]);
    expect(isFiltering(readFilter(new URLSearchParams("versjon=1")))).toBe(false);
  });

  test("shows an area's measures, also those that have their number from another area", () => {
    expect(found({ omrade: "hjelp" })).toEqual(["1.2", "2.1", "2.2"]);
  });

  test("shows a goal's measures, also those that have their number from another", () => {
    const plan = aPublication();
    for (const { key, measures } of goalsIn(plan)) expect(found({ mal: key }).toSorted()).toEqual(measures.toSorted());
    expect(goalsIn(plan).map(({ key }) => key)).toContain("hjelp-1");
    expect(found({ mal: "hjelp-9" })).toEqual([]);
  });

  test("shows what a municipality has promised, common measures included", () => {
    expect(found({ kommune: "9903" })).toEqual(["1.1", "2.1", "2.2"]);
  });

  test("shows what one function answers for", () => {
    expect(found({ ansvarlig: "Styrer, Barnehagene i Fjellvik" })).toEqual(["1.1"]);
  });

  test("shows those that are late, and those nobody has said anything about as not started", () => {
    expect(found({ status: "late" })).toEqual(["1.2"]);
    expect(found({ status: "notStarted" })).toEqual(["2.1", "2.2"]);
  });

  test("shows what is for a target group", () => {
    expect(found({ malgruppe: "perpetrators" })).toEqual(["2.2"]);
  });

  test("is searched for all the words typed, in any order and case, in title, points, reason and names", () => {
    expect(found({ sok: "FAGDAG barnehagene" })).toEqual(["1.1"]);
    expect(found({ sok: "vikarer" })).toEqual(["1.1"]);
    expect(found({ sok: "rvts" })).toEqual(["1.1"]);
    expect(found({ sok: "fagdag helsestasjonen" })).toEqual([]);
  });

  test("shows only what fits everything at once", () => {
    expect(found({ omrade: "hjelp", status: "late", kommune: "9901" })).toEqual(["1.2"]);
    expect(found({ omrade: "hjelp", status: "late", kommune: "9903" })).toEqual([]);
  });

  test("shows nothing for what does not exist", () => {
    expect(found({ omrade: "finnes-ikke" })).toEqual([]);
  });
});

test("those responsible are listed once each, with æ, ø and å last", () => {
  expect(responsibles(aPublication())).toEqual([
    "Ledende helsesykepleier, Helsestasjonen i Elvedal",
    "SLT-koordinator, Elvedal kommune",
    "Styrer, Barnehagene i Fjellvik",
  ]);
});

function found(asked: Partial<MeasureFilter>): string[] {
  const filter = { ...readFilter(new URLSearchParams()), ...asked };
  return filterMeasures(aPublication(), filter).map(({ number }) => number);
}
