import { useId } from "react";
import { Button } from "#app/ui/button.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { goalLevels } from "./goal.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { planText } from "./text.ts";

interface NewPart {
  action: string;
  title?: string | undefined;
  errorOf?: (field: string) => string | undefined;
}

const noErrors = () => undefined;

/** A new goal in a focus area: what shall be better, and on which level. */
export function NewGoalForm({
  action,
  from,
  title,
  level = "agency",
  errorOf = noErrors,
}: NewPart & { from: string; level?: string | undefined }) {
  const language = useLanguage();
  const t = measurePagesText[language];
  return (
    <Form action={action} className="new-part">
      <input type="hidden" name="from" value={from} />
      <TextField
        name="goalTitle"
        label={t.goal.goalTitle}
        defaultValue={title}
        required
        maxLength={300}
        error={errorOf("goalTitle")}
      />
      <SelectField name="level" label={t.fields.level} defaultValue={level} error={errorOf("level")}>
        {goalLevels.map((value) => (
          <option key={value} value={value}>
            {planText[language].goalLevels[value]}
          </option>
        ))}
      </SelectField>
      <Button variant="secondary">{t.goal.addGoal}</Button>
    </Form>
  );
}

/** A new measure under a goal: what is to be done. The rest is filled in afterwards. */
export function NewMeasureForm({ action, title, from, errorOf = noErrors }: NewPart & { from: string }) {
  const t = measurePagesText[useLanguage()];
  return (
    <Form action={action} className="new-part">
      <input type="hidden" name="from" value={from} />
      <TitleField {...{ title }} label={t.goal.measureTitle} error={errorOf("measureTitle")} />
      <Button variant="secondary">{t.goal.addMeasure}</Button>
    </Form>
  );
}

/** There is one such form under each goal of a page, so the field has an id of its own. */
function TitleField({ title, label, error }: { title: string | undefined; label: string; error: string | undefined }) {
  const id = useId();
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={id}>
        {label}
      </label>
      <input
        className="ds-input"
        type="text"
        id={id}
        name="measureTitle"
        defaultValue={title}
        required
        maxLength={300}
        {...(error && { "aria-invalid": true, "aria-describedby": `${id}-error` })}
      />
      {error && (
        <p className="ds-validation-message" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}
