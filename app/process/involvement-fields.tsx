import type { Form as FormState } from "#app/lib/form.ts";
import { typedValue } from "#app/lib/form.ts";
import { Openness } from "#app/plan/written-fields.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { type InvolvementFields, involvementKinds } from "./involvement.ts";
import { involvementText } from "./involvement-text.ts";
import "#app/plan/measure-pages.css";

type Field = Exclude<keyof InvolvementFields, "kind">;

interface Props {
  involvement: InvolvementFields;
  form: FormState<unknown> | undefined;
}

/** The fields about one who is asked. For those who have lived with violence, also how it was made safe. */
export function InvolvementFieldset({ involvement, form }: Props) {
  const t = involvementText[useLanguage()];
  const lived = involvement.kind === "livedExperience";
  const error = errorText(form, t.errors);
  const hints: Partial<Record<Field, string>> = lived ? t.participation.hints : t.hints;
  const field = (name: Field) => ({
    name,
    label: (
      <>
        {(lived ? t.participation.fields : t.fields)[name]} <Openness internal />
      </>
    ),
    hint: hints[name],
    defaultValue: typedValue(form, name) ?? involvement[name] ?? "",
    error: error(name),
  });
  return (
    <>
      {lived ? (
        <input type="hidden" name="kind" value="livedExperience" />
      ) : (
        <SelectField
          name="kind"
          label={t.kind}
          defaultValue={typedValue(form, "kind") ?? involvement.kind}
          error={error("kind")}
        >
          {involvementKinds
            .filter((kind) => kind !== "livedExperience")
            .map((kind) => (
              <option key={kind} value={kind}>
                {t.kinds[kind]}
              </option>
            ))}
        </SelectField>
      )}
      <TextField {...field("name")} maxLength={200} required />
      <TextArea {...field("wish")} maxLength={5000} />
      {lived && <TextArea {...field("safety")} maxLength={5000} />}
      <div className="narrow">
        <TextField {...field("askedOn")} type="date" />
      </div>
      <TextArea {...field("said")} rows={6} maxLength={5000} />
      <TextArea {...field("done")} rows={6} maxLength={5000} />
    </>
  );
}
