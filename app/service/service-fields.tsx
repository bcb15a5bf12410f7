import { Link } from "react-router";
import type { RefusedForm, Typed } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, RadioGroup, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { formText } from "./form-text.ts";
import { accesses, audiences, interpreters, serviceKinds, serviceLanguages, sexes } from "./service.ts";
import { serviceText } from "./text.ts";

interface Choice {
  value: string;
  label: string;
}

interface Props {
  form: RefusedForm | undefined;
  /** What the fields hold before anything is typed. */
  filled: Typed;
  choices: { agencies: Choice[]; municipalities: Choice[] };
}

/** Everything that is written of a service, but for its numbers and hours. */
export function ServiceFields({ form, filled, choices }: Props) {
  const language = useLanguage();
  const t = formText[language];
  const field = fieldsOf(form, filled, serviceText[language].errors);
  if (choices.agencies.length === 0)
    return (
      <p>
        <Link className="ds-link" to="/arbeid/oppsett">
          {t.noAgency}
        </Link>
      </p>
    );
  return (
    <Form className="stack narrow" autoComplete="off">
      <ChoiceField {...field.one("agencyId")} label={t.agency} choices={choices.agencies} blank={t.choose} />
      <ChoiceField {...field.one("kind")} label={t.kind} choices={named(serviceKinds, t.kinds)} blank={t.choose} />
      <TextField {...field.one("name")} label={t.name} hint={t.nameHint} maxLength={300} />
      <TextArea {...field.one("about")} label={t.about} hint={t.aboutHint} maxLength={2000} />
      <CheckboxGroup {...field.several("municipalities")} legend={t.municipalities} choices={choices.municipalities} />
      <CheckboxGroup {...field.several("audiences")} legend={t.audiences} choices={named(audiences, t.audienceNames)} />
      <RadioGroup {...field.chosen("sexes")} legend={t.sexes} choices={named(sexes, t.sexNames)} />
      <div className="field-row">
        <TextField {...field.one("fromAge")} label={t.fromAge} inputMode="numeric" maxLength={3} />
        <TextField {...field.one("toAge")} label={t.toAge} inputMode="numeric" maxLength={3} />
      </div>
      <RadioGroup {...field.chosen("access")} legend={t.access} choices={named(accesses, t.accessNames)} />
      <TextField {...field.one("place")} label={t.place} hint={t.placeHint} maxLength={300} />
      <TextArea {...field.one("directions")} label={t.directions} maxLength={2000} />
      <TextField {...field.one("price")} label={t.price} hint={t.priceHint} maxLength={300} />
      <MoreFields field={field} />
      <Button>{t.save}</Button>
    </Form>
  );
}

function MoreFields({ field }: { field: ReturnType<typeof fieldsOf> }) {
  const t = formText[useLanguage()];
  return (
    <>
      <CheckboxGroup
        {...field.several("languages")}
        legend={t.languages}
        choices={named(serviceLanguages, t.languageNames)}
      />
      <RadioGroup
        {...field.chosen("interpreter")}
        legend={t.interpreter}
        choices={named(interpreters, t.interpreterNames)}
      />
      <TextField {...field.one("website")} label={t.website} hint={t.websiteHint} type="url" maxLength={500} />
      <TextField {...field.one("contactEmail")} label={t.contactEmail} hint={t.contactHint} type="email" />
      <RadioGroup {...field.chosen("language")} legend={t.language} choices={named(["nb", "nn"], t.writtenNames)} />
      <CheckboxGroup {...field.several("shown")} legend="" choices={[{ value: "yes", label: t.shown }]} />
    </>
  );
}

/** What each kind of field needs, from what was typed or stood there. */
function fieldsOf(form: RefusedForm | undefined, filled: Typed, words: Record<string, string>) {
  const error = errorText(form, words);
  const values = (name: string) => (form?.typed ?? filled)[name] ?? [];
  return {
    one: (name: string) => ({ name, defaultValue: values(name)[0] ?? "", error: error(name) }),
    chosen: (name: string) => ({ name, chosen: values(name)[0], error: error(name) }),
    several: (name: string) => ({ name, chosen: values(name), error: error(name) }),
  };
}

function named<Word extends string>(words: readonly Word[], names: Record<Word, string>): Choice[] {
  return words.map((value) => ({ value, label: names[value] }));
}

interface ChoiceProps {
  name: string;
  label: string;
  defaultValue: string;
  error?: string | undefined;
  choices: readonly Choice[];
  /** What stands when nothing is chosen. */
  blank: string;
}

/** One of many. */
export function ChoiceField({ choices, blank, ...field }: ChoiceProps) {
  return (
    <SelectField {...field}>
      <option value="">{blank}</option>
      {choices.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </SelectField>
  );
}
