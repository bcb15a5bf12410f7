import type { Block, Inline } from "#app/lib/rich-text.ts";

/** Other words for one passage of a chapter, until an editor takes them or says no (no: endringsforslag). */
export interface Suggestion {
  id: string;
  organisationId: string;
  planId: string;
  chapterId: string;
  /** Where the passage stood. */
  path: number[];
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

export type NewSuggestion = Pick<Suggestion, "chapterId" | "path" | "before" | "after" | "note">;

/** The words that are suggested, to be read beside those that stand. */
export function wordsOf(after: Inline[] | null): string {
  return (after ?? []).map((node) => (node.type === "text" ? node.text : "\n")).join("");
}
