import { useContext, useId, useState } from "react";
import { Button } from "#app/ui/button.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { FormViewContext, useField } from "./form-view.ts";
import type { ChoiceGroup } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { useScripts } from "./use-autosave.ts";
import { OptionGroups, useWords, WithFindings } from "./written-fields.tsx";

interface Column {
  input: string;
  label: string;
  type?: "text" | "date";
  numeric?: boolean;
  /** What can be chosen, where it is not written. */
  groups?: readonly ChoiceGroup[];
  /** Whether it is written where nothing is chosen in the same row. */
  otherwise?: boolean;
}

interface Row {
  key: number;
  values: readonly string[];
}

/** Rows that are always blank at the end, so that there is room without scripts. */
const blanks = 2;

/** Lets the style sheet see whether anything is written: what is blank is hidden where something is chosen. */
const blank = " ";

/** A small table in a form: milestones, partners, money by year. */
export function RowsField({ field, columns, add }: { field: string; columns: readonly Column[]; add: string }) {
  const { round } = useField(field);
  return <Rows key={round} {...{ field, columns, add }} />;
}

function Rows({ field, columns, add }: { field: string; columns: readonly Column[]; add: string }) {
  const t = measurePagesText[useLanguage()].rows;
  const { error, touched } = useField(field);
  const { label, hint } = useWords(field);
  const errorId = useId();
  const scripts = useScripts();
  const [rows, setRows] = useState(useWrittenRows(columns));
  const remove = (row: Row) => {
    setRows(rows.filter((other) => other !== row));
    touched();
  };
  return (
    <WithFindings field={field}>
      <fieldset className="ds-fieldset rows-field" id={field} tabIndex={-1} aria-describedby={error && errorId}>
        <legend className="ds-label">{label}</legend>
        {hint && <p data-field="description">{hint}</p>}
        {rows.map((row, at) => (
          <div
            className="rows-field-row"
            key={row.key}
            data-columns={columns.map(({ type }) => type ?? "text").join(" ")}
          >
            {columns.map((column, place) => (
              <Cell key={column.input} column={column} row={at + 1} value={row.values[place] ?? ""} />
            ))}
            {scripts && (
              <Button
                type="button"
                variant="tertiary"
                size="sm"
                onClick={() => remove(row)}
                aria-label={t.removeRow(at + 1)}
              >
                <span aria-hidden="true">✕</span>
              </Button>
            )}
          </div>
        ))}
        {scripts && (
          <Button type="button" variant="secondary" size="sm" onClick={() => setRows([...rows, blankRow(rows)])}>
            {add}
          </Button>
        )}
        {error && (
          <p className="ds-validation-message" id={errorId}>
            {error}
          </p>
        )}
      </fieldset>
    </WithFindings>
  );
}

function Cell({ column, row, value }: { column: Column; row: number; value: string }) {
  const { rows: t, none } = measurePagesText[useLanguage()];
  const id = `${column.input}-${row}`;
  return (
    <div className="rows-field-cell" data-numeric={column.numeric}>
      <label htmlFor={id}>
        {column.label}
        <span className="ds-sr-only">{t.ofRow(row)}</span>
      </label>
      {column.groups ? (
        <select
          className="ds-input"
          id={id}
          name={column.input}
          defaultValue={value}
          onChange={(event) => event.currentTarget.value && emptyWritten(event.currentTarget)}
        >
          <option value="">{none}</option>
          <OptionGroups groups={column.groups} />
        </select>
      ) : (
        <input
          className="ds-input"
          id={id}
          name={column.input}
          type={column.type ?? "text"}
          inputMode={column.numeric ? "numeric" : undefined}
          defaultValue={value}
          placeholder={column.otherwise ? blank : undefined}
        />
      )}
    </div>
  );
}

/** What is chosen takes the place of what was written. Without scripts the writer is asked. */
function emptyWritten(chooser: HTMLSelectElement): void {
  const written = chooser.closest(".rows-field-row")?.querySelector<HTMLInputElement>(`[placeholder="${blank}"]`);
  if (written) written.value = "";
}

function useWrittenRows(columns: readonly Column[]): Row[] {
  const { typed } = useContext(FormViewContext);
  const written = columns.map(({ input }) => typed[input] ?? []);
  const filled = Math.max(...written.map((column) => column.findLastIndex((value) => value !== "") + 1));
  return Array.from({ length: filled + blanks }, (_, key) => ({
    key,
    values: columns.map((_column, place) => written[place]?.[key] ?? ""),
  }));
}

function blankRow(rows: readonly Row[]): Row {
  return { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, values: [] };
}
