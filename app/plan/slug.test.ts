import { expect, test } from "vitest";
import { reservedSlugs, slugsOf } from "./slug.ts";

test("chapters with the same title get different addresses", () => {
  expect(slugsOf(["Mål", "Mål", "Mål 2", "Mål"])).toEqual(["mal", "mal-2", "mal-2-2", "mal-3"]);
});

test("a chapter called Tiltak does not take the address of the list of measures", () => {
  expect(slugsOf(["Tiltak"])).toEqual(["tiltak-2"]);
  expect(reservedSlugs).toContain("utskrift");
});
