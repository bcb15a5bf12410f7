import { describe, expect, test } from "vitest";
import { aFollowedPlan, aFollowUp, sentOf } from "#test/follow-ups.ts";
import { endingsFor } from "./ending.ts";
import type { FollowedPlan, FollowUp } from "./follow-up.ts";
import { dueReminders } from "./reminder.ts";

const nobodyTold = sentOf([]);
const toldBerit = { personId: "berit", kind: "ending" as const, subjectIds: ["plan"] };

/** A plan that runs out on New Year's Eve 2029 and has nothing to ask about. */
function ending(plan: Partial<FollowedPlan> = {}, different: Partial<FollowUp> = {}): FollowUp {
  return aFollowUp({ plans: new Map([["plan", aFollowedPlan(plan)]]), measures: [], ...different });
}

describe("a plan that nears its end", () => {
  test("is told of to the coordinator 18, 12 and 6 months before its last day, and on no day before that", () => {
    for (const [before, from] of [
      ["2028-06-29", "2028-06-30"],
      ["2028-12-30", "2028-12-31"],
      ["2029-06-29", "2029-06-30"],
    ] as const) {
      const told = sentOf([], [{ ...toldBerit, toldOn: before }]);
      expect(endingsFor(before, ending(), told), before).toEqual([]);
      expect(endingsFor(from, ending(), told), from).toEqual([toldBerit]);
    }
    expect(endingsFor("2028-06-29", ending(), nobodyTold)).toEqual([]);
  });

  test("is told of once at each stage, to each coordinator, also to one who comes later", () => {
    const told = sentOf([], [{ ...toldBerit, toldOn: "2029-01-02" }]);
    expect(endingsFor("2029-06-29", ending(), told)).toEqual([]);
    const two = ending({}, { coordinators: ["berit", "nina"] });
    expect(endingsFor("2029-06-29", two, told)).toEqual([{ ...toldBerit, personId: "nina" }]);
  });

  test("is told of by its last stage alone when it came here in its last year", () => {
    const followUp = ending({ followedFrom: "2029-08-01" });
    expect(endingsFor("2029-08-01", followUp, nobodyTold)).toEqual([toldBerit]);
    const told = sentOf([], [{ ...toldBerit, toldOn: "2029-08-01" }]);
    expect(endingsFor("2029-12-31", followUp, told)).toEqual([]);
  });

  test("is not told of when the next one has been begun, when its reminders are off, or when it has run out", () => {
    expect(endingsFor("2029-08-01", ending({ isToRenew: false }), nobodyTold)).toEqual([]);
    expect(endingsFor("2029-08-01", ending({ reminders: false }), nobodyTold)).toEqual([]);
    expect(endingsFor("2029-08-01", ending({ followedFrom: null }), nobodyTold)).toEqual([]);
    expect(endingsFor("2029-08-01", ending({ lastDay: null }), nobodyTold)).toEqual([]);
    expect(endingsFor("2030-01-01", ending(), nobodyTold)).toEqual([]);
  });

  test("is told of a year and a half before only until it is evaluated, and later all the same", () => {
    const evaluated = ending({ isEvaluated: true });
    expect(endingsFor("2028-06-30", evaluated, nobodyTold)).toEqual([]);
    expect(endingsFor("2028-12-31", evaluated, nobodyTold)).toEqual([toldBerit]);
  });

  test("is told of in one mail with the other plans that do", () => {
    const plans = new Map(["one", "other"].map((id) => [id, aFollowedPlan({ id })]));
    expect(endingsFor("2029-08-01", ending({}, { plans }), nobodyTold)).toEqual([
      { ...toldBerit, subjectIds: ["one", "other"] },
    ]);
  });

  test("is told of to the leaders where nobody coordinates, and to nobody whose reminders are stopped", () => {
    const led = ending({}, { coordinators: [] });
    expect(endingsFor("2029-08-01", led, nobodyTold)).toEqual([{ ...toldBerit, personId: "lars" }]);
    const stops = [{ measureId: null, personId: "berit", until: null }];
    expect(endingsFor("2029-08-01", ending({}, { stops }), nobodyTold)).toEqual([]);
  });
});

describe("among what is sent on a day", () => {
  test("it waits for a working day, and for five days after another mail to the same person", () => {
    expect(dueReminders("2029-07-02", ending(), nobodyTold).notices).toEqual([]);
    expect(dueReminders("2029-08-01", ending(), nobodyTold).notices).toEqual([toldBerit]);
    const asked = { ...nobodyTold, lastMailed: new Map([["berit", "2029-07-30"]]) };
    expect(dueReminders("2029-08-03", ending(), asked).notices).toEqual([]);
    expect(dueReminders("2029-08-06", ending(), asked).notices).toEqual([toldBerit]);
  });

  test("it goes before functions that nobody holds, which are told of some days later", () => {
    const followUp = aFollowUp({ plans: new Map([["plan", aFollowedPlan({ lastDay: "2027-12-31" })]]) });
    const vacant = { ...followUp, holders: new Map() };
    expect(dueReminders("2026-12-31", vacant, nobodyTold).notices).toEqual([]);
    expect(dueReminders("2027-01-04", vacant, nobodyTold).notices).toEqual([toldBerit]);
    const told = sentOf([], [{ ...toldBerit, toldOn: "2027-01-04" }]);
    expect(dueReminders("2027-01-11", vacant, told).notices).toMatchObject([{ personId: "berit", kind: "vacant" }]);
  });
});
