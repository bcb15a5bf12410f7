import { expect, test } from "vitest";
import { readEditorTree } from "./editor-text.ts";
import { fromMarkdown, toMarkdown } from "./markdown.server.ts";
import type { RichText } from "./rich-text.ts";

const paragraph = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const cell = (text: string) => ({
  type: "tableCell" as const,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(text)],
});
const head = (text: string) => ({ ...cell(text), type: "tableHeader" as const });

const text: RichText = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Situasjonen" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Les " },
        { type: "text", text: "mer", marks: [{ type: "link", attrs: { href: "https://dinutvei.no" } }] },
        { type: "text", text: " om " },
        { type: "text", text: "hjelp", marks: [{ type: "bold" }] },
      ],
    },
    {
      type: "bulletList",
      content: [
        { type: "listItem", content: [paragraph("Første")] },
        { type: "listItem", content: [paragraph("Andre")] },
      ],
    },
    {
      type: "table",
      content: [
        { type: "tableRow", content: [head("Hva"), head("Hvem")] },
        { type: "tableRow", content: [cell("Fagdag"), cell("Helsesjef")] },
      ],
    },
  ],
};

test("a text keeps its headings, lists, links and tables through Markdown and back", () => {
  expect(fromMarkdown(toMarkdown(text))).toEqual(text);
});

test("nothing is an empty text", () => {
  expect(fromMarkdown(" \n ")).toEqual({ type: "doc", content: [] });
  expect(toMarkdown({ type: "doc", content: [] })).toBe("");
});

test("HTML in Markdown never becomes anything but words", () => {
  const read = JSON.stringify(fromMarkdown("Hei <img src=x onerror=alert(1)> <script>alert(1)</script>"));
  expect(read).not.toContain('"html"');
  expect(read).not.toContain('"image"');
});

test("a link that runs a script is refused", () => {
  expect(fromMarkdown("[trykk](javascript:alert(1))")).not.toMatchObject({
    content: [{ content: [{ marks: [{ type: "link" }] }] }],
  });
});

test("what the editor hangs on its nodes is left behind, and an unknown node is refused", () => {
  const link = { type: "link", attrs: { href: "https://ssb.no", target: "_blank", rel: "noopener", class: null } };
  const tree = {
    type: "doc",
    content: [
      { type: "paragraph", attrs: { textAlign: null }, content: [{ type: "text", text: "SSB", marks: [link] }] },
    ],
  };
  expect(readEditorTree(tree)).toEqual({
    type: "doc",
    content: [
      {
        type: "paragraph",
        content: [{ type: "text", text: "SSB", marks: [{ type: "link", attrs: { href: "https://ssb.no" } }] }],
      },
    ],
  });
  expect(readEditorTree({ type: "doc", content: [{ type: "iframe" }] })).toBeNull();
  expect(readEditorTree({ type: "doc", content: [{ type: "paragraph", attrs: { onclick: "x" } }] })).toBeNull();
});

test.each([
  ["takes minutes to read", "*a_".repeat(20_000)],
  ["nests without end", "> ".repeat(5_000)],
])("Markdown that %s is given up, and the next is read as usual", (_, markdown) => {
  expect(fromMarkdown(markdown, { patience: 100 })).toBeNull();
  expect(fromMarkdown("Les **mer**")).toMatchObject({ content: [{ type: "paragraph" }] });
});

test.each([
  [9, true],
  [12, false],
  [100_000, false],
])("%i lists within each other are taken: %s", (lists, taken) => {
  const tree = `{"type":"bulletList","content":[{"type":"listItem","content":[`.repeat(lists);
  const written = `{"type":"doc","content":[${tree}{"type":"paragraph"}${"]}]}".repeat(lists)}]}`;
  expect(readEditorTree(JSON.parse(written)) !== null).toBe(taken);
});
