import { type RefusalKey, recogniseOtherFile, refusalKeys } from "../refusal.ts";

/** Why a spreadsheet is not read. Each has one sentence in text.ts. */
export const sheetRefusals = [
  ...refusalKeys,
  "textFile",
  "binary",
  "tooManyRows",
  "tooManyColumns",
  "longCell",
  "noSheet",
] as const;
export type SheetRefusal = (typeof sheetRefusals)[number];

/** What a file is when it is no .xlsx, judged by its first bytes, whatever its name says. Null when it may be one. */
export function recogniseOtherSheet(bytes: Uint8Array): SheetRefusal | null {
  const refusal: RefusalKey | null = recogniseOtherFile(bytes);
  return refusal === "notWord" && isText(bytes) ? "textFile" : refusal;
}

/** As a .csv, whatever its encoding: no signs below the blank but tabs and line breaks. */
function isText(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 4096).every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
