import type { ReactNode } from "react";
import { href, Link } from "react-router";
import { type RefusedForm, typedValue } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { commentText } from "./comment-text.ts";
import "./comment.css";

interface Props {
  form: RefusedForm | undefined;
  /** Title of the chapter or measure it is about. */
  about: string;
  /** The comments of that chapter or measure, which one comes from and goes back to. */
  place: { planId: string; part: "kapittel" | "tiltak"; partId: string };
  /** Which of several texts it is about. */
  field?: string | undefined;
  /** What stands there, to be read. */
  now: string;
  /** The same, to begin from. */
  words: string;
  hint: string | undefined;
  /** What says which words it is about. */
  children: ReactNode;
}

/** Other words for what stands in a plan, and why. */
export function SuggestionPage({ form, about, place, field, now, words, hint, children }: Props) {
  const { suggestion: t, form: buttons, errors } = commentText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <article className="stack commenting">
      <title>{`${form ? "Feil: " : ""}${t.title}: ${about} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      <section className="stack-tight">
        <Heading level={2}>{t.now}</Heading>
        {field && <p className="quiet">{field}</p>}
        <p className="as-said">{now}</p>
      </section>
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
          <Link className="ds-link" to={href("/arbeid/planer/:planId/kommentarer/:part/:partId", place)}>
            {buttons.cancel}
          </Link>
        </div>
      </Form>
    </article>
  );
}
