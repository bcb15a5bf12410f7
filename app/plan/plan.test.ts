import { expect, test } from "vitest";
import { isInvented } from "./plan.ts";

test("a plan for municipalities that do not exist is marked as invented", () => {
  expect(isInvented([{ kommunenummer: "9901" }])).toBe(true);
  expect(isInvented([{ kommunenummer: "5636" }, { kommunenummer: "0301" }])).toBe(false);
  expect(isInvented([])).toBe(false);
});
