import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { bareSheetFile, bareSheetParts, sheetRelation, sheetRelations, textRow } from "#test/sheet-file.ts";
import { type ZipPart, zipFile } from "#test/zip-file.ts";
import { readServices } from "../services/read-services.server.ts";
import { readSpreadsheet } from "./read-spreadsheet.server.ts";
import { sheetRefusalText } from "./refusal-text.ts";
import { type SheetRefusal, sheetRefusals } from "./sheet-refusal.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const withPart = (name: string, data = "x") => bareSheetFile(undefined, [{ name, data }]);
const withRelation = (relation: string): ZipPart => ({
  name: "xl/worksheets/_rels/sheet1.xml.rels",
  data: sheetRelations(relation),
});
const ole = (text = "") => Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.from(text, "utf16le")]);

const withoutTypes = bareSheetParts().slice(1);
const shared = (texts: string): ZipPart => ({ name: "xl/sharedStrings.xml", data: `<sst>${texts}</sst>` });

const hostile: [string, () => Uint8Array | Promise<Uint8Array>, SheetRefusal][] = [
  ["a file of nothing", () => new Uint8Array(), "empty"],
  ["a PDF with another name", () => bytes("%PDF-1.7 ..."), "pdf"],
  ["a .csv with another name", () => bytes("Tiltak;Ansvar\r\nKurs;Helsesjef\r\n"), "textFile"],
  ["an .ods", () => zipFile([{ name: "content.xml", data: "<x/>" }]), "openDocument"],
  ["an .xls", () => ole(), "oldWord"],
  ["one with a password", () => ole("EncryptedPackage"), "passwordProtected"],
  [
    "one that our own library has locked",
    () => writeXlsx({ sheets: [{ name: "x", rows: [["a"]] }], encryption: { password: "hemmelig" } }),
    "passwordProtected",
  ],
  ["an .xlsb", () => withPart("xl/workbook.bin"), "binary"],
  [
    "a Word file",
    () => zipFile([...bareSheetParts().slice(0, 2), { name: "word/document.xml", data: "<x/>" }]),
    "notWord",
  ],
  ["a zip of something else", () => zipFile([...withoutTypes]), "notWord"],
  ["macros", () => withPart("xl/vbaProject.bin"), "macros"],
  ["macros as they were before", () => withPart("xl/macrosheets/sheet1.xml", "<x/>"), "macros"],
  [
    "the type of a workbook with macros",
    () =>
      bareSheetFile(undefined, [
        {
          name: "[Content_Types].xml",
          data: '<Types><Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/></Types>',
        },
      ]),
    "macros",
  ],
  ["links to other workbooks", () => withPart("xl/externalLinks/externalLink1.xml", "<x/>"), "externalContent"],
  [
    "DDE",
    () => withPart("xl/externalLinks/link.xml", '<ddeLink ddeService="cmd" ddeTopic="/c calc"/>'),
    "externalContent",
  ],
  [
    "DDE hidden in a part that is read",
    () => bareSheetFile(undefined, [], '<x:ddeLink ddeService="cmd" ddeTopic="/c calc"/>'),
    "externalContent",
  ],
  ["connections to data", () => withPart("xl/connections.xml", "<x/>"), "externalContent"],
  ["questions to a database", () => withPart("xl/queryTables/queryTable1.xml", "<x/>"), "externalContent"],
  [
    "something fetched from elsewhere",
    () => bareSheetFile(undefined, [withRelation(sheetRelation("image", "http://x.example/a.png", "External"))]),
    "externalContent",
  ],
  [
    "a link that runs a script",
    () => bareSheetFile(undefined, [withRelation(sheetRelation("hyperlink", "javascript:alert(1)", "External"))]),
    "scriptLink",
  ],
  ["other files inside", () => withPart("xl/embeddings/oleObject1.bin"), "embeddedFiles"],
  ["buttons", () => withPart("xl/activeX/activeX1.xml", "<x/>"), "embeddedFiles"],
  [
    "entities",
    () => bareSheetFile(undefined, [{ name: "xl/workbook.xml", data: '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>' }]),
    "doctype",
  ],
  ["names that lead out", () => withPart("../../etc/passwd"), "unsafeNames"],
  ["a bomb", () => bareSheetFile("<row/>".repeat(3_000_000)), "bomb"],
  [
    "a bomb that lies about its size",
    () => zipFile([...bareSheetParts(), { name: "xl/styles.xml", data: "a".repeat(5_000_000), claims: 100 }]),
    "bomb",
  ],
  ["half a file", () => bareSheetFile().slice(0, 700), "damaged"],
  ["markup that breaks off", () => bareSheetFile('<row r="1"><c t="inlineStr" a="'), "damaged"],
  ["rows out of order", () => bareSheetFile(textRow(2, "a") + textRow(1, "b")), "damaged"],
  ["texts that are not there", () => bareSheetFile('<row r="1"><c t="s"><v>7</v></c></row>'), "damaged"],
  ["numbers that are none", () => bareSheetFile('<row r="1"><c><v>1e999</v></c></row>'), "damaged"],
  ["columns that are none", () => bareSheetFile('<row r="1"><c r="ZZZZ1"><v>1</v></c></row>'), "damaged"],
  ["more than five thousand rows", () => bareSheetFile(manyRows(5011)), "tooManyRows"],
  ["more than a hundred columns", () => bareSheetFile('<row r="1"><c r="CW1"><v>1</v></c></row>'), "tooManyColumns"],
  ["more text in a cell than Excel takes", () => bareSheetFile(textRow(1, scattered(40_000))), "longCell"],
  [
    "few texts that are shown by very many cells",
    () =>
      bareSheetFile(`<row r="1">${'<c t="s"><v>0</v></c>'.repeat(100)}</row>`.repeat(3).replace(/r="1"/g, ""), [
        shared(`<si><t>${scattered(32_000)}</t></si>`),
      ]),
    "tooLong",
  ],
  ["more texts than any list has", () => bareSheetFile(undefined, [shared(manyTexts(620_000))]), "tooLong"],
  ["no rows at all", () => bareSheetFile(""), "noSheet"],
];

