import { type ReactNode, useEffect, useRef } from "react";
import type { Form, Typed } from "#app/lib/form.ts";
import { errorText } from "#app/ui/error-summary.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { ChoiceGroup } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { rowFormId } from "./measure-table-row-form.tsx";
import type { RowField } from "./measure-table-rows.ts";

interface Props {
  typed: Typed;
  positions: ChoiceGroup[];
  invalid: Form<never> | undefined;
  /** The field to begin in. */
  begin: RowField;
}

/** The cells of the open row, each with its field. The list of functions is only ever drawn here, once. */
export function RowCells({ typed, positions, invalid, begin }: Props) {
  const language = useLanguage();
  const t = measurePagesText[language];
  const error = errorText(invalid, t.errors);
  const first = useRef<HTMLElement | null>(null);
  useEffect(() => {
    first.current?.focus();
    if (first.current instanceof HTMLInputElement) first.current.select();
  }, []);
  const field = (name: RowField) => ({
    form: rowFormId,
    name,
    className: "ds-input",
    defaultValue: typed[name]?.[0] ?? "",
    ref: (element: HTMLElement | null) => {
      if (name === begin) first.current = element;
    },
    ...(error(name) && { "aria-invalid": true, "aria-describedby": `${rowFormId}-feil` }),
  });
  return (
    <>
      <Cell field="title" label={t.fields.title}>
        <input type="text" aria-label={t.fields.title} maxLength={300} {...field("title")} />
      </Cell>
      <Cell field="positionId" label={t.fields.responsible}>
        <select aria-label={t.fields.responsible} {...field("positionId")}>
          <option value="">{t.none}</option>
          {positions.map(({ heading, choices }) => (
            <optgroup key={heading} label={heading}>
              {choices.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </Cell>
      <Cell field="startsOn" label={t.fields.startsOn}>
        <input type="date" aria-label={t.fields.startsOn} {...field("startsOn")} />
      </Cell>
      <Cell field="endsOn" label={t.fields.endsOn}>
        <input type="date" aria-label={t.fields.endsOn} {...field("endsOn")} />
      </Cell>
      <Cell field="hours" label={t.fields.hours}>
        <input type="text" inputMode="numeric" aria-label={t.fields.hours} {...field("hours")} />
      </Cell>
      <Cell field="period" label={t.table.period}>
        <select aria-label={t.table.period} {...field("period")}>
          <option value="this">{t.table.thisPeriod}</option>
          <option value="next">{t.table.nextPeriod}</option>
        </select>
      </Cell>
    </>
  );
}

function Cell({ field, label, children }: { field: RowField; label: string; children: ReactNode }) {
  return (
    <td data-field={field} data-label={label}>
      {children}
    </td>
  );
}
