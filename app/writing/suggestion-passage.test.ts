import { expect, test } from "vitest";
import type { Block, Inline, RichText } from "#app/lib/rich-text.ts";
import { findPassage, passagesOf, withPassage } from "./suggestion-passage.ts";

const words = (text: string): Inline[] => [{ type: "text", text }];
const paragraph = (text: string) => ({ type: "paragraph" as const, content: words(text) });
const list = (...items: string[]): Block => ({
  type: "bulletList",
  content: items.map((item) => ({ type: "listItem", content: [paragraph(item)] })),
});
const text = (...content: Block[]): RichText => ({ type: "doc", content });
const chapter = text(
  { type: "heading", attrs: { level: 2 }, content: words("Mål") },
  paragraph("Vi spør."),
  { type: "paragraph" },
  list("Fagdag", "Øvelse"),
);

test("headings, paragraphs and items of lists are passages; what is blank is none", () => {
  expect(passagesOf(chapter).map(({ kind, text, path }) => [kind, text, path.join(".")])).toEqual([
    ["heading", "Mål", "0"],
    ["paragraph", "Vi spør.", "1"],
    ["listItem", "Fagdag", "3.0.0"],
    ["listItem", "Øvelse", "3.1.0"],
  ]);
});

test("other words replace exactly one passage", () => {
  const changed = withPassage(chapter, [3, 1, 0], words("Øvelse i mai"));
  expect(changed.content.slice(0, 3)).toEqual(chapter.content.slice(0, 3));
  expect(changed.content[3]).toEqual(list("Fagdag", "Øvelse i mai"));
});

test("a passage that is to go takes with it only what it leaves empty", () => {
  expect(withPassage(chapter, [3, 0, 0], null).content[3]).toEqual(list("Øvelse"));
  expect(withPassage(text(list("Fagdag")), [0, 0, 0], null)).toEqual(text());
});

test("a passage is found where it stood, or where it has been moved to, but not when it is changed or told twice elsewhere", () => {
  const before = paragraph("Vi spør.");
  expect(findPassage(chapter, { path: [1], before })?.path).toEqual([1]);
  expect(findPassage(text(paragraph("Nytt"), before), { path: [0], before })?.path).toEqual([1]);
  expect(findPassage(text(paragraph("Vi spør alle.")), { path: [0], before })).toBe(null);
  expect(findPassage(text(paragraph("Nytt"), before, before), { path: [0], before })).toBe(null);
  expect(findPassage(text(before, before), { path: [1], before })?.path).toEqual([1]);
});