test.each(hostile)("%s is refused, and the server goes on", async (_, file, refusal) => {
  const choices = { agencies: [], municipalities: [] };
  expect(await readServices(await file(), choices)).toEqual({ ok: false, refusal }); // through the reader of all sheets
});

test("what is no harm is read: the tests above are refused for what they say", async () => {
  const rows = `${textRow(1, "Tiltak")}<row r="2"><c r="C2"><v>7</v></c></row>`;
  const read = await readSpreadsheet(
    bareSheetFile(rows, [withRelation(sheetRelation("hyperlink", "https://x.example", "External"))]),
  );
  const sheet = {
    name: "Ark1",
    rows: [
      { at: 1, cells: ["Tiltak"] },
      { at: 2, cells: [null, null, 7] },
    ],
  };
  expect(read).toEqual({ ok: true, value: { sheets: [sheet] } });
});

test("five thousand rows are taken", async () => {
  const read = await readSpreadsheet(bareSheetFile(manyRows(5000)));
  expect(read.ok && read.value.sheets[0]?.rows.length).toBe(5000);
});

test("a file that fits the limits and not the heap, or takes too long, ends the child and not the parent", async () => {
  const file = bareSheetFile(manyRows(5000), [shared(manyTexts(500_000))]);
  expect(await readSpreadsheet(file, { timeLimit: 20_000, heap: 20 })).toEqual({ ok: false, refusal: "tooLong" });
  expect(await readSpreadsheet(file, { timeLimit: 5, heap: 256 })).toEqual({ ok: false, refusal: "tooSlow" });
  expect(await readSpreadsheet(bareSheetFile())).toMatchObject({ ok: true });
});

test("markup that nests without end costs nothing, and a merge over everything is no bomb", async () => {
  const deep = Array.from({ length: 50_000 }, (_, at) => `<ext a="${hashed(at)}">`).join("") + "</ext>".repeat(50_000);
  expect(await readSpreadsheet(bareSheetFile(undefined, [], deep))).toMatchObject({ ok: true });
  const merged = Array.from({ length: 20_000 }, (_, at) => `<mergeCell ref="A1:A${hashed(at)}"/>`).join("");
  expect(await readSpreadsheet(bareSheetFile(manyRows(5000), [], merged))).toMatchObject({ ok: true });
});

test("each refusal has its own sentence in both languages", () => {
  for (const language of ["nb", "nn"] as const) {
    const sentences = sheetRefusals.map((refusal) => sheetRefusalText[language][refusal]);
    expect(new Set(sentences).size).toBe(sheetRefusals.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-ZÅ].*\.$/);
  }
});

function manyRows(count: number): string {
  return Array.from({ length: count }, (_, at) => textRow(at + 1, scattered(40 + (at % 7), at))).join("");
}

function manyTexts(count: number): string {
  return Array.from({ length: count }, (_, at) => `<si><t>${hashed(at)}</t></si>`).join("");
}

/** Numbers that look like chance and are the same each time. */
function hashed(at: number): number {
  return (at * 2654435761) % 4294967296;
}

/** Letters that look like chance and are the same each time, so that the text does not shrink like a bomb. */
function scattered(length: number, seed = 1): string {
  let state = seed + 1;
  return Array.from({ length }, () => {
    state = (state * 48271) % 2147483647;
    return String.fromCharCode(97 + (state % 26));
  }).join("");
}
