import { memo } from "react";
import { formatDate } from "#app/lib/dates.ts";
import type { Typed } from "#app/lib/form.ts";
import type { Language } from "#app/lib/language.ts";
import { formatNumber } from "#app/lib/numbers.ts";
import { DragHandle } from "./drag-handle.tsx";
import { measurePagesText } from "./measure-pages-text.ts";
import { movableRow, type RowField, type TableRow } from "./measure-table-rows.ts";
import { MeasureStatus } from "./status-line.tsx";
import type { Movable } from "./use-moving.ts";

interface Props {
  row: TableRow;
  planId: string;
  goalId: string;
  canEdit: boolean;
  canDrag: boolean;
  language: Language;
  /** Opens the row without scripts. */
  address: string;
  /** What was just written and is on its way to be saved. */
  typed: Typed | undefined;
  /** Whether what was written in it could not be saved. */
  isRefused: boolean;
  /** Whether a row that is dragged would land above this one. */
  isTarget: boolean;
  drag: (thing: Movable | null) => void;
}

/** A measure in the table, to read. A click in a cell opens the row for writing there: that the table sees to, for all of them at once. */
export const TableReadRow = memo(function ReadRow(props: Props) {
  const { row, planId, canEdit, language, typed, isTarget } = props;
  const t = measurePagesText[language];
  const shown = typed ? { ...row, ...written(typed) } : row;
  const date = (value: string | null) => value && formatDate(value, language);
  return (
    <tr
      id={`tiltak-${row.id}`}
      data-row
      data-movable={props.canDrag ? row.id : undefined}
      data-target={isTarget || undefined}
      aria-busy={typed ? true : undefined}
    >
      <th scope="row" className="measure-number">
        {props.canDrag && <DragHandle thing={movableRow(row, planId, props.goalId)} drag={props.drag} />}
        <a
          className="ds-link"
          href={`/arbeid/planer/${planId}/tiltak/${row.id}`}
          aria-label={t.table.openFormOf(row.number)}
        >
          {row.number}
        </a>
      </th>
      <td data-field="title">{shown.title}</td>
      <td data-label={t.fields.responsible} data-field="positionId">
        {row.responsible}
      </td>
      <td data-label={t.fields.startsOn} data-field="startsOn">
        {date(shown.startsOn)}
      </td>
      <td data-label={t.fields.endsOn} data-field="endsOn">
        {date(shown.endsOn)}
      </td>
      <td data-label={t.fields.hours} data-field="hours">
        {shown.hours === null ? "" : formatNumber(shown.hours)}
      </td>
      <td data-label={t.table.period} data-field="period">
        {shown.period === "this" ? t.table.thisPeriod : t.table.nextPeriod}
      </td>
      <td data-label={t.fields.status} data-field="status">
        <MeasureStatus line={row.line} />
      </td>
      <td data-field="actions">
        {props.isRefused && (
          <span className="row-refused">
            <span aria-hidden="true">▲</span> {t.table.notSaved}
          </span>
        )}
        {canEdit && (
          <a
            className="ds-link"
            data-edit
            href={`${props.address}#tiltak-${row.id}`}
            aria-label={t.editThing(`${row.number} ${row.title}`)}
          >
            {t.edit}
          </a>
        )}
      </td>
    </tr>
  );
});

function written(typed: Typed): Partial<TableRow> {
  const one = (field: RowField) => typed[field]?.[0] ?? "";
  const hours = Number(one("hours").replaceAll(" ", ""));
  return {
    title: one("title"),
    startsOn: one("startsOn") || null,
    endsOn: one("endsOn") || null,
    hours: one("hours") && Number.isFinite(hours) ? hours : null,
    period: one("period") === "next" ? "next" : "this",
  };
}
