import type { Form, Typed } from "#app/lib/form.ts";
import { isSame, merged, type State, threeWay } from "./differences.ts";

/** What a page answers when something is saved while one writes, and when it is not. */
export type SaveAnswer = Saved | Invalid | Conflict | Failed;

export interface Saved {
  kind: "saved";
  clock: string;
  /** What "Angre" undoes. Null when there was nothing to change. */
  changeId: string | null;
  /** What is stored now, as a form shows it. */
  typed: Typed;
  /** The same, as what the next saving begins from. */
  original: string;
  /** What was sent, for a next saving that begins before the fields show what is stored. */
  sent: string;
  /** Fields that somebody else had changed meanwhile, and that are kept. */
  taken: string[];
}

export interface Invalid {
  kind: "invalid";
  form: Form<never>;
}

/** Nothing came through to the database. What was written is still in the form. */
export interface Failed {
  kind: "failed";
}

/** Two have changed the same field to different things: a person must choose. */
export interface Conflict {
  kind: "conflict";
  who: string | null;
  rows: ConflictRow[];
  /** What was sent, and the same with their values where the two disagree. */
  mine: Typed;
  theirs: Typed;
  /** What to begin from so that either choice is saved on top of what is stored now. */
  original: string;
}

export interface ConflictRow {
  field: string;
  label: string;
  mine: string;
  theirs: string;
}

export interface Merge<Fields> {
  /** Both people's changes together; one's own where they disagree. */
  fields: Fields;
  conflicts: string[];
  taken: string[];
}

/** Lays what one has written upon what is stored now, from what both began with. */
export function mergeWritten<Fields extends State>(original: State, stored: Fields, mine: Fields): Merge<Fields> {
  const all = threeWay(original, stored, mine);
  return {
    fields: merged(original, stored, mine),
    conflicts: all.filter(({ conflict }) => conflict).map(({ field }) => field),
    taken: all
      .filter(({ conflict, field }) => !conflict && !isSame(mine[field], stored[field]))
      .map(({ field }) => field),
  };
}

/** What to begin from when somebody has seen the differences and chosen: their changes to the fields in question are now known. */
export function informedOriginal<Fields extends State>(original: State, stored: Fields, conflicts: string[]): State {
  return { ...original, ...Object.fromEntries(conflicts.map((field) => [field, stored[field]])) };
}
