import { type FocusEvent, type KeyboardEvent, useRef } from "react";
import { addressOfRow, type MeasureFilter } from "./measure-filter.ts";
import type { ChoiceGroup } from "./measure-options.ts";
import { RowCells } from "./measure-table-cells.tsx";
import { RowForm } from "./measure-table-row-form.tsx";
import { RowTools } from "./measure-table-row-tools.tsx";
import { originalOfRow, type RowField, rowFields, type TableRow, typedRow } from "./measure-table-rows.ts";
import { tableColumns } from "./table-columns.ts";
import { tableKey } from "./table-keys.ts";
import type { TableState } from "./use-measure-table.ts";
import { typedOf } from "./use-row-saving.ts";

interface Props {
  row: TableRow;
  planId: string;
  goalId: string;
  canMove: boolean;
  positions: ChoiceGroup[];
  filter: MeasureFilter;
  table: TableState;
  /** Before which row it comes one up or one down: last when blank, nowhere when null. */
  before: { up: string | null; down: string | null };
}

/** The one row that is open for writing. It is saved when one leaves it, and stays open until another is; Enter goes on to the next. */
export function TableEditRow({ row, positions, table, ...place }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const { save, leave, keys, typed, original, refusal } = useOpenRow(row, table, form);
  const conflict = refusal?.kind === "conflict" ? refusal : null;
  const invalid = refusal?.kind === "invalid" ? refusal.form : undefined;
  return (
    <>
      <tr
        className="open-row"
        id={`tiltak-${row.id}`}
        data-open-row
        data-row
        data-movable={row.id}
        onKeyDown={keys}
        onBlur={leave}
      >
        <th scope="row" className="measure-number">
          {row.number}
          <RowForm
            ref={form}
            action={addressOfRow(place.filter, row.id)}
            original={conflict?.original ?? original}
            onSave={() => {
              save();
              table.close(row.id);
            }}
          />
        </th>
        <RowCells key={refusal?.kind} {...{ typed, positions, invalid }} begin={table.editing?.field ?? "title"} />
        <td />
        <td />
      </tr>
      <tr className="open-row-tools" data-open-row onBlur={leave}>
        <td colSpan={tableColumns}>
          <RowTools {...{ row, table, conflict, invalid, ...place }} />
        </td>
      </tr>
    </>
  );
}

function useOpenRow(row: TableRow, table: TableState, form: React.RefObject<HTMLFormElement | null>) {
  const refused = table.refusalOf(row.id);
  const typed = refused?.typed ?? table.waitingFor(row.id) ?? typedRow(row);
  const original = refused?.typed.original?.[0] ?? originalOfRow(row);

  const save = () => {
    // A disagreement is settled by its own buttons, never by walking on.
    if (!form.current || refused?.answer.kind === "conflict") return;
    const fields = new FormData(form.current);
    const sent = typedOf(fields);
    const isChanged = rowFields.some((field) => sent[field]?.[0] !== typed[field]?.[0]);
    if (isChanged || refused) table.save(row.id, fields);
  };
  const leave = (event: FocusEvent) => {
    const next = event.relatedTarget instanceof Element ? event.relatedTarget.closest("[data-open-row]") : null;
    // The row stays open until another is opened: closing moves the rows, and what is being clicked on would slip away from under the pointer.
    if (!next && document.hasFocus()) save();
  };
  const keys = (event: KeyboardEvent) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement || input instanceof HTMLSelectElement)) return;
    const field = input.name as RowField; // every input of the row is named after its field
    const begun = typed[field]?.[0] ?? "";
    const key = tableKey(event, input, begun);
    if (key === null) return;
    event.preventDefault();
    if (key === "undo") input.value = begun;
    else if (key === "leave") leaveByKey(row.id, table);
    else {
      save();
      table.step(row.id, field, key === "next" ? 1 : -1);
    }
  };
  return { save, leave, keys, typed, original, refusal: refused?.answer };
}

/** The keyboard stays where it was: on the way into the row it came out of. */
function leaveByKey(id: string, table: TableState): void {
  table.close(id);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`#tiltak-${id} [data-edit]`)?.focus());
}
