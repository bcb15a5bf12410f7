import type { Language } from "#app/lib/language.ts";
import { plainBlock } from "#app/lib/rich-text.ts";
import { momentInWords } from "./comment-view.ts";
import type { MeasureText } from "./measure-text.ts";
import { partOf, type Suggestion, wordsOf } from "./suggestion.ts";

/** A suggestion as somebody sees it, in plain words. */
export interface SuggestionView {
  id: string;
  /** The chapter or measure it is about, and which text of a measure. */
  partId: string;
  field: MeasureText | null;
  before: string;
  /** Empty when the passage is to go. */
  after: string;
  note: string;
  by: string;
  at: string;
  isOpen: boolean;
  outcome: Suggestion["outcome"];
  answer: string;
  decidedBy: string;
  decidedAt: string;
}

export function suggestionView(suggestion: Suggestion, language: Language): SuggestionView {
  const { id, field, before, after, note, name, writtenAt, outcome, answer, decidedBy, decidedAt } = suggestion;
  return {
    id,
    partId: partOf(suggestion),
    field,
    before: plainBlock(before),
    after: wordsOf(after),
    note,
    by: name,
    at: momentInWords(writtenAt, language),
    isOpen: outcome === null,
    outcome,
    answer,
    decidedBy: decidedBy ?? "",
    decidedAt: decidedAt === null ? "" : momentInWords(decidedAt, language),
  };
}
