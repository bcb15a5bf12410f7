import type { ReactNode } from "react";
import { useLanguage } from "#app/ui/language.ts";
import type { ChoiceGroup } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { rowFormId } from "./measure-table-row-form.tsx";
import { tiedToErrors } from "./measure-table-row-tools.tsx";
import { type RowField, rowFields } from "./measure-table-rows.ts";
import { useFirstField } from "./use-first-field.ts";
import type { OpenRow } from "./use-open-row.ts";

interface Props {
  open: OpenRow;
  positions: ChoiceGroup[];
  /** The field to begin in. */
  begin: string;
}

/** The cells of the open row, each with its field. The list of functions is only ever drawn here, once. */
export function RowCells({ open: { row, invalid }, positions, begin }: Props) {
  const t = measurePagesText[useLanguage()];
  const refOf = useFirstField(begin, rowFields);
  const field = (name: RowField) => ({
    form: rowFormId,
    name,
    className: "ds-input",
    defaultValue: row.typed[name]?.[0] ?? "",
    ref: refOf(name),
    ...tiedToErrors(invalid, name),
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
