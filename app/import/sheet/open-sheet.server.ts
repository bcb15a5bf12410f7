import { createHash } from "node:crypto";
import { type SheetChoices, sheetChoices } from "#app/export/sheet-choices.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Language } from "#app/lib/language.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Draft } from "#app/plan/draft.ts";
import { listPositionChoices } from "#app/plan/measure-options.server.ts";
import { knownMeasures } from "./known-measures.server.ts";
import { choiceWords } from "./read-cell.ts";
import type { SheetImport } from "./sheet-import.server.ts";
import { reviewSheet, type SheetReview } from "./sheet-review.ts";
import { typedRows } from "./typed-row.ts";

export interface OpenSheet {
  review: SheetReview;
  /** What fields stand for, in the language of whoever looks. */
  choices: SheetChoices;
  /** Changes when anything of what is looked over does. */
  basis: string;
}

/** What a spreadsheet would do to the plan as it is now. */
export async function openSheet(
  db: Db,
  { plan, goals, measures }: Draft,
  { content }: SheetImport,
  language: Language,
): Promise<OpenSheet> {
  const { mapping, workbook, isOwn } = content;
  const sheet = mapping ? workbook.sheets[mapping.sheet] : undefined;
  if (!mapping || !sheet) return notFound();
  const positions = await listPositionChoices(db, plan.organisationId);
  const [nb, nn] = (["nb", "nn"] as const).map((each) => sheetChoices({ goals, positions, language: each }));
  const words = choiceWords([nb ?? {}, nn ?? {}]);
  const rows = typedRows(sheet, mapping, { words, isOwn });
  const review = reviewSheet(rows, await knownMeasures(db, plan.id, measures, rows));
  const basis = createHash("sha256").update(canonical(review.rows)).digest("base64url");
  return { review, basis, choices: (language === "nb" ? nb : nn) ?? {} };
}
