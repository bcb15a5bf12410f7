import { type ZipPart, zipFile } from "./zip-file.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";

/** The parts of the smallest Excel file there is, with one sheet, to be made hostile. */
export function bareSheetParts(rows = textRow(1, "Tiltak"), after = ""): ZipPart[] {
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return [
    {
      name: "[Content_Types].xml",
      data: `<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    },
    {
      name: "_rels/.rels",
      data: sheetRelations(`<Relationship Id="r1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/>`),
    },
    {
      name: "xl/workbook.xml",
      data: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Ark1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      data: sheetRelations(`<Relationship Id="r1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/>`),
    },
    {
      name: "xl/worksheets/sheet1.xml",
      data: `<?xml version="1.0"?><worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`,
    },
  ];
}

export function bareSheetFile(rows?: string, more: ZipPart[] = [], after?: string): Uint8Array {
  const named = new Set(more.map(({ name }) => name));
  return zipFile([...bareSheetParts(rows, after).filter(({ name }) => !named.has(name)), ...more]);
}

export function textRow(at: number, ...texts: string[]): string {
  const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
  return `<row r="${at}">${cells.join("")}</row>`;
}

export function sheetRelations(content: string): string {
  return `<Relationships xmlns="${packaged}/relationships">${content}</Relationships>`;
}

/** Something a workbook refers to. */
export function sheetRelation(type: string, target: string, mode: "External" | "Internal"): string {
  return `<Relationship Id="r9" Type="${relations}/${type}" Target="${target}" TargetMode="${mode}"/>`;
}
