import { Link } from "react-router";
import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import type { ChoiceGroup } from "#app/plan/measure-options.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { resultsText } from "./results-text.ts";
import type { Suggestion } from "./suggestion.ts";

interface Props {
  suggestion: Suggestion;
  /** Whether it is this one that a measure is being made of. */
  isChosen: boolean;
  goals: ChoiceGroup[];
  form: RefusedForm | undefined;
  planId: string;
}

/** What an agency said, and the way from it to a measure. */
export function SuggestionForm({ suggestion, isChosen, goals, form, planId }: Props) {
  const { measures: t } = resultsText[useLanguage()];
  const { key, agency, on, origin, measureId } = suggestion;
  return (
    <>
      <p className="suggestion-words">{origin}</p>
      <p className="quiet">
        {t.from(agency, on)}
        {measureId && (
          <>
            {" · "}
            <Link className="ds-link" to={`/arbeid/planer/${planId}/tiltak/${measureId}`}>
              {t.made}
            </Link>
          </>
        )}
      </p>
      {!measureId && goals.length > 0 && !isChosen && (
        <p>
          <Link
            className="ds-link"
            to={`?forslag=${encodeURIComponent(key)}#forslag-${key}`}
            aria-label={`${t.make}: ${origin}`}
          >
            {t.make}
          </Link>
        </p>
      )}
      {!measureId && isChosen && <MeasureFields {...{ suggestion, goals, form }} />}
    </>
  );
}

function MeasureFields({ suggestion, goals, form }: Pick<Props, "suggestion" | "goals" | "form">) {
  const { measures: t, errors } = resultsText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <Form className="stack-tight narrow">
      <input type="hidden" name="suggestion" value={suggestion.key} />
      <TextField
        name="title"
        label={t.measureTitle}
        defaultValue={typedValue(form, "title") ?? suggestion.origin.slice(0, 300)}
        error={error("title")}
        maxLength={300}
      />
      <SelectField name="goalId" label={t.goal} defaultValue={typedValue(form, "goalId") ?? ""} error={error("goalId")}>
        <option value="">{t.choose}</option>
        {goals.map(({ heading, choices }) => (
          <optgroup key={heading} label={heading}>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <Button size="sm">{t.save}</Button>
    </Form>
  );
}
