import { expect, test } from "vitest";
import {
  canRemoveInvolvement,
  involvementCounts,
  involvementKinds,
  involvementStanding,
  notYetAsked,
} from "./involvement.ts";

const silent = { askedOn: null, said: "", done: "" };

test("whoever is asked waits, whoever has answered is owed an answer", () => {
  expect(involvementStanding(silent)).toBe("notAsked");
  expect(involvementStanding({ ...silent, askedOn: "2026-01-12" })).toBe("waiting");
  expect(involvementStanding({ ...silent, said: "Ring oss." })).toBe("heard");
  expect(involvementStanding({ ...silent, said: "Ring oss.", done: "Det gjør vi." })).toBe("followedUp");
});

test("what somebody has said cannot be taken away", () => {
  expect(canRemoveInvolvement(silent)).toBe(true);
  expect(canRemoveInvolvement({ said: "Ring oss.", done: "" })).toBe(false);
  expect(canRemoveInvolvement({ said: "", done: "Vi ringte." })).toBe(false);
});

test("councils, leaders and organisations are proposed until one of the kind is there", () => {
  expect(notYetAsked([])).toContain("elderCouncil");
  expect(notYetAsked([{ kind: "elderCouncil" }])).not.toContain("elderCouncil");
  expect(notYetAsked(involvementKinds.map((kind) => ({ kind })))).toEqual([]);
});

test("those who have lived with violence are counted by themselves", () => {
  const counts = involvementCounts([
    { kind: "leader", said: "" },
    { kind: "committee", said: "Ja" },
    { kind: "livedExperience", said: "Ja" },
  ]);
  expect(counts).toEqual({ asked: 2, heard: 1, ways: 1 });
});
