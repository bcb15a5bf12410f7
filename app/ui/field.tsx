import type { ReactNode } from "react";
import { memo, useId } from "react";

interface FieldFrame {
  name: string;
  label: ReactNode;
  /** Help that stands between label and input. */
  hint?: ReactNode;
  /** What is wrong, in words. */
  error?: string | undefined;
}

type Own<Element extends "input" | "textarea" | "select"> = FieldFrame &
  Omit<React.ComponentProps<Element>, "id" | "name" | "aria-invalid">;

/** One line of text, a date or a number, with its label tied to it by id. The id is the field's name, so that an error summary can lead to it. */
export function TextField({ name, label, hint, error, ...input }: Own<"input">) {
  return (
    <Frame {...{ name, label, hint, error }}>
      {(tied) => <input className="ds-input" type="text" {...input} {...tied} name={name} />}
    </Frame>
  );
}

export function TextArea({ name, label, hint, error, ...area }: Own<"textarea">) {
  return (
    <Frame {...{ name, label, hint, error }}>{(tied) => <Lines rows={3} {...area} {...tied} name={name} />}</Frame>
  );
}

/** Drawn again only when something about it has changed: each time React sets its text anew, which moves the cursor to the start. */
const Lines = memo(function Lines(area: React.ComponentProps<"textarea">) {
  return <textarea className="ds-input" {...area} />;
});

export function SelectField({ name, label, hint, error, children, ...select }: Own<"select">) {
  return (
    <Frame {...{ name, label, hint, error }}>
      {(tied) => (
        <select className="ds-input" {...select} {...tied} name={name}>
          {children}
        </select>
      )}
    </Frame>
  );
}

interface Choice {
  value: string;
  label: ReactNode;
}

interface Choices {
  name: string;
  legend: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  choices: readonly Choice[];
}

/** Some of several. */
export function CheckboxGroup({ chosen, ...group }: Choices & { chosen: readonly string[] }) {
  return (
    <Group {...group}>
      {(choice, id) => (
        <input
          className="ds-input"
          type="checkbox"
          id={id}
          name={group.name}
          value={choice.value}
          defaultChecked={chosen.includes(choice.value)}
        />
      )}
    </Group>
  );
}

/** One of a few. */
export function RadioGroup({ chosen, ...group }: Choices & { chosen: string | null | undefined }) {
  return (
    <Group {...group}>
      {(choice, id) => (
        <input
          className="ds-input"
          type="radio"
          id={id}
          name={group.name}
          value={choice.value}
          defaultChecked={chosen === choice.value}
        />
      )}
    </Group>
  );
}

interface Tied {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
}

function Frame({ name, label, hint, error, children }: FieldFrame & { children: (tied: Tied) => ReactNode }) {
  const id = useId();
  const described = [hint ? `${id}-hint` : "", error ? `${id}-error` : ""].filter(Boolean).join(" ");
  const tied: Tied = {
    id: name,
    ...(described && { "aria-describedby": described }),
    ...(error && { "aria-invalid": true }),
  };
  return (
    <div className="ds-field">
      <label className="ds-label" htmlFor={name}>
        {label}
      </label>
      {hint && (
        <div data-field="description" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {children(tied)}
      {error && (
        <p className="ds-validation-message" data-field="validation" id={`${id}-error`}>
          {error}
        </p>
      )}
    </div>
  );
}

function Group({
  name,
  legend,
  hint,
  error,
  choices,
  children,
}: Choices & { children: (choice: Choice, id: string) => ReactNode }) {
  return (
    <fieldset className="ds-fieldset choice-group" id={name} tabIndex={-1} aria-describedby={error && `${name}-error`}>
      <legend className="ds-label">{legend}</legend>
      {hint && <p data-field="description">{hint}</p>}
      <div className="choices">
        {choices.map((choice) => (
          <div className="ds-field" key={choice.value}>
            {children(choice, `${name}-${choice.value}`)}
            <label className="ds-label" htmlFor={`${name}-${choice.value}`}>
              {choice.label}
            </label>
          </div>
        ))}
      </div>
      {error && (
        <p className="ds-validation-message" id={`${name}-error`}>
          {error}
        </p>
      )}
    </fieldset>
  );
}
