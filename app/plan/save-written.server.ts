import { formatClock } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Typed } from "#app/lib/form.ts";
import { cleanFields } from "./clean-fields.ts";
import type { State } from "./differences.ts";
import { lastChangeOf } from "./last-change.server.ts";
import type { Saved as Stored } from "./save.server.ts";
import { type Conflict, informedOriginal, mergeWritten, type Saved } from "./save-answer.ts";

/** A part of a plan that is written in a form, and how to read, store and show it. */
export interface WrittenPart<Fields extends State> {
  id: string;
  planId: string;
  find: () => Promise<{ version: number; fields: Fields }>;
  store: (version: number, fields: Partial<Fields>) => Promise<Stored>;
  /** As its form shows it. */
  typedOf: (fields: Fields) => Typed;
  inputsOf: (field: string) => readonly string[];
  /** As people read it, by field. */
  inWords: (fields: Fields) => Record<string, string>;
  nameOf: (field: string) => string;
}

/** What somebody sent: as it was typed, as it was read, and what they began from. */
export interface SentFields<Fields extends State> {
  typed: Typed;
  fields: Partial<Fields>;
  original: State;
}

/** Saves what was written together with what others have written meanwhile; or says where the two disagree. */
export async function saveWritten<Fields extends State>(
  db: Db,
  part: WrittenPart<Fields>,
  sent: SentFields<Fields>,
): Promise<Saved | Conflict> {
  const before = await part.find();
  const mine = cleanFields(sent.fields);
  const merge = mergeWritten<State>(sent.original, onlyFieldsOf(mine, before.fields), mine);
  if (merge.conflicts.length > 0) return await disagreement(db, part, { ...sent, fields: mine }, merge.conflicts);

  const stored = await part.store(before.version, merge.fields as Partial<Fields>); // the fields of `mine`, each mine or theirs
  if (!stored.ok) return await saveWritten(db, part, sent);

  const change = stored.value.version === before.version ? undefined : await lastChangeOf(db, part.planId, part.id);
  const { fields } = await part.find();
  return {
    kind: "saved",
    clock: formatClock(new Date()),
    changeId: change?.id ?? null,
    typed: part.typedOf(fields),
    original: JSON.stringify(fields),
    sent: JSON.stringify({ ...fields, ...mine }),
    taken: merge.taken,
  };
}

async function disagreement<Fields extends State>(
  db: Db,
  part: WrittenPart<Fields>,
  { typed, fields, original }: SentFields<Fields>,
  conflicts: string[],
): Promise<Conflict> {
  const stored = (await part.find()).fields;
  const mineInWords = part.inWords({ ...stored, ...fields });
  const theirsInWords = part.inWords(stored);
  const theirs = conflicts.flatMap(part.inputsOf).map((input) => [input, part.typedOf(stored)[input] ?? []]);
  return {
    kind: "conflict",
    who: (await lastChangeOf(db, part.planId, part.id))?.by ?? null,
    rows: conflicts.map((field) => ({
      field,
      label: part.nameOf(field),
      mine: mineInWords[field] ?? "",
      theirs: theirsInWords[field] ?? "",
    })),
    mine: typed,
    theirs: { ...typed, ...Object.fromEntries(theirs) },
    original: JSON.stringify(informedOriginal(original, stored, conflicts)),
  };
}

/** What is stored of those fields that were sent: the form of a row knows only some. */
function onlyFieldsOf(sent: object, stored: State): State {
  return Object.fromEntries(Object.entries(stored).filter(([field]) => field in sent));
}
