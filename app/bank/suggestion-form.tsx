import { useId } from "react";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { formulateText } from "./formulate-text.ts";
import type { Suggestion } from "./formulation.ts";

interface Props {
  suggestion: Suggestion;
  /** The field that the text is sent as, and the form it is sent to with all that form else holds. */
  name: string;
  action: string;
  hidden: Record<string, string[]>;
  words: { label: string; button: string };
}

/** A suggestion that can be changed before it is taken over, with what could be said more clearly. */
export function SuggestionForm({ suggestion: { text, remarks }, name, action, hidden, words }: Props) {
  const t = formulateText[useLanguage()];
  const id = useId();
  return (
    <Form action={action} className="stack-tight" key={text}>
      {fieldsOf(hidden).map(({ key, field, value }) => (
        <input key={key} type="hidden" name={field} value={value} />
      ))}
      <div className="ds-field">
        <label className="ds-label" htmlFor={id}>
          {words.label}
        </label>
        <textarea className="ds-input" id={id} name={name} rows={2} maxLength={300} required defaultValue={text} />
      </div>
      {remarks.length > 0 && (
        <ul className="bank-remarks">
          {remarks.map(({ key, words }) => (
            <li key={key}>{t.remarks[key](words)}</li>
          ))}
        </ul>
      )}
      <div>
        <Button>{words.button}</Button>
      </div>
    </Form>
  );
}

/** Every value of a form, in order, as it would be sent. */
function fieldsOf(hidden: Record<string, string[]>) {
  return Object.entries(hidden).flatMap(([field, values]) =>
    values.map((value, at) => ({ key: `${field} ${at}`, field, value })),
  );
}
