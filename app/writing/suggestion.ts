import type { Block, Inline } from "#app/lib/rich-text.ts";
import type { MeasureText } from "./measure-text.ts";

/** Other words for one passage of a chapter, or one text of a measure, until an editor takes them or says no (no: endringsforslag). */
export interface Suggestion {
  id: string;
  organisationId: string;
  planId: string;
  /** The chapter it is about; null when it is about a measure. */
  chapterId: string | null;
  /** Where in the chapter the passage stood. */
  path: number[] | null;
  /** The measure it is about; null when it is about a chapter. */
  measureId: string | null;
  /** Which of its texts. */
  field: MeasureText | null;
  /** The passage as it stood. */
  before: Block;
  /** What shall stand there instead. Null: the passage shall go. */
  after: Inline[] | null;
  /** Why. */
  note: string;
  name: string;
  writtenAt: Date;
  outcome: "accepted" | "rejected" | null;
  /** What the editor answered. */
  answer: string;
  decidedBy: string | null;
  decidedAt: Date | null;
}

export type NewSuggestion = Pick<Suggestion, "before" | "after" | "note"> &
  ({ chapterId: string; path: number[] } | { measureId: string; field: MeasureText });

/** Id of the chapter or measure it is about. */
export function partOf({ chapterId, measureId }: Pick<Suggestion, "chapterId" | "measureId">): string {
  return chapterId ?? measureId ?? "";
}

/** The words that are suggested, to be read beside those that stand. */
export function wordsOf(after: Inline[] | null): string {
  return (after ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("");
}
