import { href } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { columnFields, type ImportedColumn } from "./imported-plan.ts";
import { importText } from "./text.ts";

/** What each column of each table was taken as, to be changed. */
export function ReviewColumns({ columns, importId }: { columns: ImportedColumn[]; importId: string }) {
  const t = importText[useLanguage()];
  const tables = [...new Set(columns.map(({ where }) => where))];
  return (
    <section className="stack-tight" aria-labelledby="columns">
      <Heading level={2} id="columns">
        {t.columnsTitle}
      </Heading>
      <p>{t.columnsIntro}</p>
      <Form
        action={href("/arbeid/importer/:importId/kolonner", { importId })}
        className="stack"
        key={JSON.stringify(columns)}
      >
        {tables.map((table) => (
          <Table key={table} name={table} columns={columns.filter(({ where }) => where === table)} />
        ))}
        <Button variant="secondary">{t.readAgain}</Button>
      </Form>
    </section>
  );
}

function Table({ name, columns }: { name: string; columns: ImportedColumn[] }) {
  const t = importText[useLanguage()];
  const [number = ""] = columns[0]?.key.split(".") ?? [];
  return (
    <fieldset className="plain-fieldset" id={`table-${number}`}>
      <legend className="ds-label">{name}</legend>
      <div className="field-row">
        {columns.map(({ key, heading, field }) => (
          <SelectField
            key={key}
            name={`column-${key}`}
            label={t.columnField(heading || t.withoutHeading)}
            defaultValue={field ?? ""}
          >
            {columnFields.map((choice) => (
              <option key={choice} value={choice}>
                {t.fields[choice]}
              </option>
            ))}
            <option value="">{t.noField}</option>
          </SelectField>
        ))}
      </div>
    </fieldset>
  );
}
