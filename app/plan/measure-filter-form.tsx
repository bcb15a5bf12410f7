import { Form, Link } from "react-router";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { labels } from "./labels.ts";
import { addressOf, type FilterChoices, filterNames, lacks, type MeasureFilter } from "./measure-filter.ts";
import { measureFilterText } from "./measure-filter-text.ts";
import { progressKinds } from "./progress.ts";
import { severalMeasuresText } from "./several-measures-text.ts";

interface Props {
  planId: string;
  filter: MeasureFilter;
  choices: FilterChoices;
  canEdit: boolean;
}

/** Narrows the list of measures, and hands it out as it is seen. */
export function MeasureFilterForm({ planId, filter, choices, canEdit }: Props) {
  const language = useLanguage();
  const t = measureFilterText[language];
  const { phases } = labels[language];
  const asked = addressOf(filter);
  const table = `/arbeid/planer/${planId}/tiltak`;
  const field = (name: keyof MeasureFilter) => ({ name: filterNames[name], defaultValue: filter[name] });
  return (
    <search className="measure-filter" aria-label={t.name} key={asked}>
      <Form action={table} className="measure-filter-form">
        <TextField type="search" label={t.words} {...field("words")} />
        <Choice
          label={t.status}
          {...field("progress")}
          choices={progressKinds.map((value) => ({ value, label: phases[value] }))}
        />
        <Choice label={t.responsible} {...field("positionId")} choices={choices.responsible} />
        <details className="measure-filter-more" open={isMore(filter)}>
          <summary>{t.more}</summary>
          <div className="measure-filter-form">
            <Choice
              label={t.lack}
              {...field("lack")}
              choices={lacks.map((value) => ({ value, label: t.lacks[value] }))}
            />
            <Choice label={t.focusArea} {...field("focusAreaId")} choices={choices.areas} />
            <Choice label={t.goal} {...field("goalId")} choices={choices.goals} />
            <Choice label={t.municipality} {...field("kommunenummer")} choices={choices.municipalities} />
          </div>
        </details>
        <Button variant="secondary">{t.apply}</Button>
      </Form>
      <p className="measure-filter-ways">
        {canEdit && (
          <Link className="ds-link" to={`${table}/flere?${asked}`}>
            {severalMeasuresText[language].open}
          </Link>
        )}
        {canEdit && (
          <Link className="ds-link" to={`${table}/excel?${asked}`}>
            {t.editInExcel}
          </Link>
        )}
        <a className="ds-link" href={`${table}.xlsx?${asked}`} download>
          {t.excel}
        </a>
      </p>
    </search>
  );
}

/** Whether something is asked for among what is folded away. */
function isMore({ lack, focusAreaId, goalId, kommunenummer }: MeasureFilter): boolean {
  return `${lack}${focusAreaId}${goalId}${kommunenummer}` !== "";
}

interface ChoiceProps {
  name: string;
  label: string;
  defaultValue: string;
  choices: readonly { value: string; label: string }[];
}

function Choice({ choices, ...field }: ChoiceProps) {
  const t = measureFilterText[useLanguage()];
  if (choices.length === 0) return null;
  return (
    <SelectField {...field}>
      <option value="">{t.all}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
