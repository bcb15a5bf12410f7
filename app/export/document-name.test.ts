import { expect, test } from "vitest";
import { aPublication } from "#test/publications.ts";
import { disposition, fileName, layoutIn, versionIn } from "./document-name.ts";

test("a file is named by date and title", () => {
  expect(fileName(aPublication(), "pdf")).toBe("2026-03-20 Handlingsplan mot vold i nære relasjoner 2026–2029.pdf");
});

test("a name holds nothing a file system refuses, and is never empty", () => {
  expect(fileName(aPublication({ title: '../a:b\\c "d"\n?*|<e>.' }), "docx")).toBe("2026-03-20 .. a b c d e.docx");
  expect(fileName(aPublication({ title: "??" }), "csv")).toBe("2026-03-20 plan.csv");
});

test("a browser is told the name in plain letters and in all letters", () => {
  const plan = aPublication({ title: "Plan (Čáhput) – på én øy" });
  expect(disposition(plan, "xlsx")).toBe(
    "attachment; filename=\"2026-03-20 Plan (Cahput) - pa en oy.xlsx\"; filename*=UTF-8''2026-03-20%20Plan%20%28%C4%8C%C3%A1hput%29%20%E2%80%93%20p%C3%A5%20%C3%A9n%20%C3%B8y.xlsx",
  );
  expect(disposition(plan, "pdf")).toMatch(/^inline;/);
});

test("an address may choose layout and version, and nonsense chooses nothing", () => {
  const search = new URLSearchParams("oppsett=vi-onsker&versjon=3");
  expect([layoutIn(search), versionIn(search)]).toEqual(["wishes", 3]);
  const nonsense = new URLSearchParams("oppsett=a&versjon=-1");
  expect([layoutIn(nonsense), versionIn(nonsense)]).toEqual([undefined, undefined]);
});
