import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Form as FormState } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { ActionButton } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { rowFormId } from "./measure-table-row-form.tsx";
import type { TableState } from "./use-measure-table.ts";
import type { Movable, Moving } from "./use-moving.ts";
import type { OpenRow } from "./use-open-row.ts";
import { WriteConflict } from "./write-conflict.tsx";

interface Props {
  open: OpenRow;
  table: TableState;
  /** The table with no row open. */
  back: string;
  /** What else can be done with it. */
  children: ReactNode;
}

/** Under the open row: where two disagree about it, and what can be done with it. */
export function RowTools({ open: { row, conflict }, table, back, children }: Props) {
  const t = measurePagesText[useLanguage()];
  return (
    <div className="row-tools">
      {conflict && (
        <WriteConflict
          conflict={conflict}
          formId={rowFormId}
          action={row.action}
          keepMine={() => table.settle(row, conflict, conflict.mine)}
          takeTheirs={() => table.settle(row, conflict, conflict.theirs)}
        />
      )}
      <Button size="sm" form={rowFormId}>
        {t.save}
      </Button>
      <Link
        className="ds-link"
        to={back}
        onClick={(event) => {
          event.preventDefault();
          table.close(row.id);
        }}
      >
        {t.table.cancel}
      </Link>
      {children}
    </div>
  );
}

/** What is wrong with the open row. */
export function RowErrors({ invalid }: Pick<OpenRow, "invalid">) {
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

/** What is wrong with a field of the open row, for the input itself. */
export function tiedToErrors(invalid: FormState<never> | undefined, field: string) {
  const isWrong = invalid?.ok === false && field in invalid.errors;
  return isWrong ? { "aria-invalid": true, "aria-describedby": `${rowFormId}-feil` } : {};
}

interface MoveProps {
  thing: Movable;
  move: Moving["move"];
  /** Before which row it comes one up or one down: last when blank, nowhere when null. */
  before: { up: string | null; down: string | null };
  what: string;
}

/** One place up or down among the measures of its goal. */
export function MoveRow({ thing, move, before, what }: MoveProps) {
  const t = measurePagesText[useLanguage()];
  return (
    <span className="move-buttons">
      <Move {...{ thing, move }} to={before.up} label={t.moveUp(what)} sign="↑" />
      <Move {...{ thing, move }} to={before.down} label={t.moveDown(what)} sign="↓" />
    </span>
  );
}

function Move({ thing, move, to, label, sign }: Omit<MoveProps, "before" | "what"> & MoveTo) {
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

interface MoveTo {
  to: string | null;
  label: string;
  sign: string;
}
