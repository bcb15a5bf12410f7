import type { Form as Sent } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Place } from "./place.ts";
import { bankText } from "./text.ts";

interface Props {
  places: Place[];
  /** What was chosen when something was wrong. */
  place: string | undefined;
  form: Sent<unknown> | undefined;
  /** The function that may answer for it here, when there is just one. */
  fitting: string | null;
}

/** Where the measure shall stand, and whether the one who fits shall answer for it. */
export function UseForm({ places, place, form, fitting }: Props) {
  const t = bankText[useLanguage()];
  if (places.length === 0) return <p>{t.use.noAreas}</p>;
  return (
    <Form className="stack-tight bank-use" id="bruk">
      <Heading level={2}>{t.use.heading}</Heading>
      <SelectField
        name="place"
        label={t.use.place}
        hint={t.use.placeHint}
        defaultValue={place ?? ""}
        error={errorText(form, t.errors)("place")}
      >
        <option value="">{t.use.choose}</option>
        {places.map(({ heading, choices, newGoal }) => (
          <optgroup key={heading} label={heading}>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
            {newGoal && <option value={newGoal}>{t.use.newGoal}</option>}
          </optgroup>
        ))}
      </SelectField>
      {fitting && (
        <CheckboxGroup
          name="responsible"
          legend={t.use.responsible}
          hint={t.use.responsibleHint}
          chosen={["yes"]}
          choices={[{ value: "yes", label: fitting }]}
        />
      )}
      <p className="quiet">{t.use.what}</p>
      <div>
        <Button color="accent">{t.use.button}</Button>
      </div>
    </Form>
  );
}
