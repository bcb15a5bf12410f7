import { CheckboxGroup } from "#app/ui/field.tsx";
import { useField } from "./form-view.ts";
import type { Choice, ChoiceGroup } from "./measure-options.ts";
import { useWords, WithFindings } from "./written-fields.tsx";

/** Some of several, under headings. */
export function ChecksByGroup({ field, groups }: { field: string; groups: readonly ChoiceGroup[] }) {
  const { values, error, round } = useField(field);
  const { label, hint } = useWords(field);
  return (
    <WithFindings field={field}>
      <fieldset className="ds-fieldset checks-by-group" id={field} tabIndex={-1} key={round}>
        <legend className="ds-label">{label}</legend>
        {hint && <p data-field="description">{hint}</p>}
        {groups.map(({ heading, choices }) => (
          <fieldset className="checks-group" key={heading}>
            <legend>{heading}</legend>
            {choices.map((choice) => (
              <Check key={choice.value} name={field} choice={choice} checked={values.includes(choice.value)} />
            ))}
          </fieldset>
        ))}
        {error && <p className="ds-validation-message">{error}</p>}
      </fieldset>
    </WithFindings>
  );
}

/** A long list of which few are chosen: those that are stand above the fold, the rest inside. */
export function FoldedChecks({ field, choices }: { field: string; choices: readonly Choice[] }) {
  const { values, error, round } = useField(field);
  const { label, hint } = useWords(field);
  const chosen = choices.filter(({ value }) => values.includes(value));
  return (
    <WithFindings field={field}>
      <details className="folded-checks" key={round} open={Boolean(error)}>
        <summary>
          <span className="ds-label">{label}</span>
          {chosen.length > 0 && (
            <span className="folded-chosen">{chosen.map((choice) => choice.label).join(" · ")}</span>
          )}
        </summary>
        <CheckboxGroup
          name={field}
          legend={<span className="ds-sr-only">{label}</span>}
          chosen={values}
          {...{ hint, error, choices }}
        />
      </details>
    </WithFindings>
  );
}

function Check({ name, choice, checked }: { name: string; choice: Choice; checked: boolean }) {
  const id = `${name}-${choice.value}`;
  return (
    <div className="ds-field">
      <input className="ds-input" type="checkbox" id={id} name={name} value={choice.value} defaultChecked={checked} />
      <label className="ds-label" htmlFor={id}>
        {choice.label}
      </label>
    </div>
  );
}
