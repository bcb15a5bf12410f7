import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { type Block, emptyText, type RichText } from "#app/lib/rich-text.ts";
import { aFigure } from "#test/publications.ts";
import { RichTextView } from "./rich-text-view.tsx";

test("headings follow the level of the page they stand on, and never go below the sixth", () => {
  const text = doc(heading(2, "Bakgrunn"), heading(4, "Tall"));

  expect(drawn(text, 3)).toMatch(/<h3[^>]*>Bakgrunn<\/h3><h5[^>]*>Tall<\/h5>/);
  expect(drawn(text, 5)).toMatch(/<h5[^>]*>Bakgrunn<\/h5><h6[^>]*>Tall<\/h6>/);
});

test("bold, italic, links and line breaks are kept, and a link tells nobody where it was followed from", () => {
  const text = doc({
    type: "paragraph",
    content: [
      { type: "text", text: "Ring ", marks: [{ type: "bold" }] },
      { type: "hardBreak" },
      { type: "text", text: "her", marks: [{ type: "link", attrs: { href: "tel:112" } }, { type: "italic" }] },
    ],
  });

  expect(drawn(text)).toBe(
    '<p><strong>Ring </strong><br/><a class="ds-link" href="tel:112" rel="noreferrer"><em>her</em></a></p>',
  );
});

test("lists stand inside lists, without an extra paragraph in each", () => {
  const inner: Block = { type: "bulletList", content: [{ type: "listItem", content: [paragraph("to")] }] };
  const text = doc({ type: "orderedList", content: [{ type: "listItem", content: [paragraph("en"), inner] }] });

  expect(drawn(text)).toBe("<ol><li>en<ul><li>to</li></ul></li></ol>");
});

test("a table has its headings marked, its merged cells merged, and a region of its own that the keyboard reaches", () => {
  const text = doc({
    type: "table",
    content: [
      { type: "tableRow", content: [cell("tableHeader", "År", 2)] },
      { type: "tableRow", content: [cell("tableHeader", "2024"), cell("tableCell", "38")] },
    ],
  });

  const html = drawn(text);
  expect(html).toContain('<section class="wide-table" aria-label="Tabell" tabindex="0">');
  expect(html).toContain('<thead><tr><th scope="col" colSpan="2">År</th></tr></thead>');
  expect(html).toContain('<tbody><tr><th scope="row">2024</th><td>38</td></tr></tbody>');
});

test("words that look like HTML stay words", () => {
  expect(drawn(doc(paragraph("<script>alert(1)</script>")))).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
  expect(drawn(emptyText)).toBe("");
});

function drawn(text: RichText, startLevel: 2 | 3 | 5 = 2): string {
  return renderToStaticMarkup(<RichTextView text={text} startLevel={startLevel} tableName="Tabell" />);
}

function doc(...content: Block[]): RichText {
  return { type: "doc", content };
}

function paragraph(text: string) {
  return { type: "paragraph" as const, content: [{ type: "text" as const, text }] };
}

function heading(level: 2 | 4, text: string): Block {
  return { type: "heading", attrs: { level }, content: [{ type: "text", text }] };
}

function cell(type: "tableHeader" | "tableCell", text: string, colspan = 1) {
  return { type, attrs: { colspan, rowspan: 1 }, content: [paragraph(text)] };
}

test("what was set in by reference is a figure with a name, a chart that says what it is, and a table beside it", () => {
  const html = renderToStaticMarkup(
    <RichTextView text={{ type: "doc", content: [aFigure] }} startLevel={2} tableName="Tabell" />,
  );
  expect(html).toMatch(
    /<figure class="inserted" aria-labelledby="([^"]+)"><figcaption id="\1">Vold mot eldre siste år/,
  );
  expect(html).toContain('role="img" aria-label="Søylediagram: Vold mot eldre siste år.');
  expect(html.indexOf("<svg")).toBeLessThan(html.indexOf("<table"));
  expect(html).toContain('<section class="wide-table" aria-label="Vold mot eldre siste år"');
  expect(html).toContain("færre enn 5</text>");
  expect(html.match(/<rect/g)).toHaveLength(3);
  expect(html).not.toContain("style=");
});
