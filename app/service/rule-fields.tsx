import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, RadioGroup, SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { openingText } from "./opening-text.ts";

const months = ["", "1", "2", "3", "4", "5", "-1"];
const holidays = ["closed", "open", "only"] as const;

/** A time that comes back: which days, when, and how often. */
export function RuleFields({ form }: { form: RefusedForm | undefined }) {
  const t = openingText[useLanguage()];
  const error = errorText(form, t.errors);
  const field = (name: string) => ({ name, defaultValue: typedValue(form, name) ?? "", error: error(name) });
  return (
    <Form className="stack" autoComplete="off">
      <CheckboxGroup
        name="days"
        legend={t.days}
        chosen={form?.typed.days ?? []}
        choices={t.dayNames.map((label, day) => ({ value: String(day), label }))}
        error={error("days")}
      />
      <CheckboxGroup
        name="around"
        legend=""
        chosen={form?.typed.around ?? []}
        choices={[{ value: "yes", label: t.around }]}
      />
      <ClockFields form={form} />
      <div className="field-row">
        <SelectField {...field("everyWeeks")} label={t.everyWeeks}>
          {Array.from({ length: 8 }, (_, at) => (
            <option key={t.weeks(at + 1)} value={at + 1}>
              {t.weeks(at + 1)}
            </option>
          ))}
        </SelectField>
        <SelectField {...field("ofMonth")} label={t.ofMonth}>
          {months.map((value) => (
            <option key={value} value={value}>
              {t.ofMonths[value]}
            </option>
          ))}
        </SelectField>
      </div>
      <RadioGroup
        name="holidays"
        legend={t.holidays}
        chosen={typedValue(form, "holidays") ?? "closed"}
        choices={holidays.map((value) => ({ value, label: t.holidayNames[value] }))}
        error={error("holidays")}
      />
      <div className="field-row">
        <TextField {...field("startsOn")} label={t.startsOn} hint={t.startsHint} />
        <TextField {...field("endsOn")} label={t.endsOn} />
      </div>
      <Button>{t.saveRule}</Button>
    </Form>
  );
}

export function ClockFields({ form }: { form: RefusedForm | undefined }) {
  const t = openingText[useLanguage()];
  const error = errorText(form, t.errors);
  const field = (name: string) => ({ name, defaultValue: typedValue(form, name) ?? "", error: error(name) });
  return (
    <div className="field-row">
      <TextField {...field("opens")} label={t.opens} inputMode="numeric" />
      <TextField {...field("closes")} label={t.closes} hint={t.clockHint} inputMode="numeric" />
    </div>
  );
}
