import type { ReactNode } from "react";
import { CheckboxGroup, RadioGroup, SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { FieldFindings } from "./field-findings.tsx";
import { useField } from "./form-view.ts";
import type { Choice, ChoiceGroup } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";

interface Written {
  /** A field of what is written; the words for it are in `fields` and `hints`. */
  field: string;
  /** Name of the input, when the field has several. */
  input?: string;
  /** Never published. */
  internal?: boolean;
  /** Help, where that of other fields with the same name does not fit. */
  hint?: string;
}

export function WrittenLine({
  field,
  input = field,
  internal,
  hint,
  ...own
}: Written & Omit<React.ComponentProps<"input">, "name">) {
  const { value, error, round } = useField(field, input);
  return (
    <WithFindings field={input}>
      <TextField
        key={round}
        name={input}
        defaultValue={value}
        error={error}
        {...useWords(input, internal, hint)}
        {...own}
      />
    </WithFindings>
  );
}

export function WrittenText({ field, input = field, internal, hint, rows = 3 }: Written & { rows?: number }) {
  const { value, error, round } = useField(field, input);
  return (
    <WithFindings field={input}>
      <TextArea
        key={round}
        name={input}
        rows={rows}
        defaultValue={value}
        error={error}
        maxLength={5000}
        {...useWords(input, internal, hint)}
      />
    </WithFindings>
  );
}

export function WrittenDate({ field }: Written) {
  return <WrittenLine field={field} type="date" />;
}

/** One of some, in a list that folds out; under headings when there are groups. */
export function WrittenSelect({
  field,
  choices = [],
  groups = [],
  required = false,
}: Written & { choices?: Choice[]; groups?: ChoiceGroup[]; required?: boolean }) {
  const { value, error, round } = useField(field);
  const t = measurePagesText[useLanguage()];
  return (
    <WithFindings field={field}>
      <SelectField key={round} name={field} defaultValue={value} error={error} {...useWords(field)}>
        {!required && <option value="">{t.none}</option>}
        <Options choices={choices} />
        <OptionGroups groups={groups} />
      </SelectField>
    </WithFindings>
  );
}

export function OptionGroups({ groups }: { groups: readonly ChoiceGroup[] }) {
  return groups.map((group) => (
    <optgroup key={group.heading} label={group.heading}>
      <Options choices={group.choices} />
    </optgroup>
  ));
}

export function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

export function WrittenRadios({ field, choices }: Written & { choices: readonly Choice[] }) {
  const { value, error, round } = useField(field);
  const { label, hint } = useWords(field);
  return (
    <WithFindings field={field}>
      <RadioGroup key={round} name={field} legend={label} chosen={value} {...{ hint, error, choices }} />
    </WithFindings>
  );
}

export function WrittenChecks({ field, choices }: Written & { choices: readonly Choice[] }) {
  const { values, error, round } = useField(field);
  const { label, hint } = useWords(field);
  return (
    <WithFindings field={field}>
      <CheckboxGroup key={round} name={field} legend={label} chosen={values} {...{ hint, error, choices }} />
    </WithFindings>
  );
}

/** Label with the word for who may see the field, and the help under it. */
export function useWords(input: string, internal = false, hint?: string) {
  const t = measurePagesText[useLanguage()];
  const fields: Record<string, string> = t.fields;
  const hints: Record<string, string | undefined> = t.hints;
  return {
    label: (
      <>
        {fields[input]} <Openness internal={internal} />
      </>
    ),
    hint: hint ?? hints[input],
  };
}

/** "Offentlig" or "Internt": a word, never only a colour. */
export function Openness({ internal }: { internal: boolean }) {
  const t = measurePagesText[useLanguage()];
  return (
    <span className="openness" data-internal={internal || undefined}>
      {internal ? t.internal : t.public}
    </span>
  );
}

/**
 * A field with what the quality check says about it just below. The frame stays when the last finding goes: otherwise the field would be
 * made anew with what it began with, and the next saving would take away what was just written.
 */
export function WithFindings({ field, children }: { field: string; children: ReactNode }) {
  const { findings } = useField(field);
  return (
    <div className="with-findings">
      {children}
      {findings.length > 0 && <FieldFindings findings={findings} />}
    </div>
  );
}
