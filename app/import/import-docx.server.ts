import * as z from "zod";
import { runConfined } from "#app/lib/confined-child.server.ts";
import type { Language } from "#app/lib/language.ts";
import type { Result } from "#app/lib/result.ts";
import type { ImportedPlan } from "./imported-plan.ts";
import { inTurn } from "./in-turn.server.ts";
import { readPlan } from "./read-plan.ts";
import { type RefusalKey, recogniseOtherFile, refusalKeys } from "./refusal.ts";
import { type WordDocument, wordDocument } from "./word-document.ts";
import { readZipDirectory } from "./zip-directory.ts";

const childAnswer = z.discriminatedUnion("ok", [
  z.strictObject({ ok: z.literal(true), value: wordDocument }),
  z.strictObject({ ok: z.literal(false), refusal: z.enum(refusalKeys) }),
]);

export interface ReadingLimits {
  /** Milliseconds. */
  timeLimit: number;
  /** The heap of the child process, in megabytes. */
  heap: number;
}

export const usualLimits: ReadingLimits = { timeLimit: 20_000, heap: 256 };

/** A plan of five hundred pages makes an answer of about three megabytes. */
const largestAnswer = 8 * 1024 * 1024;

/** Reads a plan out of a Word file (no: importere). Nothing in the file can do more harm than make a confined process end. */
export async function importDocx(
  bytes: Uint8Array,
  fileName: string,
  language: Language = "nb",
): Promise<Result<ImportedPlan, RefusalKey>> {
  const read = await readWordFile(bytes);
  return read.ok ? { ok: true, value: readPlan(read.value, fileName, { language }) } : read;
}

/** The text of a Word file with its structure, before anything is made of it. */
export async function readWordFile(bytes: Uint8Array, limits = usualLimits): Promise<Result<WordDocument, RefusalKey>> {
  const refusal = recogniseOtherFile(bytes);
  if (refusal) return { ok: false, refusal };
  const directory = readZipDirectory(bytes);
  if (!directory.ok) return directory;
  const child = await inTurn(() => runConfined("app/import/child.ts", bytes, { ...limits, answer: largestAnswer }));
  if (child.end === "busy") return { ok: false, refusal: "busy" };
  if (child.end === "timedOut") return { ok: false, refusal: "tooSlow" };
  if (child.end === "died") return { ok: false, refusal: child.outOfMemory ? "tooLong" : "unreadable" };
  return childAnswer.parse(JSON.parse(child.answer));
}
