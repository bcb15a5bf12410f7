import type { ReactNode } from "react";
import type { Language } from "#app/lib/language.ts";
import { Heading } from "#app/ui/heading.tsx";
import { accessText } from "./text.ts";
import "#app/ui/staff.css";
import "./log-in.css";

interface Frame {
  title: string;
  introduction: string;
  language: Language;
  returnTo?: string;
  children: ReactNode;
}

/** The frame of the few pages before log-in: one thing to do, and the other written form of Norwegian. */
export function LogInFrame({ title, introduction, language, returnTo = "/arbeid", children }: Frame) {
  const other = language === "nb" ? "nn" : "nb";
  const query = new URLSearchParams({ ...(returnTo !== "/arbeid" && { til: returnTo }), sprak: other });
  return (
    <>
      <header className="log-in-header">
        <a className="staff-brand" href="/">
          Komplan
        </a>
        <a className="ds-link" href={`?${query}`} lang={other} hrefLang={other}>
          {accessText[language].otherLanguage}
        </a>
      </header>
      <main className="log-in-page" id="innhold">
        <title>{`${title} – Komplan`}</title>
        <Heading level={1}>{title}</Heading>
        <p className="ds-paragraph" data-size="lg">
          {introduction}
        </p>
        {children}
      </main>
    </>
  );
}
