import { AlignmentType, Document, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from "docx";
import { type ZipPart, zipFile } from "./zip-file.ts";

/** What a Word file for a test holds, written as short as it can be read. */
export type Piece =
  | string
  | { bold: string }
  | { heading: string; level?: 1 | 2 | 3 }
  | { list: Line[] }
  | { table: Cell[][] };
/** A line of a list; a deeper line begins with ">". */
type Line = string;
type Cell = string | string[] | { text: string | string[]; across?: number; down?: number } | { list: Line[] };

/** A Word file as Word itself would write it. */
export async function wordFile(pieces: Piece[]): Promise<Uint8Array> {
  const levels = [0, 1, 2].map((level) => ({
    level,
    format: LevelFormat.BULLET,
    text: "•",
    alignment: AlignmentType.LEFT,
  }));
  const file = new Document({
    numbering: { config: [{ reference: "bullets", levels }] },
    sections: [{ children: pieces.flatMap(blocksOf) }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function blocksOf(piece: Piece): (Paragraph | Table)[] {
  if (typeof piece === "string") return [new Paragraph(piece)];
  if ("bold" in piece) return [new Paragraph({ children: [new TextRun({ text: piece.bold, bold: true })] })];
  if ("heading" in piece) return [new Paragraph({ text: piece.heading, heading: `Heading${piece.level ?? 1}` })];
  if ("list" in piece) return piece.list.map(listLine);
  return [new Table({ rows: piece.table.map((row) => new TableRow({ children: row.map(cellOf) })) })];
}

function listLine(line: Line): Paragraph {
  const level = /^>*/.exec(line)?.[0].length ?? 0;
  return new Paragraph({ text: line.slice(level), numbering: { reference: "bullets", level } });
}

function cellOf(cell: Cell): TableCell {
  if (typeof cell === "string" || Array.isArray(cell)) return cellOf({ text: cell });
  if ("list" in cell) return new TableCell({ children: cell.list.map(listLine) });
  const children = [cell.text].flat().map((text) => new Paragraph(text));
  return new TableCell({ children, columnSpan: cell.across ?? 1, rowSpan: cell.down ?? 1 });
}

const wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The parts of the smallest Word file there is, to be made hostile. */
export function bareParts(body = "<w:p><w:r><w:t>Handlingsplan</w:t></w:r></w:p>"): ZipPart[] {
  const types = `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;
  return [
    { name: "[Content_Types].xml", data: types },
    {
      name: "_rels/.rels",
      data: relationshipsOf(
        `<Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/>`,
      ),
    },
    {
      name: "word/document.xml",
      data: `<w:document xmlns:w="${wordNamespace}" xmlns:r="${relationships}"><w:body>${body}</w:body></w:document>`,
    },
  ];
}

/** The relationships of the document itself. */
export function documentRelationship(type: string, target: string, mode: "External" | "Internal"): ZipPart {
  const one = `<Relationship Id="r9" Type="${relationships}/${type}" Target="${target}" TargetMode="${mode}"/>`;
  return { name: "word/_rels/document.xml.rels", data: relationshipsOf(one) };
}

function relationshipsOf(content: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
}

export function bareWordFile(body?: string, more: ZipPart[] = []): Uint8Array {
  return zipFile([...bareParts(body), ...more]);
}
