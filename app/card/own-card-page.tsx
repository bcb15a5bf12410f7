import type { ReactNode } from "react";
import type { Form } from "#app/lib/form.ts";
import { BackTo } from "#app/ui/back-to.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { localText } from "./local-text.ts";

interface Props {
  heading: string;
  form: Form<never> | undefined;
  /** The page above, and what it is called. */
  above: { to: string; name: string };
  /** For what can be wrong here and nowhere else. */
  words?: Record<string, string> | undefined;
  children: ReactNode;
}

/** A page where a card or a flow is made the municipality's own: what is wrong first, and the way back. */
export function OwnCardPage({ heading, form, above, words, children }: Props) {
  const t = localText[useLanguage()];
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${form ? `${t.error}: ` : ""}${heading} – Komplan`}</title>
      <ErrorSummary form={form} words={{ ...t.errors, ...words }} heading={t.errors.heading} />
      <BackTo to={above.to}>{above.name}</BackTo>
      <Heading level={1}>{heading}</Heading>
      {children}
    </main>
  );
}
