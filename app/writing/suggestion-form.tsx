import type { ReactNode } from "react";
import { Link } from "react-router";
import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { commentText } from "./comment-text.ts";

interface Props {
  form: RefusedForm | undefined;
  /** What stands there, to begin from. */
  words: string;
  hint: string | undefined;
  /** Where one goes without sending. */
  back: string;
  /** What says which words it is about. */
  children: ReactNode;
}

/** Other words, and why. */
export function SuggestionForm({ form, words, hint, back, children }: Props) {
  const { suggestion: t, form: buttons, errors } = commentText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <Form className="stack narrow">
      {children}
      <TextArea
        name="words"
        label={t.words}
        hint={hint}
        rows={6}
        defaultValue={typedValue(form, "words") ?? words}
        error={error("words")}
      />
      <TextArea
        name="note"
        label={t.note}
        rows={2}
        defaultValue={typedValue(form, "note") ?? ""}
        error={error("note")}
      />
      <div className="button-row">
        <Button>{t.send}</Button>
        <Link className="ds-link" to={back}>
          {buttons.cancel}
        </Link>
      </div>
    </Form>
  );
}
