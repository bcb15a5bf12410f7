import { Form as GetForm } from "react-router";
import { plainFields } from "#app/export/sheet-field.ts";
import { sheetText } from "#app/export/sheet-text.ts";
import type { RefusedForm } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { columnChoices, type MappingView } from "./mapping-view.ts";
import { sheetImportText } from "./text.ts";

/** Which sheet, and which row holds the headings. To choose is to see the columns of that sheet. */
export function SheetPlace({ sheets, rows, mapping }: MappingView) {
  const t = sheetImportText[useLanguage()];
  return (
    <GetForm className="stack" key={mapping.sheet}>
      <SelectField name="ark" label={t.sheet} defaultValue={String(mapping.sheet)}>
        {sheets.map((name, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: sheets keep their order
          <option key={at} value={at}>
            {name}
          </option>
        ))}
      </SelectField>
      <SelectField name="rad" label={t.headingRow} defaultValue={String(mapping.headingRow)}>
        {rows.map(({ at, words }) => (
          <option key={at} value={at}>
            {`${at}: ${words}`}
          </option>
        ))}
      </SelectField>
      <div>
        <Button variant="secondary">{t.show}</Button>
      </div>
    </GetForm>
  );
}

/** What each column holds. */
export function SheetColumns({ columns, years, form }: MappingView & { form: RefusedForm | undefined }) {
  const language = useLanguage();
  const t = sheetImportText[language];
  const words = sheetText[language];
  const fieldWord = (choice: string) => {
    const field = plainFields.find((field) => field === choice);
    return field ? words.fields[field] : t.time;
  };
  return (
    <div className="sheet-columns">
      {columns.map(({ letters, heading, sample, target }, at) => (
        <ColumnField
          key={letters}
          id={`column-${at}`}
          label={t.column(letters, heading)}
          hint={sample && t.sample(sample)}
          chosen={form?.typed.column?.[at] ?? target}
          error={errorText(form, t.mapErrors)(`column-${at}`)}
        >
          <option value="">{t.leftOut}</option>
          {columnChoices.map((choice) => (
            <option key={choice} value={choice}>
              {fieldWord(choice)}
            </option>
          ))}
          {years.map((year) => (
            <option key={year} value={`cost:${year}`}>
              {words.kroner(year)}
            </option>
          ))}
        </ColumnField>
      ))}
    </div>
  );
}

interface Column {
  id: string;
  label: string;
  hint: string;
  chosen: string;
  error: string | undefined;
  children: React.ReactNode;
}

/** All are sent under one name, in the order of the columns, and each has an id of its own for the error summary. */
function ColumnField({ id, label, hint, chosen, error, children }: Column) {
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <div data-field="description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      <select
        className="ds-input"
        id={id}
        name="column"
        defaultValue={chosen}
        aria-describedby={hint ? `${id}-hint` : undefined}
        aria-invalid={error ? true : undefined}
      >
        {children}
      </select>
      {error && <p className="ds-validation-message">{error}</p>}
    </div>
  );
}
