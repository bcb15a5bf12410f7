import type { RefusedForm, Typed } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, SelectField, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { CardService } from "./local-service.ts";
import { localText } from "./local-text.ts";
import { cardText } from "./text.ts";
import { workplaces } from "./workplace.ts";

interface Props {
  form: RefusedForm | undefined;
  filled: Typed;
  services: readonly CardService[];
}

/** A block that the template has not: its words, where it is shown, and whose number stands there. */
export function OwnBlockFields({ form, filled, services }: Props) {
  const language = useLanguage();
  const [t, names] = [localText[language], cardText[language]];
  const error = errorText(form, t.errors);
  const values = (name: string) => (form?.typed ?? filled)[name] ?? [];
  const field = (name: string) => ({ name, defaultValue: values(name)[0] ?? "", error: error(name) });
  return (
    <Form className="stack narrow" autoComplete="off">
      <TextArea {...field("nb")} label={t.reword.nb} rows={4} lang="nb" />
      <TextArea {...field("nn")} label={t.reword.nn} rows={4} lang="nn" />
      <CheckboxGroup
        name="workplaces"
        legend={t.own.workplaces}
        hint={t.own.workplacesHint}
        chosen={values("workplaces")}
        error={error("workplaces")}
        choices={workplaces.map((value) => ({ value, label: names.workplace[value] }))}
      />
      <SelectField {...field("service")} label={t.own.service} hint={t.own.serviceHint}>
        <option value="">{t.own.noService}</option>
        {services.map((service) => (
          <option key={service} value={service}>
            {names.service[service]}
          </option>
        ))}
      </SelectField>
      <Button>{t.reword.save}</Button>
    </Form>
  );
}
