import { expect, test } from "vitest";
import {
  asFocusArea,
  choiceHints,
  chosenFor,
  type FocusProposal,
  type PriorityRound,
  ranked,
  roundStanding,
  voteRefusal,
} from "./priority.ts";

test("each gives up to five points, once, while the round is open", () => {
  expect(voteRefusal(aRound(), { a: 3, b: 2 })).toBe(null);
  expect(voteRefusal(aRound(), { a: 3, b: 3 })).toBe("tooManyPoints");
  expect(voteRefusal(aRound(), { a: 0 })).toBe("noPoints");
  expect(voteRefusal(aRound({ hasVoted: true }), { a: 1 })).toBe("alreadyVoted");
  expect(voteRefusal(aRound({ closed: true }), { a: 1 })).toBe("roundClosed");
  expect(voteRefusal(null, { a: 1 })).toBe("roundClosed");
});

test("sums are shown only when the round is over and at least three have voted", () => {
  expect(roundStanding(null)).toBe("none");
  expect(roundStanding(aRound({ voters: 9 }))).toBe("open");
  expect(roundStanding(aRound({ voters: 2, closed: true }))).toBe("tooFew");
  expect(roundStanding(aRound({ voters: 3, closed: true }))).toBe("counted");
});

test("most points come first, and equals keep their order", () => {
  const proposals = ["a", "b", "c", "d"].map((id) => ({ id }));
  expect(ranked(proposals, { b: 4, d: 4, c: 7 }).map(({ id }) => id)).toEqual(["c", "b", "d", "a"]);
});

test("leaders are told what they will ask about: two or more now, all decided, with reasons", () => {
  const good = aProposal({ reason: "Mange utsatte", period: "this", periodReason: "Vi har folk til det" });
  expect(choiceHints([good, good])).toEqual([]);
  expect(choiceHints([good])).toEqual(["fewerThanTwoNow"]);
  expect(choiceHints([good, good, aProposal({ period: "next" }), aProposal()])).toEqual([
    "undecided",
    "noReason",
    "noPeriodReason",
  ]);
});

test("what was argued becomes the reason of the focus area, and what is not chosen becomes none", () => {
  const proposal = aProposal({ reason: "Mange utsatte", mapping: "Ingen har tilbud", periodReason: "Haster" });
  expect(asFocusArea(proposal)).toBe(null);
  expect(asFocusArea({ ...proposal, period: "next" })).toEqual({
    title: "Forebygging",
    reason: "Mange utsatte\n\nIngen har tilbud\n\nHaster",
    period: "next",
  });
});

test("those chosen for a period are found", () => {
  const [now, later, open] = [aProposal({ period: "this" }), aProposal({ period: "next" }), aProposal()];
  expect(chosenFor([now, later, open], "next")).toEqual([later]);
  expect(chosenFor([now, later, open], null)).toEqual([open]);
});

function aRound(differences: Partial<PriorityRound> = {}): PriorityRound {
  return { id: "round-1", points: 5, closed: false, voters: 0, hasVoted: false, ...differences };
}

function aProposal(differences: Partial<FocusProposal> = {}): FocusProposal {
  return {
    id: "proposal-1",
    organisationId: "organisation-1",
    planId: "plan-1",
    nationalArea: "prevention",
    title: "Forebygging",
    reason: "",
    mapping: "",
    targetGroups: [],
    period: null,
    periodReason: "",
    focusAreaId: null,
    version: 1,
    ...differences,
  };
}
