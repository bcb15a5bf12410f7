import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const launcher = readFileSync("scripts/komplan.mjs", "utf8");

test("the way in needs nothing that is installed: it is what installs", () => {
  expect(importedBy(launcher).length).toBeGreaterThan(3);
  expect(importedBy(launcher).filter((name) => !name.startsWith("node:"))).toEqual([]);
});

test("the way in runs on the first of Node 18", () => {
  expect(newerIn(launcher)).toEqual([]);
  expect(launcher).toMatch(/^const root = join\(dirname\(fileURLToPath\(import\.meta\.url\)\)/m);
});

test("what Node 18 cannot do is only done where it can", () => {
  expect(launcher.match(/process\.execve\(/g)).toHaveLength(1);
  expect(launcher).toMatch(/\n( +)if \(process\.execve [^\n]+\{\n(?:\1 {2}[^\n]+\n)*\1 {2}process\.execve\(/);
});

test.each([
  'import { join } from "#app/lib/x.ts";',
  'import zod from "zod";',
  'const { z } = await import("zod");',
  'const zod = require("zod");',
])("the guard sees %s", (line) => {
  expect(importedBy(line).filter((name) => !name.startsWith("node:"))).toHaveLength(1);
});

test.each([
  "readdirSync(folder, { recursive: true })",
  "join(import.meta.dirname, x)",
  "files.toSorted()",
  'import { globSync } from "node:fs";',
  'import { DatabaseSync } from "node:sqlite";',
  "const { promise } = Promise.withResolvers();",
])("the guard sees that %s is too new", (line) => {
  expect(newerIn(line)).toHaveLength(1);
});

function importedBy(text: string): string[] {
  const named = text.matchAll(/(?:^import [^"]*|import\(|require\()"([^"]+)"/gm);
  return [...named].map(([, name = ""]) => name);
}

/** What came to Node or its language after 18.0, as far as such a script could come to use it. */
function newerIn(text: string): string[] {
  const newer = [
    /readdirSync\([^)]*recursive/g,
    /import\.meta\.(?!url\b)\w+/g,
    /\.(toSorted|toSpliced|toReversed|with|isWellFormed|union|intersection|difference)\(/g,
    /\b(Promise\.(withResolvers|try)|(Object|Map)\.groupBy|Array\.fromAsync|RegExp\.escape|Iterator\.from)\b/g,
    /\b(globSync|styleText|parseEnv|loadEnvFile|getBuiltinModule|stripTypeScriptTypes)\b/g,
    /"node:(sqlite|sea)"/g,
    /^import [^;]* with \{|^await using |^using /gm,
  ];
  return newer.flatMap((pattern) => text.match(pattern) ?? []);
}
