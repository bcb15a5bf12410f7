import { describe, expect, test } from "vitest";
import type { Measure } from "#app/plan/measure.ts";
import { aMeasure, aStatus } from "#test/examples.ts";
import { canBeSentAnew, followedFunctions, type HolderToAsk, type LastAsked, peopleToAsk } from "./functions.ts";

const today = "2026-11-02";

function of(title: string, differences: Partial<Measure> = {}): Measure {
  const responsible = { positionId: title, title, agency: "Oppvekst", agencyId: "a" };
  return aMeasure({ id: `${title}-${differences.title ?? ""}`, responsible, status: null, ...differences });
}

function heldBy(positionId: string, personId: string): HolderToAsk {
  return { positionId, personId, name: personId, email: `${personId}@x.example`, language: "nb" };
}

test("functions that nobody holds come first, and only those with something left to do are there", () => {
  const measures = [
    of("Barnevernleder"),
    of("Rektor"),
    of("Ferdig", { status: aStatus({ phase: "done" }) }),
    of("Senere", { period: "next" }),
    aMeasure({ responsible: null }),
  ];
  const functions = followedFunctions({ measures, holders: [heldBy("Barnevernleder", "ola")], asked: [] }, today);
  expect(functions.map(({ title, holders }) => [title, holders.length])).toEqual([
    ["Rektor", 0],
    ["Barnevernleder", 1],
  ]);
});

test("each holder stands with when they were asked last", () => {
  const asked: LastAsked = {
    ...{ requestId: "r", personId: "ola", askedOn: "2026-10-01", sentAnewOn: null, count: 2, answered: 1 },
    ...{ passedOnTo: null, isWithColleague: false, hasLink: true },
  };
  const holders = [heldBy("Rektor", "ola"), heldBy("Rektor", "kari")];
  const [rektor] = followedFunctions({ measures: [of("Rektor")], holders, asked: [asked] }, today);
  expect(rektor?.holders.map((holder) => holder.asked?.askedOn)).toEqual(["2026-10-01", undefined]);
});

test("whoever holds two functions is asked once, about the measures of both", () => {
  const measures = [of("Rektor"), of("Helsesykepleier"), of("Barnevernleder")];
  const holders = [heldBy("Rektor", "ola"), heldBy("Helsesykepleier", "ola"), heldBy("Rektor", "kari")];
  const people = peopleToAsk(followedFunctions({ measures, holders, asked: [] }, today), "Plan");
  expect(people.map(({ recipient, measures: about }) => [recipient, about.map((one) => one.measure.id)])).toEqual([
    ["ola@x.example", ["Helsesykepleier-", "Rektor-"]],
    ["kari@x.example", ["Rektor-"]],
  ]);
});

describe("another link can be sent", () => {
  const usual = {
    requestId: "r",
    personId: "ola",
    askedOn: "2026-10-30",
    count: 2,
    answered: 1,
    passedOnTo: null,
    isWithColleague: false,
  };
  const asked = (different: Partial<LastAsked>): LastAsked => ({
    ...{ ...usual, sentAnewOn: null, hasLink: true },
    ...different,
  });

  test("for one that opens, however old, but not twice in a day", () => {
    expect(canBeSentAnew(asked({ askedOn: "2026-09-01" }), today)).toBe(true);
    expect(canBeSentAnew(asked({ sentAnewOn: "2026-11-01" }), today)).toBe(true);
    expect(canBeSentAnew(asked({ sentAnewOn: today }), today)).toBe(false);
  });

  test("for one that was closed, as long as its holder cannot be asked anew and has not answered all", () => {
    const closed = { hasLink: false };
    expect(canBeSentAnew(asked(closed), today)).toBe(true);
    expect(canBeSentAnew(asked({ ...closed, answered: 2 }), today)).toBe(false);
    expect(canBeSentAnew(asked({ ...closed, askedOn: "2026-10-28" }), today)).toBe(false);
    expect(canBeSentAnew(asked({ ...closed, askedOn: "2026-10-20", sentAnewOn: "2026-10-30" }), today)).toBe(true);
  });
});
