import { expect, test } from "vitest";
import { aMeasure, anAdoption, aPlan, aStatus } from "#test/examples.ts";
import type { Measure } from "./measure.ts";
import type { Adoption } from "./plan.ts";
import { standing } from "./standing.ts";

const plan = aPlan({ endsOn: "2028-12-31" });
const today = "2026-11-20";
const undecided = anAdoption({ adoptedOn: null, hearingFrom: null, hearingTo: null });
const decided = anAdoption({ adoptedOn: "2026-02-12" });
const overdue = aMeasure({ endsOn: "2026-10-31", milestones: [], status: null });

function at(adoptions: Adoption[], measures: Measure[]) {
  return standing({ plan, adoptions, measures }, today);
}

test("a plan is a draft, then heard, then adopted in some, then in all", () => {
  const heard = { ...undecided, hearingFrom: "2026-11-01", hearingTo: "2026-11-30" };
  expect(at([undecided, undecided], []).phase).toBe("draft");
  expect(at([undecided, heard], []).phase).toBe("hearing");
  expect(at([undecided, { ...heard, hearingTo: "2026-11-19" }], []).phase).toBe("draft");
  expect(at([undecided, decided], []).phase).toBe("partlyAdopted");
  expect(at([decided, decided], [])).toMatchObject({ phase: "adopted", adopted: 2, municipalities: 2 });
});

test("a decision that lies ahead is not made yet", () => {
  expect(at([{ ...decided, adoptedOn: "2026-12-10" }], []).phase).toBe("draft");
});

test("nothing is late before the plan is adopted", () => {
  expect(at([undecided], [overdue]).late).toBe(null);
  expect(at([decided], [overdue, aMeasure({ endsOn: null, milestones: [], status: null })]).late).toBe(1);
});

test("it was last heard of on the day of the newest report", () => {
  const measures = ["2026-05-04", "2026-10-15"].map((day) =>
    aMeasure({ status: aStatus({ reportedAt: new Date(`${day}T12:00:00Z`) }) }),
  );
  expect(at([decided], measures).heardOn).toBe("2026-10-15");
  expect(at([decided], [overdue]).heardOn).toBe(null);
});

test("a plan that has run out is not said to be on time, nor late", () => {
  const old = { plan: aPlan({ endsOn: "2025-12-31" }), adoptions: [decided], measures: [overdue] };
  expect(standing(old, today)).toMatchObject({ phase: "ranOut", late: null });
});
