import type { RefusedForm } from "#app/lib/form.ts";
import { errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { labels } from "./labels.ts";
import { fundings } from "./measure.ts";
import type { Lack } from "./measure-filter.ts";
import { measureFilterText } from "./measure-filter-text.ts";
import type { ChoiceGroup } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { reaches } from "./several-measures.ts";
import { severalMeasuresText } from "./several-measures-text.ts";
import { planText } from "./text.ts";

interface Group {
  goalId: string;
  goal: string;
  measures: { id: string; name: string; lacks: Lack[]; late: boolean }[];
}

interface Props {
  form: RefusedForm | undefined;
  groups: readonly Group[];
  checked: readonly string[];
  positions: readonly ChoiceGroup[];
}

/** Which measures, and what is set for them. */
export function SeveralMeasuresFields({ form, groups, checked, positions }: Props) {
  const language = useLanguage();
  const t = severalMeasuresText[language];
  const { fields } = measurePagesText[language];
  const words = planText[language];
  const error = errorText(form, t.errors);
  const field = <Name extends string>(name: Name) => ({
    name,
    defaultValue: form?.typed[name]?.[0] ?? "",
    error: error(name),
  });
  return (
    <>
      <Measures groups={groups} checked={form?.typed.measureIds ?? checked} error={error("measureIds")} />
      <fieldset className="ds-fieldset">
        <legend className="ds-label">{t.set}</legend>
        <SelectField label={fields.positionId} {...field("positionId")}>
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
        </SelectField>
        <TextField type="date" label={fields.startsOn} {...field("startsOn")} />
        <TextField type="date" label={fields.endsOn} {...field("endsOn")} />
        <TextField inputMode="numeric" label={fields.hours} {...field("hours")} />
        <SelectField label={fields.funding} {...field("funding")}>
          <option value="">{t.none}</option>
          {fundings.map((funding) => (
            <option key={funding} value={funding}>
              {words.fundings[funding]}
            </option>
          ))}
        </SelectField>
        <TextArea label={fields.evaluationMethod} {...field("evaluationMethod")} />
        <TextField type="date" label={fields.evaluationOn} {...field("evaluationOn")} />
      </fieldset>
      <RadioGroup
        name="reach"
        legend={t.reach}
        chosen={form?.typed.reach?.[0] ?? "lacking"}
        choices={reaches.map((value) => ({ value, label: t.reaches[value] }))}
        error={error("reach")}
      />
    </>
  );
}

function Measures({ groups, checked, error }: Pick<Props, "groups" | "checked"> & { error: string | undefined }) {
  const language = useLanguage();
  const t = severalMeasuresText[language];
  const { lacks } = measureFilterText[language];
  const { phases } = labels[language];
  const flagsOf = (measure: Group["measures"][number]) => [
    ...measure.lacks.map((lack) => lacks[lack]),
    ...(measure.late ? [phases.late] : []),
  ];
  return (
    <fieldset className="ds-fieldset checks-by-group" id="measureIds" tabIndex={-1}>
      <legend className="ds-label">{t.measures}</legend>
      {error && <p className="ds-validation-message">{error}</p>}
      {groups.map(({ goalId, goal, measures }) => (
        <fieldset className="checks-group" key={goalId}>
          <legend>{goal || t.withoutGoal}</legend>
          {measures.map((measure) => (
            <div className="ds-field" key={measure.id}>
              <input
                className="ds-input"
                type="checkbox"
                id={`tiltak-${measure.id}`}
                name="measureIds"
                value={measure.id}
                defaultChecked={checked.includes(measure.id)}
              />
              <label className="ds-label" htmlFor={`tiltak-${measure.id}`}>
                {measure.name}
                {flagsOf(measure).length > 0 && <span className="quiet"> ({flagsOf(measure).join(", ")})</span>}
              </label>
            </div>
          ))}
        </fieldset>
      ))}
    </fieldset>
  );
}
