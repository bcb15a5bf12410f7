import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aPublication, aPublishedMeasure } from "#test/publications.ts";
import type { Brochure } from "./brochure-sheet.ts";
import type { CardSheet } from "./card-sheet.ts";
import { hasBrochureGlyph, hasGlyph } from "./font-coverage.ts";
import { brochureFontFiles, fontFiles } from "./fonts.ts";
import { planManuscript } from "./plan-manuscript.ts";
import { settableManuscript, settableSheet, settableText, unsettable } from "./settable.ts";

test("a sign no font of ours has is replaced by a box, and the rest of the text stays", () => {
  expect(settableText("漢字 og vold 😀")).toBe("□□ og vold □");
});

test("signs from Word's symbol fonts are made plain, and what cannot be seen is dropped", () => {
  expect(settableText("\uf0b7 punkt\ufeff\u00ad ☐ \u200dslutt\tx")).toBe("• punkt □ slutt x");
});

test("Norwegian and Sámi letters, signs of law and money are printed as they are", () => {
  const text = "Æøå ÆØÅ čđŋšŧž áïń – § 282 «trygg» € ½ → ≥ 3 ✓ kr\u00a0120\u00a0000";
  expect(settableText(text)).toBe(text);
});

test("what cannot be printed is told in words: where it stands and what to do", () => {
  const chapters = [
    { slug: "a", number: "1", kind: "text" as const, title: "漢", body: { type: "doc" as const, content: [] } },
  ];
  const measures = [aPublishedMeasure({ number: "1.1", title: "Fagdag", points: ["a 😀 b 😀"] })];

  expect(unsettable(aPublication({ chapters, measures }))).toEqual([
    { where: "Kapittelet «漢»", what: expect.stringContaining("Tegnet «漢» (U+6F22)") },
    { where: "Tiltak 1.1 «Fagdag»", what: expect.stringContaining("Tegnet «😀» (U+1F600)") },
  ]);
  expect(unsettable(aPublication({ chapters, measures }), "nn")[0]?.what).toContain("Teiknet");
  expect(unsettable(aPublication())).toEqual([]);
});

test("a brochure keeps the letters of Arabic and Tigrinya, and what joins and parts letters in Farsi; a card does not", () => {
  const words = "می\u200cخواهم ልበሙ 漢";
  const brochure = { look: "brochure", sheet: { title: words } as Brochure } as const;
  expect(settableSheet(brochure).sheet.title).toBe("می\u200cخواهم ልበሙ □");
  const card = { look: "card", sheet: { title: words } as CardSheet } as const;
  expect(settableSheet(card).sheet.title).toBe("□□□□□□□ □□□ □");
});

test("an address too long to print as a link is printed as words", () => {
  const url = `https://a.example/${"a".repeat(3000)}`;
  const measure = aPublishedMeasure({ legalBasis: [{ id: "a", title: "Loven", url }] });
  const printed = JSON.stringify(
    settableManuscript(planManuscript(aPublication({ measures: [measure], focusAreas: [] }))),
  );
  expect(printed).toContain("Loven");
  expect(printed).not.toContain("aaaa");
});

test("the list of signs we can print is what our fonts have in common", () => {
  expect(listed(hasGlyph)).toEqual(printable(common(fontFiles)));
});

test("the list of signs we can print in a brochure is what one of its fonts has, plain and bold", () => {
  const all = [fontFiles, brochureFontFiles.arabic, brochureFontFiles.ethiopic].flatMap(common);
  expect(listed(hasBrochureGlyph)).toEqual(printable(all));
});

/** What all of these fonts cover. */
function common(files: readonly string[]): number[] {
  const fonts = files.map((file) => codePoints(readFileSync(file)));
  return [...(fonts[0] ?? [])].filter((code) => fonts.every((font) => font.has(code)));
}

function printable(codes: readonly number[]): number[] {
  const forText = codes.filter((code) => !notForText.some(([from, to]) => from <= code && code <= to));
  return [...new Set(forText)].sort((a, b) => a - b);
}

function listed(isListed: typeof hasGlyph): number[] {
  return Array.from({ length: 0x30000 }, (_, code) => code).filter(isListed);
}

/** Signs the fonts have that no text shall hold: control, direction, private use, byte order mark. */
const notForText = [
  [0, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x202a, 0x202e],
  [0xe000, 0xf8ff],
  [0xfeff, 0xfeff],
  [0xfffc, 0xfffd],
  [0xf0000, 0x10ffff],
] as const;

/** What a TrueType font covers, from the cmap table's subtable of format 12, or of format 4 where there is none. */
function codePoints(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const cmap = font.readUInt32BE((tables.find((at) => font.toString("latin1", at, at + 4) === "cmap") ?? 0) + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at),
  );
  const ofFormat = (format: number) => subtables.find((at) => font.readUInt16BE(at) === format);
  const groups = ofFormat(12);
  const ranges = groups === undefined ? shortRanges(font, ofFormat(4) ?? 0) : longRanges(font, groups);
  return new Set(
    ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, ahead) => first + ahead)),
  );
}

function longRanges(font: Buffer, table: number): [number, number][] {
  return Array.from({ length: font.readUInt32BE(table + 12) }, (_, group) => {
    const at = table + 16 + 12 * group;
    return [font.readUInt32BE(at), font.readUInt32BE(at + 4)];
  });
}

/** Without the last, which says that there are no more. */
function shortRanges(font: Buffer, table: number): [number, number][] {
  const size = font.readUInt16BE(table + 6);
  return Array.from({ length: size / 2 - 1 }, (_, segment) => {
    const at = table + 14 + 2 * segment;
    return [font.readUInt16BE(at + size + 2), font.readUInt16BE(at)];
  });
}
