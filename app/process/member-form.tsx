import type { Form as FormState } from "#app/lib/form.ts";
import { typedValue } from "#app/lib/form.ts";
import { type MemberFields, memberRoles, perspectives } from "#app/plan/group-member.ts";
import type { ChoiceGroup } from "#app/plan/measure-options.ts";
import { Openness } from "#app/plan/written-fields.tsx";
import "#app/plan/measure-pages.css";
import { errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, RadioGroup, SelectField, TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { processText } from "./text.ts";

interface Props {
  member: Omit<MemberFields, "kind">;
  functions: ChoiceGroup[];
  form: FormState<unknown> | undefined;
}

/** The fields about one member. What was typed stands when something must be mended. */
export function MemberFieldset({ member, functions, form }: Props) {
  const { member: t, errors, coverage } = processText[useLanguage()];
  const error = errorText(form, errors);
  const own = member.positionId !== null;
  const line = (name: "title" | "agency" | "subGroup", written: string) => ({
    name,
    defaultValue: typedValue(form, name) ?? written,
    error: error(name),
    maxLength: 200,
    hint: t[`${name}Hint`],
  });
  return (
    <>
      <SelectField
        name="positionId"
        label={<Public>{t.positionId}</Public>}
        hint={t.positionHint}
        defaultValue={typedValue(form, "positionId") ?? member.positionId ?? ""}
        error={error("positionId")}
      >
        <option value="">{t.choose}</option>
        {functions.map(({ heading, choices }) => (
          <optgroup key={heading} label={heading}>
            {choices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </optgroup>
        ))}
      </SelectField>
      <div className="field-row">
        <TextField {...line("title", own ? "" : member.title)} label={<Public>{t.title}</Public>} />
        <TextField {...line("agency", own ? "" : member.agency)} label={<Public>{t.agency}</Public>} />
      </div>
      <div className="field-row">
        <SelectField
          name="role"
          label={<Internal>{t.role}</Internal>}
          defaultValue={typedValue(form, "role") ?? member.role}
          error={error("role")}
        >
          {memberRoles.map((role) => (
            <option key={role} value={role}>
              {t.roles[role]}
            </option>
          ))}
        </SelectField>
        <TextField
          {...line("subGroup", member.subGroup)}
          label={<Internal>{t.subGroup}</Internal>}
          list="undergrupper"
        />
        <datalist id="undergrupper">
          {t.subGroups.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </div>
      <RadioGroup
        name="cleared"
        legend={<Internal>{t.cleared}</Internal>}
        chosen={typedValue(form, "cleared") ?? clearanceWord(member.cleared)}
        choices={(["yes", "no", "unknown"] as const).map((value) => ({ value, label: t.clearances[value] }))}
        error={error("cleared")}
      />
      <div className="narrow">
        <TextField
          name="hours"
          label={<Internal>{t.hours}</Internal>}
          inputMode="numeric"
          defaultValue={typedValue(form, "hours") ?? member.hours ?? ""}
          error={error("hours")}
        />
      </div>
      <CheckboxGroup
        name="perspectives"
        legend={<Internal>{t.perspectives}</Internal>}
        hint={t.perspectivesHint}
        chosen={form ? (form.typed.perspectives ?? []) : member.perspectives}
        choices={perspectives.map((value) => ({ value, label: coverage.perspectives[value] }))}
        error={error("perspectives")}
      />
    </>
  );
}

function clearanceWord(cleared: boolean | null): string {
  if (cleared === null) return "unknown";
  return cleared ? "yes" : "no";
}

function Public({ children }: { children: string }) {
  return (
    <>
      {children} <Openness internal={false} />
    </>
  );
}

function Internal({ children }: { children: string }) {
  return (
    <>
      {children} <Openness internal />
    </>
  );
}
