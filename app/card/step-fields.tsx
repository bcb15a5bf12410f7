import type { Form } from "#app/lib/form.ts";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { CardService } from "./local-service.ts";
import { localText } from "./local-text.ts";
import { ownFlowText } from "./own-flow-text.ts";
import { cardText } from "./text.ts";

interface Props {
  form: Extract<Form<never>, { ok: false }> | undefined;
  /** What stands there now. */
  filled: Record<string, string>;
  services: readonly CardService[];
}

/** Who, when and what in both languages, and whose number stands there. */
export function StepWordFields({ form, filled, services }: Props) {
  const language = useLanguage();
  const [t, local, names] = [ownFlowText[language].fields, localText[language], cardText[language]];
  const error = errorText(form, { ...local.errors, ...ownFlowText[language].errors });
  const field = (name: string) => ({
    name,
    defaultValue: form?.typed[name]?.[0] ?? filled[name] ?? "",
    error: error(name),
  });
  return (
    <>
      <div className="own-flow-pair">
        <TextField {...field("whoNb")} label={t.whoNb} lang="nb" />
        <TextField {...field("whoNn")} label={t.whoNn} lang="nn" />
        <TextField {...field("whenNb")} label={t.whenNb} hint={t.whenHint} lang="nb" />
        <TextField {...field("whenNn")} label={t.whenNn} hint={t.whenHint} lang="nn" />
        <TextArea {...field("nb")} label={t.nb} rows={4} lang="nb" />
        <TextArea {...field("nn")} label={t.nn} rows={4} lang="nn" />
      </div>
      <SelectField {...field("service")} label={local.own.service} hint={local.own.serviceHint}>
        <option value="">{local.own.noService}</option>
        {services.map((service) => (
          <option key={service} value={service}>
            {names.service[service]}
          </option>
        ))}
      </SelectField>
    </>
  );
}
