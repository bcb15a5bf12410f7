import type { Result } from "#app/lib/result.ts";
import { isMarkup, refuseByMarkup } from "../check-package.ts";
import { unpack } from "../unpack.ts";
import { readZipDirectory, type ZipEntry } from "../zip-directory.ts";
import { refuseWorkbookByMarkup, refuseWorkbookByNames } from "./check-workbook.ts";
import { BrokenMarkup } from "./markup.ts";
import { readDayStyles, readSharedTexts, readSheetList } from "./read-parts.ts";
import { RefusedSheet, readSheet, type Shared } from "./read-sheet.ts";
import { recogniseOtherSheet, type SheetRefusal } from "./sheet-refusal.ts";
import type { ReadSheet, Workbook } from "./workbook.ts";
import { workbookLimits } from "./workbook-limits.ts";

/** Reads an .xlsx, after everything that could do harm has been looked for. Runs in the child process only. */
export function readWorkbook(bytes: Uint8Array): Result<Workbook, SheetRefusal> {
  const refusal = recogniseOtherSheet(bytes);
  if (refusal) return { ok: false, refusal };
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const byNames = refuseWorkbookByNames(directory.value);
  if (byNames) return { ok: false, refusal: byNames };
  const parts = unpack(bytes, directory.value.filter(isRead));
  if (!parts.ok) return parts;
  const byMarkup = refuseByMarkup(parts.value) ?? refuseWorkbookByMarkup(parts.value);
  return byMarkup ? { ok: false, refusal: byMarkup } : readParts(parts.value);
}

/** Drawings, themes and the like are never unpacked; relationships are, wherever they stand, since they tell what is fetched from elsewhere. */
function isRead(entry: ZipEntry): boolean {
  const isOfSheets = /^xl\/(workbook|styles|sharedstrings|worksheets\/[^/]+)\.xml$/i.test(entry.name);
  return isMarkup(entry) && (isOfSheets || /\.rels$|^\[content_types\]\.xml$/i.test(entry.name));
}

function readParts(parts: Map<string, Uint8Array>): Result<Workbook, SheetRefusal> {
  try {
    return { ok: true, value: { sheets: readSheets(parts) } };
  } catch (error) {
    if (error instanceof RefusedSheet) return { ok: false, refusal: error.refusal };
    if (error instanceof BrokenMarkup) return { ok: false, refusal: "damaged" };
    throw error;
  }
}

function readSheets(parts: Map<string, Uint8Array>): ReadSheet[] {
  const { sheets, from1904 } = readSheetList(
    taken(parts, "xl/workbook.xml"),
    taken(parts, "xl/_rels/workbook.xml.rels"),
  );
  if (sheets.length > workbookLimits.sheets) throw new RefusedSheet("tooLong");
  const texts = readSharedTexts(taken(parts, "xl/sharedStrings.xml"), workbookLimits.cells);
  if (!texts) throw new RefusedSheet("tooLong");
  const shared: Shared = {
    ...{ texts, from1904, cells: 0, letters: 0 },
    dayStyles: readDayStyles(taken(parts, "xl/styles.xml")),
  };
  const read = sheets.map(({ name, part }) => ({
    name: name.slice(0, 100),
    rows: readSheet(taken(parts, part), shared),
  }));
  const filled = read.filter(({ rows }) => rows.length > 0);
  if (filled.length === 0) throw new RefusedSheet("noSheet");
  return filled;
}

/** The text of a part, which is let go of: what is unpacked, and what is read of it, need not be held at once. */
function taken(parts: Map<string, Uint8Array>, name: string): string {
  const text = new TextDecoder().decode(parts.get(name));
  parts.delete(name);
  return text;
}
