import type { Db } from "#app/lib/db.server.ts";
import type { Language } from "#app/lib/language.ts";
import { type RichText, toPlainText } from "#app/lib/rich-text.ts";
import { today } from "#app/lib/today.server.ts";
import type { State } from "#app/plan/differences.ts";
import type { Draft } from "#app/plan/draft.ts";
import { blankMeasure, type MeasureFields } from "#app/plan/measure.ts";
import { listMeasureOptions } from "#app/plan/measure-options.server.ts";
import { measureInWords } from "#app/plan/measure-words.ts";
import type { CommentPart } from "./comment.ts";

type InWords = (state: State) => Record<string, string>;

/** What turns a kept state of a part into words, field by field. A state was kept from fields of the part's own type. */
export async function stateInWords(db: Db, part: CommentPart, draft: Draft, language: Language): Promise<InWords> {
  const field = part === "measure" ? null : textField[part];
  if (field) return (state) => ({ title: asText(state.title), [field]: asText(state[field]) });
  const { organisationId } = draft.plan;
  const options = await listMeasureOptions(db, { ...draft, organisationId, language, today: today() });
  return (state) => measureInWords({ ...blankMeasure, ...(state as Partial<MeasureFields>) }, options, language);
}

const textField = { chapter: "body", goal: "strategy" } as const;

function asText(value: unknown): string {
  if (typeof value === "string") return value;
  const isText = typeof value === "object" && value !== null && "type" in value && value.type === "doc";
  return isText ? toPlainText(value as RichText) : ""; // checked when it was saved
}
