import { expect, test } from "vitest";
import { bareSheetFile, bareSheetParts } from "#test/sheet-file.ts";
import type { ZipPart } from "#test/zip-file.ts";
import { readWorkbook } from "./read-workbook.ts";

/** The rows of a workbook with these rows in its one sheet. */
function rowsOf(rows: string, more: ZipPart[] = [], after = "") {
  const read = readWorkbook(bareSheetFile(rows, more, after));
  return read.ok ? read.value.sheets[0]?.rows.map(({ cells }) => cells) : read.refusal;
}

const shared = (texts: string): ZipPart => ({ name: "xl/sharedStrings.xml", data: `<sst>${texts}</sst>` });
const styles = (formats: string, cells: string): ZipPart => ({
  name: "xl/styles.xml",
  data: `<styleSheet><numFmts>${formats}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${cells}</cellXfs></styleSheet>`,
});

test("texts are read as they look, whatever they are made of", () => {
  const texts = shared(
    '<si><t xml:space="preserve">Kurs &amp; fagdag</t></si>' +
      "<si><r><rPr><b/></rPr><t>Fet</t></r><r><t> og ikke</t></r><rPh><t>uttale</t></rPh></si>" +
      "<si><t>to_x000D_\nlinjer</t></si><si><t><![CDATA[<3]]></t></si><si/>",
  );
  const row = `<row r="1">${[0, 1, 2, 3, 4].map((at) => `<c t="s"><v>${at}</v></c>`).join("")}<c t="str"><v>æøå</v></c></row>`;
  expect(rowsOf(row, [texts])).toEqual([["Kurs & fagdag", "Fet og ikke", "to\r\nlinjer", "<3", null, "æøå"]]);
});

test("a number is a day where its style shows one, and nowhere else", () => {
  const own =
    '<numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="[h]:mm"/>' +
    '<numFmt numFmtId="166" formatCode="#,##0&quot; dager&quot;"/><numFmt numFmtId="167" formatCode="d. mmmm"/>';
  const cells = [0, 14, 164, 165, 166, 167, 49].map((id) => `<xf numFmtId="${id}"/>`).join("");
  const row = `<row r="1">${[0, 1, 2, 3, 4, 5, 6].map((at) => `<c s="${at}"><v>46387</v></c>`).join("")}</row>`;
  const day = { day: "2026-12-31" };
  expect(rowsOf(row, [styles(own, cells)])).toEqual([[46387, day, day, 46387, 46387, day, 46387]]);
});

test("days may be counted from 1904, as on old Macs", () => {
  const [, , workbook] = bareSheetParts();
  const old = {
    name: "xl/workbook.xml",
    data: String(workbook?.data).replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
  };
  const row = '<row r="1"><c s="0"><v>44925</v></c></row>';
  expect(rowsOf(row, [old, styles("", '<xf numFmtId="14"/>')])).toEqual([[{ day: "2026-12-31" }]]);
});

test("names with prefixes, single quotes and comments are read as others", () => {
  const row = "<x:row r='1'><!-- > --><x:c r='B1' t='inlineStr'><x:is><x:t>Kurs</x:t></x:is></x:c></x:row>";
  expect(rowsOf(row)).toEqual([[null, "Kurs"]]);
});

test("formulas and faults are told, truths are truths, and blank cells are nothing", () => {
  const row =
    '<row r="1"><c><f>1+1</f><v>2</v></c><c t="e"><v>#N/A</v></c><c t="b"><v>1</v></c><c s="0"/><c t="inlineStr"><is><t> </t></is></c></row>';
  expect(rowsOf(row)).toEqual([[{ fault: "formula" }, { fault: "error" }, true]]);
});

test("what is merged downwards stands in each of its rows", () => {
  const text = (place: string, words: string) => `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const rows = `<row r="1">${text("A1", "Mål")}${text("B1", "Kurs")}</row><row r="2">${text("B2", "Rutine")}</row><row r="3">${text("B3", "Møte")}</row>`;
  const merged = '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/></mergeCells>';
  expect(rowsOf(rows, [], merged)).toEqual([
    ["Mål", "Kurs"],
    ["Mål", "Rutine"],
    [null, "Møte"],
  ]);
});

test("hidden sheets are not read", () => {
  const [, , workbook] = bareSheetParts();
  const hidden = {
    name: "xl/workbook.xml",
    data: String(workbook?.data).replace('sheetId="1"', 'sheetId="1" state="veryHidden"'),
  };
  expect(rowsOf('<row r="1"><c><v>1</v></c></row>', [hidden])).toBe("noSheet");
});
