import type { ZipEntry } from "../zip-directory.ts";
import type { SheetRefusal } from "./sheet-refusal.ts";

/** What the names of the parts give away, before any part is unpacked. */
export function refuseWorkbookByNames(entries: ZipEntry[]): SheetRefusal | null {
  const names = entries.map(({ name }) => name.toLowerCase());
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/vbaproject|vbadata|(^|\/)(macrosheets|dialogsheets)\//)) return "macros";
  if (!has(/^\[content_types\]\.xml$/)) return has(/^content\.xml$/) ? "openDocument" : "notWord";
  if (has(/^xl\/workbook\.bin$/)) return "binary";
  if (has(/(^|\/)embeddings\/|oleobject|activex|ctrlprops|webextensions/)) return "embeddedFiles";
  if (has(/(^|\/)(externallinks|querytables|model|customdata)\/|(^|\/)connections\.xml$/)) return "externalContent";
  return has(/^xl\/workbook\.xml$/) ? null : "notWord";
}

/** Signs of data fetched from elsewhere that a package can hold without any part named so. */
export function refuseWorkbookByMarkup(parts: Map<string, Uint8Array>): SheetRefusal | null {
  for (const [name, bytes] of parts) {
    const markup = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (/^\[content_types\]\.xml$/i.test(name) && /externalLink|\.connections\+|macrosheet/i.test(markup.toString()))
      return "externalContent";
    if (markup.includes("<ddeLink") || markup.includes(":ddeLink")) return "externalContent";
  }
  return null;
}
