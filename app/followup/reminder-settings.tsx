import type { RefusedForm } from "#app/lib/form.ts";
import { typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { FollowUpFields } from "./reminder-settings.server.ts";
import { remindersText } from "./reminders-text.ts";

const intervals = [2, 3, 4, 6, 12];

export function ReminderSettings({ settings, form }: { settings: FollowUpFields; form: RefusedForm | undefined }) {
  const { settings: t, errors } = remindersText[useLanguage()];
  const error = errorText(form, errors);
  const choices = [
    { value: "yes", label: t.yes },
    { value: "no", label: t.no },
  ];
  const group = (name: "reminders" | "escalates") => ({
    ...{ name, choices, error: error(name) },
    chosen: typedValue(form, name) ?? (settings[name] ? "yes" : "no"),
  });
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.title}</Heading>
      <Form className="stack narrow">
        <RadioGroup {...group("reminders")} legend={t.reminders} />
        <SelectField
          name="intervalMonths"
          label={t.interval}
          hint={t.intervalHint}
          defaultValue={typedValue(form, "intervalMonths") ?? String(settings.intervalMonths)}
          error={error("intervalMonths")}
        >
          {intervals.map((count) => (
            <option key={count} value={count}>
              {t.months(count)}
            </option>
          ))}
        </SelectField>
        <RadioGroup {...group("escalates")} legend={t.escalates} hint={t.escalatesHint} />
        <Button>{t.save}</Button>
      </Form>
    </section>
  );
}
