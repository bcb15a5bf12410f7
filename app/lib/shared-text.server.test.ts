import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import type { RichText } from "./rich-text.ts";
import { documentOf, holds, openDocument, textOf, updateTowards } from "./shared-text.server.ts";
import { sharedParts } from "./shared-text.ts";

const paragraph = (text: string) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] });
const cell = (text: string) => ({
  type: "tableCell" as const,
  attrs: { colspan: 1, rowspan: 1 },
  content: [paragraph(text)],
});
const rich: RichText = {
  type: "doc",
  content: [
    { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Hvorfor" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Barn skal bli " },
        { type: "text", text: "hørt", marks: [{ type: "bold" }] },
        { type: "text", text: " hos ", marks: [{ type: "italic" }] },
        { type: "text", text: "oss", marks: [{ type: "link", attrs: { href: "https://x.example/" } }] },
        { type: "hardBreak" },
        { type: "text", text: "alltid" },
      ],
    },
    { type: "bulletList", content: [{ type: "listItem", content: [paragraph("Hjemme")] }] },
    { type: "orderedList", content: [{ type: "listItem", content: [paragraph("På skolen")] }] },
    { type: "table", content: [{ type: "tableRow", content: [cell("a"), cell("b")] }] },
  ],
};
const said = (...lines: string[]): RichText => ({ type: "doc", content: lines.map(paragraph) });

describe("a shared document", () => {
  test("gives back the text it was made of", () => {
    expect(textOf(openDocument([documentOf({ title: "Innledning", body: rich })]))).toEqual({
      title: "Innledning",
      body: rich,
    });
  });

  test("is the same whatever order its updates come in, and however often", () => {
    const start = documentOf({ title: "A", body: said("En", "To") });
    const [kari, ola] = [openDocument([start]), openDocument([start])];
    const updates = [
      updateTowards(kari, { title: "A", body: said("En av Kari", "To") }),
      updateTowards(ola, { title: "A", body: said("En", "To av Ola") }),
      updateTowards(kari, { title: "B", body: said("En av Kari", "Midt i", "To") }),
    ].map((update) => update ?? new Uint8Array());
    const [one, two, three] = updates as [Uint8Array, Uint8Array, Uint8Array];

    for (const order of [
      [start, one, two, three],
      [three, two, two, one, start, one],
      [two, start, three, one],
    ]) {
      expect(textOf(openDocument(order))).toEqual({ title: "B", body: said("En av Kari", "Midt i", "To av Ola") });
    }
  });

  test("of nothing holds nothing, also with the empty paragraph that an editor writes in", () => {
    const empty = { title: "A", body: said() };
    const document = openDocument([documentOf(empty)]);
    document.getXmlFragment(sharedParts.body).insert(0, [new Y.XmlElement("paragraph")]);
    expect(textOf(document)).toEqual(empty);
    expect(updateTowards(document, empty)).toBeNull();
  });

  test("can be emptied", () => {
    const document = openDocument([documentOf({ title: "A", body: rich })]);
    updateTowards(document, { title: "A", body: said() });
    expect(textOf(document).body).toEqual(said());
  });

  test("says whether an update is known to it", () => {
    const start = documentOf({ title: "A", body: said("En") });
    const [mine, theirs] = [openDocument([start]), openDocument([start])];
    const update = updateTowards(theirs, { title: "A", body: said("En til") }) ?? new Uint8Array();
    expect(holds(mine, start)).toBe(true);
    expect(holds(mine, update)).toBe(false);
    Y.applyUpdate(mine, update);
    expect(holds(mine, update)).toBe(true);
  });

  test("keeps the words of what a text cannot hold, and nothing else of it", () => {
    const document = openDocument([documentOf({ title: "A", body: said("Først") })]);
    const script = new Y.XmlElement("script");
    script.insert(0, [new Y.XmlText("farlig")]);
    const link = new Y.XmlText();
    link.insert(0, "Klikk", { link: { href: "javascript:alert(1)" } });
    const bad = new Y.XmlElement("paragraph");
    bad.insert(0, [link]);
    document.getXmlFragment(sharedParts.body).push([script, bad, new Y.XmlText("løs tekst")]);
    expect(textOf(document).body).toEqual(said("Først", "farlig", "Klikk", "løs tekst"));
  });
});
