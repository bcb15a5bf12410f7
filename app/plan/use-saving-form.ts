import { type RefObject, useState } from "react";
import type { Form, Typed } from "#app/lib/form.ts";
import type { Conflict, SaveAnswer, Saved } from "./save-answer.ts";
import type { LastSaved } from "./saved-line.tsx";
import { useAutosave } from "./use-autosave.ts";

type InputsOf = (field: string) => readonly string[];

interface Shown {
  /** What the fields were filled with, last time they were. */
  typed: Typed;
  original: string;
  rounds: Record<string, number>;
  invalid: Form<never> | undefined;
  conflict: Conflict | null;
  lastSaved: LastSaved | null;
  /** Fields that somebody else wrote meanwhile. */
  taken: string[];
}

interface Begun {
  typed: Typed;
  original: string;
  answer: SaveAnswer | undefined;
  lastSaved: LastSaved | null;
  inputsOf?: InputsOf;
}

/** What a form that saves by itself shows, and what each answer changes in it. */
export function useSavingForm(form: RefObject<HTMLFormElement | null>, begun: Begun) {
  const [shown, setShown] = useState(() => firstShown(begun));
  const [askedFor, setAskedFor] = useState(begun.answer?.kind === "invalid");
  const inputsOf = begun.inputsOf ?? ((field: string) => [field]);

  const autosave = useAutosave(form, shown.original, ({ answer, writtenSince }) => {
    if (answer.kind === "invalid") setShown({ ...shown, invalid: answer.form });
    if (answer.kind === "conflict") setShown({ ...shown, invalid: undefined, conflict: answer });
    if (answer.kind === "saved") setShown(afterSaving(shown, answer, { writtenSince, inputsOf }));
  });

  const settle = (conflict: Conflict, typed: Typed) => {
    const fields = typed === conflict.theirs ? conflict.rows.map(({ field }) => field) : [];
    const filled = refilled(shown, typed, fields, inputsOf);
    setShown({ ...shown, ...filled, original: conflict.original, conflict: null });
    autosave.touched();
  };

  return {
    view: { typed: shown.typed, original: shown.original, rounds: shown.rounds, touched: autosave.touched },
    invalid: shown.invalid,
    askedFor,
    conflict: shown.conflict,
    keepMine: (conflict: Conflict) => settle(conflict, conflict.mine),
    takeTheirs: (conflict: Conflict) => settle(conflict, conflict.theirs),
    save: () => {
      setAskedFor(true);
      autosave.save();
    },
    leftField: () => {
      setAskedFor(false);
      autosave.leftField();
    },
    state: autosave.state,
    lastSaved: shown.lastSaved,
    taken: shown.taken,
  };
}

function firstShown({ typed, original, answer, lastSaved }: Begun): Shown {
  const shown = { typed, original, rounds: {}, invalid: undefined, conflict: null, lastSaved, taken: [] };
  if (answer?.kind === "conflict") return { ...shown, typed: answer.mine, original: answer.original, conflict: answer };
  if (answer?.kind !== "invalid") return shown;
  const { form } = answer;
  return { ...shown, typed: form.typed, original: form.typed.original?.[0] ?? original, invalid: form };
}

/**
 * What others wrote is filled in where it was left alone. When something was written while the saving was under way, nothing is filled in
 * and the next saving begins from what was sent, so that theirs comes with that one instead of being overwritten.
 */
function afterSaving(
  shown: Shown,
  { changeId, clock, typed, taken, original, sent }: Saved,
  { writtenSince, inputsOf }: { writtenSince: boolean; inputsOf: InputsOf },
): Shown {
  const lastSaved = changeId ? { changeId, clock } : (shown.lastSaved ?? { changeId: null, clock });
  const said = { invalid: undefined, conflict: null, lastSaved };
  if (writtenSince) return { ...shown, ...said, original: sent };
  const notice = taken.length > 0 ? taken : shown.taken;
  return { ...shown, ...said, ...refilled(shown, typed, taken, inputsOf), original, taken: notice };
}

function refilled(shown: Shown, typed: Typed, fields: readonly string[], inputsOf: InputsOf) {
  const inputs = fields.flatMap(inputsOf).map((input) => [input, typed[input] ?? []]);
  const rounds = fields.map((field) => [field, (shown.rounds[field] ?? 0) + 1]);
  return {
    typed: { ...shown.typed, ...Object.fromEntries(inputs) },
    rounds: { ...shown.rounds, ...Object.fromEntries(rounds) },
  };
}
