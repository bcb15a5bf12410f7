import { type FocusEvent, type KeyboardEvent, type RefObject, useRef } from "react";
import type { Form, Typed } from "#app/lib/form.ts";
import type { Conflict, SaveAnswer } from "./save-answer.ts";
import { tableKey } from "./table-keys.ts";
import type { TableState } from "./use-measure-table.ts";
import { typedOf } from "./use-row-saving.ts";

/** A row of the table as something that can be written in: a measure or a goal. */
export interface WritableRow {
  id: string;
  /** Of its element in the page. */
  elementId: string;
  /** Where it is sent. */
  action: string;
  /** What its inputs are filled with. */
  typed: Typed;
  /** What it was filled with, for telling later what was changed in it. */
  original: string;
}

/** The one row that is open, with what came of saving it. */
export interface OpenRow {
  form: RefObject<HTMLFormElement | null>;
  row: WritableRow;
  /** Why it could not be saved. */
  refusal: SaveAnswer["kind"] | undefined;
  conflict: Conflict | null;
  invalid: Form<never> | undefined;
  /** Sends it and closes it. */
  send: () => void;
  leave: (event: FocusEvent) => void;
  keys: (event: KeyboardEvent) => void;
}

/** It is saved when one leaves it, and stays open until another is; Enter goes on to the next. */
export function useOpenRow(row: WritableRow, table: TableState): OpenRow {
  const form = useRef<HTMLFormElement>(null);
  const refused = table.refusalOf(row.id);
  const typed = refused?.typed ?? table.waitingFor(row.id) ?? row.typed;
  const conflict = refused?.answer.kind === "conflict" ? refused.answer : null;
  const original = conflict?.original ?? refused?.typed.original?.[0] ?? row.original;

  const save = () => {
    // A disagreement is settled by its own buttons, never by walking on.
    if (!form.current || conflict) return;
    const fields = new FormData(form.current);
    const sent = typedOf(fields);
    const isChanged = Object.keys(row.typed).some((field) => sent[field]?.[0] !== typed[field]?.[0]);
    if (isChanged || refused) table.save(row, fields);
  };
  const leave = (event: FocusEvent) => {
    const next = event.relatedTarget instanceof Element ? event.relatedTarget.closest("[data-open-row]") : null;
    // The row stays open until another is opened: closing moves the rows, and what is being clicked on would slip away from under the pointer.
    if (!next && document.hasFocus()) save();
  };
  const keys = (event: KeyboardEvent) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement)) return;
    const begun = typed[input.name]?.[0] ?? "";
    const key = tableKey(event, input, begun);
    if (key === null) return;
    event.preventDefault();
    if (key === "undo") input.value = begun;
    else if (key === "leave") leaveByKey(row, table);
    else {
      save();
      table.step(row.id, input.name, key === "next" ? 1 : -1);
    }
  };
  return {
    form,
    row: { ...row, typed, original },
    refusal: refused?.answer.kind,
    conflict,
    invalid: refused?.answer.kind === "invalid" ? refused.answer.form : undefined,
    send: () => {
      save();
      table.close(row.id);
    },
    leave,
    keys,
  };
}

/** The keyboard stays where it was: on the way into the row it came out of. */
function leaveByKey({ id, elementId }: WritableRow, table: TableState): void {
  table.close(id);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#${elementId} [data-edit]`)?.focus());
}
