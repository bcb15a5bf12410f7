import { expect, test } from "vitest";
import { failureOf, nextTry } from "./back-off.ts";

const now = new Date("2026-03-02T08:00:00Z");

test("a mail is tried again soon, then more and more seldom, and for more than three days", () => {
  const tries: Date[] = [];
  for (let next = nextTry(1, now), count = 1; next !== null; next = nextTry(++count, next)) tries.push(next);
  expect(tries[0]).toEqual(new Date("2026-03-02T08:01:00Z"));
  const pauses = tries.map((moment, at) => moment.getTime() - (tries[at - 1] ?? now).getTime());
  expect(pauses).toEqual(pauses.toSorted((one, other) => one - other));
  expect(tries.at(-1)?.getTime()).toBeGreaterThan(now.getTime() + 3 * 86_400_000);
});

test("the refusal of a recipient or of a message is final", () => {
  expect(failureOf(refusal(550, "RCPT TO"))).toEqual({ code: "550", final: true });
  expect(failureOf(refusal(554, "DATA"))).toEqual({ code: "554", final: true });
});

test("a server that asks us to come back is asked again", () => {
  expect(failureOf(refusal(451, "RCPT TO"))).toEqual({ code: "451", final: false });
});

test("a refusal of us and not of the recipient is tried again: it is a fault in the settings", () => {
  expect(failureOf(refusal(535, "AUTH PLAIN")).final).toBe(false);
  expect(failureOf(refusal(553, "MAIL FROM")).final).toBe(false);
});

test("of what is said in words nothing is kept", () => {
  expect(failureOf(new Error("kari@fjellvik.example does not exist"))).toEqual({ code: "Error", final: false });
  expect(failureOf(Object.assign(new Error("kari@fjellvik.example"), { code: "ESOCKET" })).code).toBe("ESOCKET");
});

function refusal(responseCode: number, command: string): Error {
  return Object.assign(new Error("kari@fjellvik.example"), { responseCode, command });
}
