import { expect, test } from "vitest";
import type { RichText } from "#app/lib/rich-text.ts";
import { aFigure, aParagraph } from "#test/publications.ts";
import { paragraph, run } from "./manuscript.ts";
import { richTextBlocks } from "./rich-text-blocks.ts";

const doc = (...content: RichText["content"]): RichText => ({ type: "doc", content });
const cell = (type: "tableHeader" | "tableCell", text: string, colspan = 1, rowspan = 1) => ({
  type,
  attrs: { colspan, rowspan },
  content: [aParagraph(text)],
});

test("bold, italic and links are kept, and a break becomes a line break", () => {
  const text = doc({
    type: "paragraph",
    content: [
      { type: "text", text: "Ring", marks: [{ type: "bold" }, { type: "link", attrs: { href: "tel:116006" } }] },
      { type: "hardBreak" },
      { type: "text", text: "straks", marks: [{ type: "italic" }] },
    ],
  });
  expect(richTextBlocks(text)).toEqual([
    {
      kind: "paragraph",
      runs: [run("Ring", { bold: true, link: "tel:116006" }), run("\n"), run("straks", { italic: true })],
    },
  ]);
});

test("a list inside a list stays inside it", () => {
  const inner = { type: "orderedList" as const, content: [{ type: "listItem" as const, content: [aParagraph("b")] }] };
  const text = doc({ type: "bulletList", content: [{ type: "listItem", content: [aParagraph("a"), inner] }] });
  expect(richTextBlocks(text)).toEqual([
    {
      kind: "list",
      ordered: false,
      items: [[paragraph("a"), { kind: "list", ordered: true, items: [[paragraph("b")]] }]],
    },
  ]);
});

test("the first rows of a table are its headings when all their cells are", () => {
  const text = doc({
    type: "table",
    content: [
      { type: "tableRow", content: [cell("tableHeader", "År", 2)] },
      { type: "tableRow", content: [cell("tableHeader", "Sum"), cell("tableCell", "3")] },
    ],
  });
  expect(richTextBlocks(text)[0]).toMatchObject({ columns: 2, headerRows: 1 });
});

test("a table is as wide as its widest row, with the cells that reach down into it", () => {
  const text = doc({
    type: "table",
    content: [
      { type: "tableRow", content: [cell("tableCell", "a", 1, 2), cell("tableCell", "b")] },
      { type: "tableRow", content: [cell("tableCell", "c"), cell("tableCell", "d")] },
    ],
  });
  expect(richTextBlocks(text)[0]).toMatchObject({ columns: 3, headerRows: 0 });
});

test("what was set in by reference is printed with its title, chart, table, warning and sources", () => {
  const [title, text, chart, table, note, source, residents] = richTextBlocks({ type: "doc", content: [aFigure] });
  expect(title).toEqual(paragraph("Vold mot eldre siste år", { bold: true }));
  expect([text, chart, table].map((block) => block?.kind)).toEqual(["paragraph", "chart", "table"]);
  expect(chart).toMatchObject({
    bars: [
      { label: "Fjellvik", near: 72.7, far: 100, words: "40–55" },
      { label: "Sundøy", near: 0, far: 0, words: "færre enn 5" },
    ],
  });
  expect(note).toEqual(paragraph("Ingen har talt dette her.", { italic: true }));
  expect(source).toMatchObject({ runs: [{ link: "https://www.nkvts.no/rapport/" }] });
  expect(residents).toEqual(paragraph("Folketall: Statistisk sentralbyrå."));
});
