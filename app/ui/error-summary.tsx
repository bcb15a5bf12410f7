import { useEffect, useRef } from "react";
import type { Form } from "#app/lib/form.ts";

/** Finds the words for what is wrong with a field. */
export function errorText(form: Form<unknown> | undefined, words: Record<string, string>) {
  return (field: string): string | undefined => {
    const [key] = (form?.ok === false && form.errors[field]) || [];
    return key && (words[key] ?? words.unknown ?? key);
  };
}

/** What is wrong, on top of the page and with a link to each field. Takes the focus, so that nobody has to look for it. */
export function ErrorSummary({
  form,
  words,
  heading,
}: {
  form: Form<unknown> | undefined;
  words: Record<string, string>;
  heading: string;
}) {
  const summary = useRef<HTMLElement>(null);
  useEffect(() => {
    if (form?.ok === false) summary.current?.focus();
  }, [form]);
  if (form?.ok !== false) return null;
  const text = errorText(form, words);
  return (
    <section className="ds-error-summary" ref={summary} tabIndex={-1} aria-labelledby="error-summary-heading">
      <h2 className="ds-heading" data-size="xs" id="error-summary-heading">
        {heading}
      </h2>
      <ul className="ds-list">
        {Object.keys(form.errors).map((field) => (
          <li key={field}>
            <a className="ds-link" href={`#${field}`}>
              {text(field)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
