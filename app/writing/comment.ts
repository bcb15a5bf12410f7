import type { Chapter } from "#app/plan/chapter.ts";
import type { Draft } from "#app/plan/draft.ts";
import { measureTexts, textIn } from "./measure-text.ts";

export const commentParts = ["chapter", "goal", "measure"] as const;
/** What can be commented on. */
export type CommentPart = (typeof commentParts)[number];

/** What somebody says of a part of a plan while it is being written (no: kommentar). Never published. */
export interface Comment {
  id: string;
  organisationId: string;
  planId: string;
  part: CommentPart;
  partId: string;
  /** The passage it is about, as it stood. Empty when it is about the whole. */
  quote: string;
  body: string;
  /** Id of whoever wrote it. */
  writtenBy: string;
  name: string;
  writtenAt: Date;
  done: boolean;
  replies: Reply[];
}

export interface Reply {
  id: string;
  body: string;
  name: string;
  writtenAt: string;
}

/** The words of each part in addresses. */
export const partAddress: Record<CommentPart, string> = { chapter: "kapittel", goal: "mal", measure: "tiltak" };

/** A part of a plan that somebody reads to comment on it. */
export interface ReadPart {
  part: CommentPart;
  id: string;
  title: string;
  chapter: Chapter | null;
  /** What is written in it, field by field. Empty for a chapter, which is one text. */
  fields: { field: string; text: string }[];
}

/** The part of an address like "kapittel" and an id. Undefined when it is not in the plan. */
export function findReadPart(draft: Draft, address: string, id: string): ReadPart | undefined {
  const part = commentParts.find((each) => partAddress[each] === address);
  const chapter = part === "chapter" ? draft.chapters.find((each) => each.id === id) : undefined;
  if (chapter) return { part: "chapter", id, title: chapter.title, chapter, fields: [] };
  const goal = part === "goal" ? draft.goals.find((each) => each.id === id) : undefined;
  if (goal) return { part: "goal", id, title: goal.title, chapter: null, fields: filled(goal, ["title", "strategy"]) };
  const measure = part === "measure" ? draft.measures.find((each) => each.id === id) : undefined;
  if (!measure) return undefined;
  const written = measureTexts.map((field) => ({ field, text: textIn(measure, field) }));
  const fields = written.filter(({ text }) => text !== "");
  return { part: "measure", id, title: `${measure.number} ${measure.title}`.trim(), chapter: null, fields };
}

/** What each part is called in lists: titles by id. */
export function partTitles(draft: Draft): Map<string, string> {
  const numbered = draft.measures.map(({ id, number, title }) => ({ id, title: `${number} ${title}` }));
  return new Map([...draft.chapters, ...draft.goals, ...numbered].map(({ id, title }) => [id, title]));
}

/** Those that are not dealt with first; among them the oldest first, as they were said. */
export function openFirst<Said extends { done: boolean }>(comments: readonly Said[]): Said[] {
  return comments.toSorted((one, other) => Number(one.done) - Number(other.done));
}

function filled<Field extends string>(part: Record<Field, string>, fields: Field[]): ReadPart["fields"] {
  return fields.map((field) => ({ field, text: part[field] })).filter(({ text }) => text !== "");
}
