import * as z from "zod";
import { runConfined } from "#app/lib/confined-child.server.ts";
import type { Result } from "#app/lib/result.ts";
import type { ReadingLimits } from "../import-docx.server.ts";
import { inTurn } from "../in-turn.server.ts";
import { readZipDirectory } from "../zip-directory.ts";
import { recogniseOtherSheet, type SheetRefusal, sheetRefusals } from "./sheet-refusal.ts";
import { type Workbook, workbook } from "./workbook.ts";

const childAnswer = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: workbook }),
  z.strictObject({ ok: z.literal(false), refusal: z.enum(sheetRefusals) }),
]);

export const usualLimits: ReadingLimits = { timeLimit: 20_000, heap: 256 };

/** The most letters and cells that are read make an answer of less. */
const largestAnswer = 24 * 1024 * 1024;

/** What stands in the cells of an Excel file. Nothing in the file can do more harm than make a confined process end. */
export async function readSpreadsheet(
  bytes: Uint8Array,
  limits = usualLimits,
): Promise<Result<Workbook, SheetRefusal>> {
  const refusal = recogniseOtherSheet(bytes);
  if (refusal) return { ok: false, refusal };
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const child = await inTurn(() =>
    runConfined("app/import/sheet/child.ts", bytes, { ...limits, answer: largestAnswer }),
  );
  if (child.end === "busy") return { ok: false, refusal: "busy" };
  if (child.end === "timedOut") return { ok: false, refusal: "tooSlow" };
  if (child.end === "died") return { ok: false, refusal: child.outOfMemory ? "tooLong" : "unreadable" };
  return childAnswer.parse(JSON.parse(child.answer));
}
