import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { leavesTraces, remembering, setsPool } from "../vitest.config.ts";

const all = globSync("{app,server,cli,scripts,bench}/**/*.test.{ts,tsx}");
const apart = new Set(globSync([...remembering, "**/*.server.test.ts"], { exclude: ["node_modules"] }));

test("unit tests share their modules, and leave them as they were", () => {
  const sharing = all.filter((file) => !apart.has(file));
  expect(sharing.length).toBeGreaterThan(100);
  const text = (file: string) => readFileSync(file, "utf8");
  expect(sharing.filter((file) => leavesTraces.test(text(file)) || setsPool.test(text(file)))).toEqual([]);
});
