import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leavesTraces, remembering, setsPool } from "../vitest.config.ts";

const all = globSync("{app,server,cli,scripts,bench}/**/*.test.{ts,tsx}");
const apart = new Set(globSync([...remembering, "**/*.server.test.ts"], { exclude: ["node_modules"] }));

test("unit tests share their modules, and leave them as they were", () => {
  const sharing = all.filter((file) => !apart.has(file));
  expect(sharing.length).toBeGreaterThan(100);
  expect(sharing.filter((file) => leavesTraces.test(text(file)) || setsPool.test(text(file)))).toEqual([]);
});

test("so do the tests in a browser", () => {
  const sharing = globSync("test/browser/**/*.ts");
  expect(sharing.length).toBeGreaterThan(50);
  expect(sharing.filter((file) => leavesTraces.test(text(file)) || setsPool.test(text(file)))).toEqual([]);
});

function text(file: string): string {
  return readFileSync(file, "utf8");
}
