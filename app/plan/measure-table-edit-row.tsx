import { Link } from "react-router";
import { useLanguage } from "#app/ui/language.ts";
import { addressOfRow, type MeasureFilter, tableAddress } from "./measure-filter.ts";
import type { ChoiceGroup } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { RowCells } from "./measure-table-cells.tsx";
import { RowForm } from "./measure-table-row-form.tsx";
import { MoveRow, RowErrors, RowTools } from "./measure-table-row-tools.tsx";
import { movableRow, originalOfRow, type TableRow, typedRow } from "./measure-table-rows.ts";
import { tableColumns } from "./table-columns.ts";
import type { TableState } from "./use-measure-table.ts";
import { useOpenRow } from "./use-open-row.ts";

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

/** The measure that is open for writing. */
export function TableEditRow({ row, planId, goalId, canMove, positions, filter, table, before }: Props) {
  const t = measurePagesText[useLanguage()];
  const elementId = `tiltak-${row.id}`;
  const action = addressOfRow(filter, row.id);
  const open = useOpenRow({ id: row.id, elementId, action, typed: typedRow(row), original: originalOfRow(row) }, table);
  const page = `/arbeid/planer/${planId}/tiltak/${row.id}`;
  const move = { thing: movableRow(row, planId, goalId), move: table.moving.move };
  return (
    <>
      <tr
        className="open-row"
        id={elementId}
        data-open-row
        data-row
        data-movable={row.id}
        onKeyDown={open.keys}
        onBlur={open.leave}
      >
        <th scope="row" className="measure-number">
          {row.number}
          <RowForm open={open} />
        </th>
        <RowCells key={open.refusal} {...{ positions, open }} begin={table.editing?.field ?? "title"} />
        <td />
        <td />
      </tr>
      <tr className="open-row-tools" data-open-row onBlur={open.leave}>
        <td colSpan={tableColumns}>
          <RowErrors invalid={open.invalid} />
          <RowTools {...{ open, table }} back={tableAddress(planId, filter)}>
            {canMove && <MoveRow {...move} before={before} what={`${row.number} ${row.title}`} />}
            <Link className="ds-link" to={page}>
              {t.table.openForm}
            </Link>
            <Link className="ds-link" to={`${page}/status`}>
              {t.measure.reportStatus}
            </Link>
          </RowTools>
        </td>
      </tr>
    </>
  );
}
