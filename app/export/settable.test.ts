import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { aPublication, aPublishedMeasure } from "#test/publications.ts";
import { hasGlyph } from "./font-coverage.ts";
import { fontFiles } from "./fonts.ts";
import { planManuscript } from "./plan-manuscript.ts";
import { settableManuscript, settableText, unsettable } from "./settable.ts";

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
  const fonts = fontFiles.map((file) => codePoints(readFileSync(file)));
  const everywhere = [...(fonts[0] ?? [])].filter((code) => fonts.every((font) => font.has(code)));
  const printable = everywhere.filter((code) => !notForText.some(([from, to]) => from <= code && code <= to));
  const listed = Array.from({ length: 0x30000 }, (_, code) => code).filter(hasGlyph);
  expect(listed).toEqual(printable.sort((a, b) => a - b));
});

/** Signs the fonts have that no text shall hold: control, private use, byte order mark. */
const notForText = [
  [0, 0x1f],
  [0x7f, 0x9f],
  [0x200b, 0x200b],
  [0xe000, 0xf8ff],
  [0xfeff, 0xfeff],
  [0xf0000, 0x10ffff],
] as const;

/** What a TrueType font covers, from the cmap table's subtable of format 12. */
function codePoints(font: Buffer): Set<number> {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, at) => 12 + 16 * at);
  const cmap = font.readUInt32BE((tables.find((at) => font.toString("latin1", at, at + 4) === "cmap") ?? 0) + 8);
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + 8 * at),
  );
  const groups = subtables.find((at) => font.readUInt16BE(at) === 12) ?? 0;
  const covered = new Set<number>();
  for (let group = 0; group < font.readUInt32BE(groups + 12); group += 1) {
    const at = groups + 16 + 12 * group;
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) covered.add(code);
  }
  return covered;
}
