import { beforeAll, expect, test } from "vitest";
import { renderDocx } from "#app/export/docx.server.ts";
import { aLargePublication, aPublication } from "#test/publications.ts";
import { officeFaults } from "./office-check.ts";
import { unzipped, zipped } from "./zip.ts";

let docx: Uint8Array<ArrayBuffer>;
let parts: Record<string, string>;
beforeAll(async () => {
  docx = await renderDocx(aPublication());
  parts = unzipped(docx);
});

test("the same publication gives the same bytes each time", async () => {
  expect(Buffer.compare(await renderDocx(aPublication()), docx)).toBe(0);
});

test("Word's own rules are followed, in both layouts and in a large plan", async () => {
  expect(await officeFaults(docx, "docx")).toEqual([]);
  expect(await officeFaults(await renderDocx(aPublication(), { layout: "wishes" }), "docx")).toEqual([]);
  expect(await officeFaults(await renderDocx(aLargePublication(60)), "docx")).toEqual([]);
});

test("a file that breaks Word's rules would be caught", async () => {
  const document = (parts["word/document.xml"] ?? "").replace("<w:tbl>", "<w:tbl><w:wrong/>");
  const faulty = zipped({ ...parts, "word/document.xml": document });
  expect((await officeFaults(faulty, "docx")).join()).toContain("wrong");
});

test("headings are headings, with a level that every program can read", () => {
  for (const [level, id] of ["Heading1", "Heading2", "Heading3", "Heading4"].entries()) {
    const style = new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, "s").exec(parts["word/styles.xml"] ?? "");
    expect(style?.[0]).toContain(`<w:outlineLvl w:val="${level}"/>`);
  }
  const headings = [...(parts["word/document.xml"] ?? "").matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)];
  expect(headings.map(([, level]) => level).join("")).toBe("12211232122122123323");
});

test("the contents stand there with page numbers, so that Word need not ask to fill them in", () => {
  expect(parts["word/document.xml"]).toMatch(
    /TOC .*?Slik er situasjonen hos oss.*?PAGEREF _Toc\d+ .*?<w:t[^>]*>4<\/w:t>/s,
  );
  expect(parts["word/settings.xml"]).not.toContain('<w:updateFields w:val="true"');
});

test("a table says which row is its headings, and its rows do not break", () => {
  const document = parts["word/document.xml"] ?? "";
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(document.match(/<w:tbl>/g)?.length ?? 0);
  expect(document).toContain("<w:cantSplit/>");
});

test("title, language and the mark of an invented plan are in place", async () => {
  expect(parts["docProps/core.xml"]).toContain(
    "<dc:title>Handlingsplan mot vold i nære relasjoner 2026–2029</dc:title>",
  );
  expect(parts["word/styles.xml"]).toContain('<w:lang w:val="nb-NO"/>');
  expect(parts["word/header1.xml"]).toContain("Eksempel – oppdiktet");

  const nynorsk = unzipped(await renderDocx(aPublication({ language: "nn", example: false })));
  expect(nynorsk["word/styles.xml"]).toContain('<w:lang w:val="nn-NO"/>');
  expect(Object.values(nynorsk).join("")).not.toMatch(/oppdiktet|oppdikta/);
});
