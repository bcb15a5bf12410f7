import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { RichText } from "#app/lib/rich-text.ts";
import { findChapter, findSettledChapter } from "#app/plan/chapter.server.ts";
import { canonical } from "#app/plan/differences.ts";
import { linesOf } from "#app/plan/form-values.ts";
import { findMeasure, updateMeasure } from "#app/plan/measure.server.ts";
import type { Measure, MeasureFields } from "#app/plan/measure.ts";
import type { Writer } from "#app/plan/writer.ts";
import { asPassage, type MeasureText, textIn } from "./measure-text.ts";
import { acceptSuggestion, type Decided, decideSuggestion } from "./suggestion.server.ts";
import { type Suggestion, wordsOf } from "./suggestion.ts";
import { findPassage } from "./suggestion-passage.ts";

/** The chapter or measure a suggestion is about, as it stands now. */
export interface SuggestionPlace {
  part: "kapittel" | "tiltak";
  id: string;
  title: string;
  /** Whether the words it was written for still stand there. */
  stands: boolean;
  text: RichText;
}

export async function findPlace(db: Db, suggestion: Suggestion): Promise<SuggestionPlace> {
  if (suggestion.chapterId === null) {
    const measure = await findMeasure(db, suggestion.measureId ?? notFound());
    const { id, title } = measure;
    return { part: "tiltak", id, title, stands: standsIn(measure, suggestion), text: textNow(measure, suggestion) };
  }
  const { id, title, body } = await findChapter(db, suggestion.chapterId);
  return { part: "kapittel", id, title, stands: findPassage(body, suggestion) !== null, text: body };
}

/** Puts the suggested words where they belong, if what they were written for still stands. */
export async function acceptInPlace(db: Db, writer: Writer, suggestion: Suggestion): Promise<Decided> {
  if (suggestion.chapterId === null) return await acceptInMeasure(db, writer, suggestion);
  const chapter = await findSettledChapter(db, writer.organisationId, suggestion.chapterId);
  return await acceptSuggestion(db, writer, suggestion, chapter);
}

async function acceptInMeasure(db: Db, writer: Writer, suggestion: Suggestion): Promise<Decided> {
  const measure = await findMeasure(db, suggestion.measureId ?? notFound());
  if (suggestion.outcome !== null) return { ok: false, refusal: "decidedBefore" };
  if (suggestion.field === null || !standsIn(measure, suggestion)) return { ok: false, refusal: "passageChanged" };
  const fields = withText(suggestion.field, wordsOf(suggestion.after));
  const saved = await updateMeasure(db, writer, measure.id, measure.version, fields);
  if (!saved.ok) return saved;
  return await decideSuggestion(db, writer, suggestion.id, { outcome: "accepted", answer: "" });
}

/** The field with other words in it. */
function withText(field: MeasureText, words: string): Partial<MeasureFields> {
  return field === "points" ? { points: linesOf(words) } : { [field]: words };
}

function standsIn(measure: Measure, { field, before }: Suggestion): boolean {
  return field !== null && canonical(asPassage(textIn(measure, field))) === canonical(before);
}

function textNow(measure: Measure, { field }: Suggestion): RichText {
  const text = field === null ? "" : textIn(measure, field);
  return { type: "doc", content: text === "" ? [] : [asPassage(text)] };
}
