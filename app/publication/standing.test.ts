import { describe, expect, test } from "vitest";
import { aPublication, aPublishedMeasure } from "#test/publications.ts";
import type { PublishedAdoption } from "./publication.ts";
import { adoptedIn, lastAdopted, measuresIn, standing, unmetCriteria } from "./standing.ts";

const today = "2026-11-20";

describe("standing", () => {
  test("a plan that all its municipalities have adopted is current", () => {
    expect(standing(adoptedBy("2026-03-12", "2026-03-18"), today)).toBe("current");
  });

  test("a plan that some have adopted is current for them alone", () => {
    expect(standing(adoptedBy("2026-03-12", null), today)).toBe("partly");
  });

  test("a decision of a later day does not count yet", () => {
    expect(standing(adoptedBy("2026-11-21"), today)).toBe("notAdopted");
    expect(adoptedIn(adoptedBy("2026-11-20", "2026-11-21"), today)).toHaveLength(1);
  });

  test("a plan runs out the day after its last, or after its evaluation when no last day is given", () => {
    const plan = { ...adoptedBy("2024-01-10"), endsOn: today, evaluationOn: "2025-01-01" };
    expect(standing(plan, today)).toBe("current");
    expect(standing(plan, "2026-11-21")).toBe("ranOut");
    expect(standing({ ...plan, endsOn: null }, today)).toBe("ranOut");
  });

  test("an adopted plan that has not begun is upcoming", () => {
    expect(standing({ ...adoptedBy("2026-10-01"), startsOn: "2027-01-01" }, today)).toBe("upcoming");
  });

  test("the newest decision is the one that is told", () => {
    expect(lastAdopted(adoptedBy("2026-03-18", null, "2026-03-12"), today)).toBe("2026-03-18");
    expect(lastAdopted(adoptedBy(null), today)).toBeUndefined();
  });
});

test("what a municipality's plan lacks to be valid in a year is named", () => {
  const plan = adoptedBy("2026-03-12");
  const [adoption = anAdoption(null)] = plan.adoptions;
  expect(unmetCriteria(plan, adoption, 2026)).toEqual([]);
  expect(unmetCriteria(plan, { ...adoption, byCouncil: false }, 2026)).toEqual(["adoptedByCouncil"]);
  expect(unmetCriteria({ ...plan, endsOn: "2026-06-30" }, adoption, 2026)).toEqual(["period"]);
});

test("a measure for nobody in particular is for every municipality of the plan", () => {
  const common = aPublishedMeasure({ number: "1.1" });
  const forOne = aPublishedMeasure({ number: "1.2", municipalities: ["9902"] });
  const plan = aPublication({ measures: [common, forOne] });

  expect(measuresIn(plan, "9901")).toEqual([common]);
  expect(measuresIn(plan, "9902")).toEqual([common, forOne]);
});

function adoptedBy(...dates: (string | null)[]) {
  return aPublication({ adoptions: dates.map(anAdoption) });
}

function anAdoption(adoptedOn: string | null, at = 0): PublishedAdoption {
  return {
    kommunenummer: `990${at + 1}`,
    municipality: "Fjellvik",
    hearingFrom: null,
    hearingTo: null,
    adoptedOn,
    adoptedBy: "Kommunestyret",
    byCouncil: true,
    caseNumber: "",
    link: "",
  };
}
