import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { addresses } from "#test/addresses.ts";
import { axePages } from "#test/browser/axe-pages.ts";

/** Pages that are drawn to bytes by themselves, without the router's own drawing. */
const drawnAlone = ["card/show-note.ts", "help/show-help.ts", "help/list-places.ts", "help/show-embedded.ts"];

const isPage = (file: string) => (file.endsWith(".tsx") && !file.endsWith("-frame.tsx")) || drawnAlone.includes(file);
const pages = [...new Set(addresses.map(({ file }) => file))].filter(isPage);
const known = Object.keys(axePages);

test("axe goes over every page in a browser", () => {
  expect(pages.filter((file) => !known.includes(file))).toEqual([]);
});

test("no page is said to be looked at that is not there", () => {
  expect(known.filter((file) => !pages.includes(file))).toEqual([]);
});

test("the browser test that is named for a page leads there, and asks axe", () => {
  const faults = Object.entries(axePages).filter(([, [name, opens]]) => {
    const source = readFileSync(`test/browser/${name}.test.ts`, "utf8").replace(/^import [^;]*;/gm, "");
    return !source.includes(opens) || !/\bexpectAccessible(AtEachWidth)?\b/.test(source);
  });
  expect(faults).toEqual([]);
});
