import { Link } from "react-router";
import type { Form as FormState } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { ActionButton } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { addressOfRow, type MeasureFilter, tableAddress } from "./measure-filter.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { rowFormId } from "./measure-table-row-form.tsx";
import { movableRow, type TableRow } from "./measure-table-rows.ts";
import type { Conflict } from "./save-answer.ts";
import type { TableState } from "./use-measure-table.ts";
import type { Movable, Moving } from "./use-moving.ts";
import { WriteConflict } from "./write-conflict.tsx";

interface Props {
  row: TableRow;
  planId: string;
  filter: MeasureFilter;
  goalId: string;
  canMove: boolean;
  table: TableState;
  before: { up: string | null; down: string | null };
  conflict: Conflict | null;
  invalid: FormState<never> | undefined;
}

/** Under the open row: what is wrong with it, and what can be done with it. */
export function RowTools({ row, planId, filter, goalId, canMove, table, before, conflict, invalid }: Props) {
  const t = measurePagesText[useLanguage()];
  const page = `/arbeid/planer/${planId}/tiltak/${row.id}`;
  const what = `${row.number} ${row.title}`;
  const moving = { thing: movableRow(row, planId, goalId), move: table.moving.move };
  return (
    <div className="row-tools">
      <RowErrors invalid={invalid} />
      {conflict && (
        <WriteConflict
          conflict={conflict}
          formId={rowFormId}
          action={addressOfRow(filter, row.id)}
          keepMine={() => table.settle(row.id, conflict, conflict.mine)}
          takeTheirs={() => table.settle(row.id, conflict, conflict.theirs)}
        />
      )}
      <Button size="sm" form={rowFormId}>
        {t.save}
      </Button>
      <Link
        className="ds-link"
        to={tableAddress(planId, filter)}
        onClick={(event) => {
          event.preventDefault();
          table.close(row.id);
        }}
      >
        {t.table.cancel}
      </Link>
      {canMove && (
        <span className="move-buttons">
          <Move {...moving} to={before.up} label={t.moveUp(what)} sign="↑" />
          <Move {...moving} to={before.down} label={t.moveDown(what)} sign="↓" />
        </span>
      )}
      <Link className="ds-link" to={page}>
        {t.table.openForm}
      </Link>
      <Link className="ds-link" to={`${page}/status`}>
        {t.measure.reportStatus}
      </Link>
    </div>
  );
}

function RowErrors({ invalid }: Pick<Props, "invalid">) {
  const t = measurePagesText[useLanguage()];
  if (invalid?.ok !== false) return null;
  const error = errorText(invalid, t.errors);
  const names: Record<string, string> = t.fields;
  return (
    <ul className="row-errors ds-validation-message" id={`${rowFormId}-feil`} role="alert">
      {Object.keys(invalid.errors).map((field) => (
        <li key={field}>
          {names[field]}: {error(field)}
        </li>
      ))}
    </ul>
  );
}

interface MoveProps {
  thing: Movable;
  move: Moving["move"];
  to: string | null;
  label: string;
  sign: string;
}

function Move({ thing, move, to, label, sign }: MoveProps) {
  const place = { before: to ?? "" };
  return (
    <ActionButton
      action={thing.action}
      fields={{ ...thing.fields, ...place }}
      disabled={to === null}
      aria-label={label}
      onClick={(event) => {
        event.preventDefault();
        move(thing, place);
      }}
    >
      {sign}
    </ActionButton>
  );
}
