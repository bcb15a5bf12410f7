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

test.each([
  ["ENOENT", "/tmp/borte finnes ikke."],
  ["EISDIR", "/tmp/borte er en mappe, ikke en fil."],
  ["EACCES", "/tmp/borte er ikke åpen for deg."],
])("a file that cannot be used (%s) is told of by its name", (code, sentence) => {
  expect(refusalIn(Object.assign(new Error("open"), { code, path: "/tmp/borte" }))).toBe(sentence);
});

test("a database that cannot be reached is told of in words", () => {
  const fault = Object.assign(new AggregateError([]), { code: "ECONNREFUSED" });
  expect(refusalIn(fault)).toMatch(/svarer ikke.*DATABASE_URL/);
});

test("any other fault is shown with where it came from", () => {
  expect(refusalIn(new TypeError("x is not a function"))).toBeUndefined();
  expect(refusalIn(Object.assign(new Error("no file of yours"), { code: "ENOENT" }))).toBeUndefined();
});
