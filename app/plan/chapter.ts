import type { RichText } from "#app/lib/rich-text.ts";

/** What a chapter holds: a text of its own, the focus areas with goals and measures, or the list of all measures. */
export const chapterKinds = ["text", "focusAreas", "measureList"] as const;
export type ChapterKind = (typeof chapterKinds)[number];

/** One numbered part of a plan (no: kapittel). */
export interface Chapter {
  id: string;
  organisationId: string;
  planId: string;
  kind: ChapterKind;
  /** Key of the chapter in the guide's template (content/template.json), or "own". Decides which guide text stands beside it. */
  template: string;
  title: string;
  body: RichText;
  version: number;
}

export type ChapterFields = Pick<Chapter, "kind" | "template" | "title" | "body">;
