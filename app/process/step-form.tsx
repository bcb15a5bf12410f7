import { type Form as FormState, typedValue } from "#app/lib/form.ts";
import type { ChoiceGroup } from "#app/plan/measure-options.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type SaidStep, stepStates } from "./step-state.ts";
import { stepText } from "./step-text.ts";

interface Props {
  said: Omit<SaidStep, "key" | "saidOn">;
  positions: ChoiceGroup[];
  canEdit: boolean;
  form: FormState<unknown> | undefined;
}

export function StepForm({ said, positions, canEdit, form }: Props) {
  const { edit: t, errors } = stepText[useLanguage()];
  const error = errorText(form, errors);
  const typed = (field: string, otherwise: string) => typedValue(form, field) ?? otherwise;
  return (
    <Form className="stack" key={`${said.state} ${said.dueOn}`}>
      <fieldset className="plain-fieldset stack" disabled={!canEdit}>
        <RadioGroup
          name="state"
          legend={t.state}
          hint={t.lead}
          chosen={typed("state", said.state)}
          error={error("state")}
          choices={stepStates.map((value) => ({ value, label: t.choices[value] }))}
        />
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          defaultValue={typed("reason", said.reason)}
          error={error("reason")}
        />
        <div className="field-row">
          <TextField
            name="dueOn"
            type="date"
            label={t.dueOn}
            hint={t.dueHint}
            defaultValue={typed("dueOn", said.dueOn ?? "")}
            error={error("dueOn")}
          />
          <SelectField
            name="positionId"
            label={t.responsible}
            defaultValue={typed("positionId", said.responsible?.positionId ?? "")}
            error={error("positionId")}
          >
            <option value="">{t.nobody}</option>
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
        </div>
        {canEdit && <Button>{t.save}</Button>}
      </fieldset>
    </Form>
  );
}
