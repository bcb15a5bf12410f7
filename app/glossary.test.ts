import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

const app = new URL("./", import.meta.url);
const sources = readdirSync(app, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
  .map((file) => ({ file, text: readFileSync(new URL(file, app), "utf8") }));
const code = sources.map(({ text }) => text).join("\n");

const glossary = readFileSync(new URL("../GLOSSARY.md", app), "utf8");
const [, inCode = ""] = glossary.split(/^## .*$/m);
const rows = inCode
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| Norwegian"))
  .map((line) => line.split("|").map((cell) => cell.trim()))
  .map(([, norwegian = "", terms = "", not = ""]) => ({ norwegian, terms: quoted(terms), not: listed(not) }));

test("the glossary is read", () => {
  expect(rows.length).toBeGreaterThan(30);
  expect(rows.filter(({ norwegian, terms }) => norwegian === "" || terms.length === 0)).toEqual([]);
});

test("every word of the glossary is used in the code", () => {
  const unused = rows.flatMap(({ terms }) => terms).filter((term) => !asWord(term).test(code));
  expect(unused).toEqual([]);
});

test("no type and no file is named by a word we do not use", () => {
  const banned = rows.flatMap(({ not }) => not).filter((word) => !rows.some(({ terms }) => terms.includes(word)));
  const named = new Set([
    ...[...code.matchAll(/^(?:export )?(?:interface|type|class) (\w+)/gm)].map(([, name = ""]) => name.toLowerCase()),
    ...sources.map(({ file }) => file.replace(/^.*\//, "").replace(/\..*$/, "").toLowerCase()),
  ]);
  expect(banned.filter((word) => named.has(word.toLowerCase()))).toEqual([]);
});

test("every term that a doc comment explains in Norwegian stands in the glossary", () => {
  const explained = [...code.matchAll(/\(no: ([^).,]+)/g)].map(([, term = ""]) => term.trim());
  const known = rows.map(({ norwegian }) => norwegian).join(", ");
  expect(explained.length).toBeGreaterThan(10);
  expect([...new Set(explained)].filter((term) => !known.includes(term) && !aside.includes(term))).toEqual([]);
});

/** Explained where they stand, and used nowhere else. */
const aside = ["tilgjengelighetserklæring", "importere"];

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, term = ""]) => term);
}

function listed(cell: string): string[] {
  return cell
    .split(",")
    .map((word) => word.trim())
    .filter(Boolean);
}

/** Alone, or as the first or a later part of a longer name. */
function asWord(term: string): RegExp {
  const capital = term.charAt(0).toUpperCase() + term.slice(1);
  return new RegExp(String.raw`\b${term}(?![a-z])|${capital}(?![a-z])`);
}
