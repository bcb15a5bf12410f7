import { expect, test } from "vitest";
import { bareWordFile } from "#test/word-file.ts";
import type { ZipPart } from "#test/zip-file.ts";
import type { ImportedPlan } from "./imported-plan.ts";
import { readDocx } from "./read-docx.ts";
import { readPlan } from "./read-plan.ts";

const heading = (text: string, style = "Overskrift1") =>
  `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${run(text)}</w:p>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join("")}</w:p>`;
const run = (text: string, marks = "") => `<w:r><w:rPr>${marks}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test("headings are known by the Norwegian names of the styles", async () => {
  const { plan } = await read(
    heading("Forord") + paragraph(run("Tekst.")) + heading("Bakgrunn", "Overskrift2") + heading("Mer", "Overskrift3"),
  );
  expect(plan.chapters.map(({ title }) => title)).toEqual(["Forord", "Bakgrunn"]);
  expect(plan.chapters[1]?.body.content[0]).toMatchObject({ type: "heading", attrs: { level: 2 } });
});

test("footnotes stand as text at the end of the chapter that refers to them", async () => {
  const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
  const { plan } = await read(
    heading("Forord") + paragraph(run("Vold skjer"), note, run(".")) + heading("Slutt") + paragraph(run("Takk.")),
    [
      {
        name: "word/footnotes.xml",
        data: `<w:footnotes xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:footnote w:id="2">${paragraph(run("SSB 2024"))}</w:footnote></w:footnotes>`,
      },
    ],
  );
  expect(plan.chapters.map(({ text }) => text)).toEqual(["Vold skjer[1].\n[1] SSB 2024", "Takk."]);
});

test("words in fields, text boxes, content controls and tracked changes are kept; deleted words are not", async () => {
  const field = `<w:fldSimple w:instr=" DATE \\@ &quot;yyyy&quot; ">${run("2027")}</w:fldSimple>`;
  const control = `<w:sdt><w:sdtContent>${paragraph(run("Kontroll"))}</w:sdtContent></w:sdt>`;
  const box =
    '<w:p><w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>Boks</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>';
  const changes = paragraph(
    `<w:ins w:id="1">${run("Innsatt")}</w:ins>`,
    '<w:del w:id="2"><w:r><w:delText>Slettet</w:delText></w:r></w:del>',
  );
  const { plan, unsure } = await read(paragraph(field) + control + box + changes);
  expect(plan.chapters.map(({ text }) => text).join()).toBe("2027\nKontroll\nBoks\nInnsatt");
  expect(unsure.map(({ what }) => what).join()).toContain("sporede endringer");
});

test("text is cleaned of what cannot be stored, and Word's symbol bullets become bullets", async () => {
  const { plan } = await read(
    paragraph(run("\uf0b7 Ett\u00ad punkt")) +
      paragraph(run("A\u030a ja\ufeff")) +
      paragraph(run("Rett", "<w:b/>"), run("feil")),
  );
  expect(plan.chapters[0]?.body.content).toEqual([
    {
      type: "bulletList",
      content: [{ type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Ett punkt" }] }] }],
    },
    { type: "paragraph", content: [{ type: "text", text: "Å ja" }] },
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Rett", marks: [{ type: "bold" }] },
        { type: "text", text: "feil" },
      ],
    },
  ]);
});

test("links to web pages are kept; of others the words are kept, and it is told", async () => {
  const link = (id: string, words: string) => `<w:hyperlink r:id="${id}">${run(words)}</w:hyperlink>`;
  const target = (id: string, address: string) =>
    `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${address}" TargetMode="External"/>`;
  const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${target("a", "https://dinutvei.no")}${target("b", "file:///c:/plan.doc")}</Relationships>`;
  const { plan, unsure } = await read(paragraph(link("a", "Din utvei"), link("b", "Gammel plan")), [
    { name: "word/_rels/document.xml.rels", data: rels },
  ]);
  expect(plan.chapters[0]?.body.content).toEqual([
    {
      type: "paragraph",
      content: [
        { type: "text", text: "Din utvei", marks: [{ type: "link", attrs: { href: "https://dinutvei.no" } }] },
        { type: "text", text: "Gammel plan" },
      ],
    },
  ]);
  expect(unsure.map(({ what }) => what).join()).toContain("file:///c:/plan.doc");
});

test("what is said of a measure in its own cell is kept beside what the columns say", async () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
  const cell = (...lines: string[]) => lines.map((line) => paragraph(run(line))).join("");
  const { plan } = await read(
    `<w:tbl>${row(cell("Mål"), cell("Tiltak"), cell("Ansvar"))}${row(
      cell("Trygghet"),
      cell("Kurs", "Ansvar: tillitsvalgte", "Ansvar: verneombud"),
      cell("Rektor"),
    )}</w:tbl>`,
  );
  expect(plan.focusAreas[0]?.goals[0]?.measures).toMatchObject([
    { title: "Kurs", responsible: "Rektor, tillitsvalgte, verneombud" },
  ]);
});

test("a word is said of every measure it stands beside, unless that were more than the largest file says: then it is told", async () => {
  const row = (...cells: string[]) => `<w:tr>${cells.map((cell) => `<w:tc>${cell}</w:tc>`).join("")}</w:tr>`;
  const table = (count: number, words: string) => {
    const measures = Array.from({ length: count }, (_, at) => paragraph(run(`- Kurs ${at}`))).join("");
    const head = row(...["Mål", "Tiltak", "Ansvar"].map((name) => paragraph(run(name))));
    return `<w:tbl>${head}${row(paragraph(run("Trygghet")), measures, paragraph(run(words)))}</w:tbl>`;
  };
  const responsible = ({ plan }: ImportedPlan) => plan.focusAreas[0]?.goals[0]?.measures.map((one) => one.responsible);
  expect(responsible(await read(table(300, "Rektor")))).toEqual(Array(300).fill("Rektor"));
  const large = await read(table(300, "Rektor ".repeat(5000).trim()));
  expect(responsible(large)).toEqual(Array(300).fill(""));
  expect(large.unsure.map(({ what }) => what).join()).toContain("Noe innhold kunne ikke leses («Rektor Rektor");
});

async function read(body: string, more: ZipPart[] = []): Promise<ImportedPlan> {
  const document = await readDocx(bareWordFile(body, more));
  if (!document.ok) throw new Error(document.refusal);
  return readPlan(document.value, "plan.docx", { language: "nb" });
}
