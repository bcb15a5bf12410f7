import { expect, test } from "vitest";
import { refusalIn } from "./refusal.ts";

test("a database that nobody has made ready is told of in words", () => {
  const fault = Object.assign(new Error('relation "work.organisation" does not exist'), { code: "42P01" });
  expect(refusalIn(fault)).toMatch(/ikke gjort klar.*komplan migrate/);
});

test("what says of itself that it refuses, is told in its own words", () => {
  const fault = Object.assign(new Error("Mappen er full."), { name: "PostgresRefusal" });
  expect(refusalIn(fault)).toBe("Mappen er full.");
});

test("any other fault is shown with where it came from", () => {
  expect(refusalIn(new TypeError("x is not a function"))).toBeUndefined();
});
