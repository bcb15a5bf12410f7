import { expect, test } from "vitest";
import { readEditorTree } from "./editor-text.ts";
import { inserted, publishedText } from "./inserted.ts";
import { insertionKinds } from "./insertion.ts";
import { fromMarkdown, toMarkdown } from "./markdown.server.ts";
import { isBlank, type RichText, richText, toPlainText } from "./rich-text.ts";

const paragraph = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const insertion = (id: string, kind: (typeof insertionKinds)[number] = "figure") => {
  return { type: "insertion" as const, attrs: { kind, id } };
};
const text: RichText = {
  type: "doc",
  content: [paragraph("Før."), ...insertionKinds.map((kind) => insertion("a9-men", kind)), paragraph("Etter.")],
};

test("a reference of each kind is the same through Markdown and back", () => {
  expect(toMarkdown(text)).toContain("{{figur: a9-men}}");
  expect(fromMarkdown(toMarkdown(text))).toEqual(text);
});

test("it is read also where it stands first, last or alone, and however it is spaced", () => {
  expect(fromMarkdown("{{figur: a1}}")).toEqual({ type: "doc", content: [insertion("a1")] });
  expect(fromMarkdown("{{ Figur:a1 }}\nEtter.")?.content).toEqual([insertion("a1"), paragraph("Etter.")]);
  expect(fromMarkdown("Før.\n{{figur: a1}}\n\n{{figur: a2}}")?.content.map(({ type }) => type)).toEqual([
    "paragraph",
    "insertion",
    "insertion",
  ]);
});

test.each(["Se {{figur: a1}} her.", "{{kort: a1}}", "{{figur: a/../b}}", "{{figur: }}", "{{figur: a1"])(
  "%s is only words",
  (written) => {
    const read = fromMarkdown(written);
    expect(read?.content.map(({ type }) => type)).toEqual(["paragraph"]);
    expect(read && toPlainText(read)).toBe(written);
  },
);

test.each([
  [{ kind: "figure", id: "a1", title: "x", class: "y" }, true],
  [{ kind: "figure", id: "a1", onclick: "alert(1)" }, false],
  [{ kind: "script", id: "a1" }, false],
  [{ kind: "figure", id: "<b>" }, false],
  [{ kind: "figure" }, false],
])("from an editor, a reference with %j is let through: %s", (attrs, expected) => {
  const tree = { type: "doc", content: [{ type: "insertion", attrs }] };
  expect(readEditorTree(tree) !== null).toBe(expected);
});

test("a draft holds no told-out references, and a publication no references that are not told", () => {
  const told = { type: "inserted", attrs: { kind: "fact", id: "x" }, title: "T", content: [], chart: null, notes: [] };
  const whole = inserted.parse({ ...told, sources: [] });
  expect(richText.safeParse({ type: "doc", content: [whole] }).success).toBe(false);
  expect(publishedText.safeParse(text).success).toBe(false);
  expect(publishedText.safeParse({ type: "doc", content: [paragraph("x"), whole] }).success).toBe(true);
});

test("a reference never stands inside a list or a table", () => {
  const list = { type: "bulletList", content: [{ type: "listItem", content: [insertion("a1")] }] };
  expect(richText.safeParse({ type: "doc", content: [list] }).success).toBe(false);
});

test("a chapter with only a reference is not blank", () => {
  expect(isBlank({ type: "doc", content: [insertion("a1")] })).toBe(false);
});
