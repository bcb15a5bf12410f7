import { expect, test } from "vitest";
import { approve, inYears } from "./approval.ts";

const proposal = { changers: ["kari", "per"], proposedBy: "ola", proposedHash: "h" };
const asked = { hash: "h", seen: "h", by: "liv", today: "2026-11-21", validUntil: "2027-11-21" };

test("a leader approves what somebody else has changed and proposed, until a day", () => {
  const value = { hash: "h", approvedOn: "2026-11-21", validUntil: "2027-11-21" };
  expect(approve(proposal, asked)).toEqual({ ok: true, value });
});

test.each([
  ["notProposed", { ...proposal, proposedBy: null }, asked],
  ["changedMeanwhile", { ...proposal, proposedHash: "older" }, asked],
  ["changedMeanwhile", proposal, { ...asked, seen: "older" }],
  ["ownChange", proposal, { ...asked, by: "kari" }],
  ["ownChange", proposal, { ...asked, by: "per" }],
  ["ownChange", proposal, { ...asked, by: "ola" }],
  ["badDay", proposal, { ...asked, validUntil: "2026-11-21" }],
  ["tooLong", proposal, { ...asked, validUntil: "2028-11-22" }],
])("is refused: %s", (refusal, of, how) => {
  expect(approve(of, how)).toEqual({ ok: false, refusal });
});

test("two years to the day is not too long, also from a leap day", () => {
  expect(approve(proposal, { ...asked, validUntil: "2028-11-21" }).ok).toBe(true);
  expect(inYears("2028-02-29", 2)).toBe("2030-02-28");
  expect(inYears("2028-02-29", 4)).toBe("2032-02-29");
});
