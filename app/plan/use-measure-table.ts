import { useCallback, useState } from "react";
import type { Typed } from "#app/lib/form.ts";
import type { MeasureTableProps } from "./measure-table.tsx";
import { rowBeside } from "./measure-table-rows.ts";
import type { Conflict, SaveAnswer } from "./save-answer.ts";
import type { LastSaved } from "./saved-line.tsx";
import type { SaveState } from "./use-autosave.ts";
import { useMoving } from "./use-moving.ts";
import type { WritableRow } from "./use-open-row.ts";
import { useRowSaving } from "./use-row-saving.ts";

/** The row open for writing, and the field to begin in. */
export interface Editing {
  id: string;
  field: string;
}

/** A row that could not be saved: why, and what was written in it. */
interface Refused {
  answer: SaveAnswer;
  typed: Typed;
}

export type TableState = ReturnType<typeof useMeasureTable>;

/** Which row is open, what is being saved, and what came of it. */
export function useMeasureTable({ areas, loose, row, answer, lastSaved: before }: MeasureTableProps) {
  const [editing, setEditing] = useState<Editing | null>(row ? { id: row, field: "title" } : null);
  const [refusals, setRefusals] = useState<Record<string, Refused>>(() => refusedAtFirst(row, answer));
  const [lastSaved, setLastSaved] = useState<LastSaved | null>(before);

  const saving = useRowSaving((id, came, typed) => {
    if (came.kind === "saved") {
      setRefusals(({ [id]: _settled, ...others }) => others);
      setLastSaved(
        came.changeId
          ? { changeId: came.changeId, clock: came.clock }
          : (lastSaved ?? { changeId: null, clock: came.clock }),
      );
    } else {
      setRefusals((others) => ({ ...others, [id]: { answer: came, typed } }));
      setEditing((open) => open ?? { id, field: "title" });
    }
  });

  const edit = useCallback((id: string, field: string) => setEditing({ id, field }), []);
  const close = useCallback((id: string) => setEditing((open) => (open?.id === id ? null : open)), []);
  const step = (id: string, field: string, by: 1 | -1) => {
    const next = rowBeside({ areas, loose }, { id, field }, by);
    setEditing(next ? { id: next, field } : null);
  };

  return {
    editing,
    edit,
    close,
    step,
    save: saving.save,
    /** Saves a row as it was chosen, when two had written different things. */
    settle: (row: WritableRow, conflict: Conflict, typed: Typed) => {
      const fields = new FormData();
      for (const [name, values] of Object.entries(typed)) for (const value of values) fields.append(name, value);
      fields.set("original", conflict.original);
      saving.save(row, fields);
    },
    refusalOf: (id: string): Refused | undefined => refusals[id],
    waitingFor: (id: string): Typed | undefined => saving.waiting.findLast((sent) => sent.id === id)?.typed,
    saveState: stateOf(saving.waiting.length, Object.values(refusals)),
    lastSaved,
    moving: useMoving(),
  };
}

function refusedAtFirst(row: string, answer: SaveAnswer | undefined): Record<string, Refused> {
  if (answer?.kind === "invalid") return { [row]: { answer, typed: answer.form.typed } };
  return answer?.kind === "conflict" ? { [row]: { answer, typed: answer.mine } } : {};
}

function stateOf(waiting: number, refusals: readonly Refused[]): SaveState {
  if (waiting > 0) return "saving";
  if (refusals.some(({ answer }) => answer.kind === "failed")) return "failed";
  return refusals.length > 0 ? "refused" : "saved";
}
