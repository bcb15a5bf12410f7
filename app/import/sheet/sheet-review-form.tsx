import type { RefusedForm } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { countReview, ReviewPage, ShownRow } from "./review-view.ts";
import { SheetCheckbox, ShownChangeView } from "./shown-change.tsx";
import { sheetImportText } from "./text.ts";

interface Props extends ReviewPage {
  form: RefusedForm | undefined;
  basis: string;
  goalId: string;
  goals: readonly { value: string; label: string }[];
  counts: ReturnType<typeof countReview>;
  /** Where choices are kept without being carried out. */
  save: string;
}

/** Each change with a box to leave it out, and the choice where somebody else has changed the same. */
export function SheetReviewForm({ form, basis, page, pages, rows, save, ...rest }: Props) {
  const t = sheetImportText[useLanguage()];
  return (
    <Form className="stack" key={`${basis}${page}`}>
      <input type="hidden" name="basis" value={basis} />
      <input type="hidden" name="page" value={page} />
      {rest.counts.withoutGoal && <GoalField form={form} {...rest} />}
      {pages > 1 && <p className="quiet">{t.page(page, pages)}</p>}
      <div className="stack" id="rows" tabIndex={-1}>
        {rows.map((row) => (
          <Row key={row.at} row={row} typed={form?.typed} />
        ))}
      </div>
      <p className="quiet">{t.takeHint}</p>
      <div className="button-row">
        <Button>{t.take}</Button>
        {page < pages && (
          <Button variant="secondary" formAction={save} name="next" value={page + 1}>
            {t.nextPage}
          </Button>
        )}
        <Button variant="secondary" formAction={save}>
          {t.savePage}
        </Button>
      </div>
      {pages > 1 && <Pages page={page} pages={pages} />}
    </Form>
  );
}

function GoalField({ form, goals, goalId }: Pick<Props, "form" | "goals" | "goalId">) {
  const t = sheetImportText[useLanguage()];
  if (goals.length === 0) return <p>{t.noGoals}</p>;
  const chosen = form?.typed.goalId?.[0] ?? goalId;
  return (
    <SelectField name="goalId" label={t.goal} defaultValue={chosen} error={errorText(form, t.reviewErrors)("goalId")}>
      <option value="">{t.chooseGoal}</option>
      {goals.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}

function Row({ row, typed }: { row: ShownRow; typed: RefusedForm["typed"] | undefined }) {
  const t = sheetImportText[useLanguage()];
  const isChecked = (key: string, before: boolean) =>
    typed ? [...(typed.take ?? []), ...(typed.mine ?? [])].includes(key) : before;
  const [first] = row.changes;
  return (
    <section className="sheet-row stack">
      <Heading level={2}>{row.title}</Heading>
      <p className="quiet">{row.isNew ? t.newRow(row.at) : t.row(row.at)}</p>
      {row.isNew && first && (
        <SheetCheckbox name="take" change={first} checked={isChecked(first.key, first.checked)}>
          {t.takeNew(row.title)}
        </SheetCheckbox>
      )}
      {row.isNew ? (
        <dl className="sheet-values">
          {row.changes.map(({ field, mine }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>{mine}</dd>
            </div>
          ))}
        </dl>
      ) : (
        row.changes.map((change) => (
          <ShownChangeView key={change.key} change={change} checked={isChecked(change.key, change.checked)} />
        ))
      )}
    </section>
  );
}

function Pages({ page, pages }: { page: number; pages: number }) {
  const t = sheetImportText[useLanguage()];
  return (
    <nav aria-label={t.pages}>
      <ul className="sheet-pages">
        {Array.from({ length: pages }, (_, at) => at + 1).map((one) => (
          <li key={one}>
            {one === page ? (
              <span aria-current="page">{one}</span>
            ) : (
              <a className="ds-link" href={`?side=${one}`}>
                {one}
              </a>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}
