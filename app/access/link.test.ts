import { expect, test } from "vitest";
import { isToken, linkExpiry, linkState } from "./link.ts";
import { newSecret } from "./secret.server.ts";

const now = new Date("2026-03-20T12:00:00Z");
const later = new Date("2026-03-20T12:00:01Z");

test("a link opens until it goes out or is taken back", () => {
  expect(linkState({ expiresAt: later, revokedAt: null }, now)).toBe("open");
  expect(linkState({ expiresAt: now, revokedAt: null }, now)).toBe("expired");
  expect(linkState({ expiresAt: later, revokedAt: now }, now)).toBe("revoked");
});

test("late answers are taken for two months after the deadline", () => {
  expect(linkExpiry("2026-03-20", new Date("2026-03-01")).toISOString().slice(0, 10)).toBe("2026-05-19");
});

test("a link that is made long after the deadline can be used for as long", () => {
  expect(linkExpiry("2024-06-07", new Date("2026-03-01")).toISOString().slice(0, 10)).toBe("2026-04-30");
});

test("only what can be a secret of ours is looked up", () => {
  expect(isToken(newSecret())).toBe(true);
  for (const other of ["", "x", `${newSecret()}x`, "æ".repeat(43), "a".repeat(42)]) expect(isToken(other)).toBe(false);
});
