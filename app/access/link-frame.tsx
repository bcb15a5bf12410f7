import type { ReactNode } from "react";
import type { Language } from "#app/lib/language.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { ClosedLink } from "./link.ts";
import { linkText } from "./link-text.ts";
import "./link-frame.css";

interface Frame {
  language: Language;
  /** What the address ends with, but for the language. */
  search?: Record<string, string>;
  children: ReactNode;
}

/** The frame of pages that are opened by link: nothing to do but what the link is for, in either written form. Each brings its style sheet. */
export function LinkFrame({ language, search = {}, children }: Frame) {
  const other = language === "nb" ? "nn" : "nb";
  const query = new URLSearchParams({ ...search, sprak: other });
  return (
    <>
      <header className="link-header">
        <span className="staff-brand">Komplan</span>
        <a className="ds-link" href={`?${query}`} lang={other} hrefLang={other}>
          {linkText[language].otherLanguage}
        </a>
      </header>
      <main className="link-page stack" id="innhold" tabIndex={-1}>
        {children}
      </main>
    </>
  );
}

/** What a link that opens nothing shows: why, and what to do. */
export function ClosedLinkPage({ language, why }: { language: Language; why: ClosedLink }) {
  const { title, help } = linkText[language].closed[why];
  return (
    <LinkFrame language={language}>
      <title>{`${title} – Komplan`}</title>
      <Heading level={1}>{title}</Heading>
      <p className="ds-paragraph" data-size="lg">
        {help}
      </p>
    </LinkFrame>
  );
}

/** How a link that opens nothing is answered. */
export const closedStatus: Record<ClosedLink, number> = { unknown: 404, expired: 410, revoked: 410, tooOften: 429 };
