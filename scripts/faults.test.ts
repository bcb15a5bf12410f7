import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { faults } from "#test/faults.ts";

test.each(faults)("$control: what switches it off stands in its file, and its test is there", (fault) => {
  expect(readFileSync(fault.file, "utf8").split(fault.find)).toHaveLength(2);
  expect(existsSync(fault.tests)).toBe(true);
});
