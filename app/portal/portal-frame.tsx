import type { ReactNode } from "react";
import { Outlet } from "react-router";
import { env } from "#app/lib/env.server.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/portal-frame.ts";
import "./portal.css";
import { publicHref } from "#app/lib/public-href.ts";
import { portalText } from "./text.ts";

export const handle = { js: false };

export function loader({ request, context }: Route.LoaderArgs) {
  const { pathname, search } = new URL(request.url);
  const language = context.get(languageContext);
  return { language, pathname, search, origin: env.origin };
}

/** The frame of the public pages: no script, no cookie, and the same address in both languages. */
export default function PortalFrame({ loaderData: { language, pathname, search, origin } }: Route.ComponentProps) {
  const t = portalText[language];
  return (
    <>
      <link rel="canonical" href={origin + publicHref(language, pathname)} />
      <link rel="alternate" hrefLang="nb" href={origin + publicHref("nb", pathname)} />
      <link rel="alternate" hrefLang="nn" href={origin + publicHref("nn", pathname)} />
      <a className="ds-skip-link" href="#innhold">
        {t.skipToContent}
      </a>
      <Header language={language} otherAddress={publicHref(language === "nb" ? "nn" : "nb", pathname) + search} />
      <Outlet />
      <Footer language={language} />
    </>
  );
}

function Header({ language, otherAddress }: { language: Language; otherAddress: string }) {
  const t = portalText[language];
  const other = language === "nb" ? "nn" : "nb";
  return (
    <header className="site-header">
      <div className="page-width">
        <a className="wordmark" href={publicHref(language, "/")}>
          <Mark />
          Komplan
        </a>
        <nav aria-label={t.mainMenu}>
          <ul>
            <Entry href={publicHref(language, "/plan")}>{t.plans}</Entry>
            <Entry href={publicHref(language, "/veileder")}>{t.guide}</Entry>
            <Entry href={publicHref(language, "/om")}>{t.aboutKomplan}</Entry>
            <li>
              <a href={otherAddress} lang={other} hrefLang={other}>
                {t.otherLanguage}
              </a>
            </li>
          </ul>
        </nav>
      </div>
    </header>
  );
}

function Mark() {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <rect width="32" height="32" rx="7" />
      <path d="M9 8v16M9 17l11-9M13.5 14.5 21 24" />
    </svg>
  );
}

function Footer({ language }: { language: Language }) {
  const t = portalText[language];
  return (
    <footer className="site-footer">
      <div className="page-width">
        <p>
          <strong>Komplan</strong> {t.footerLine}
        </p>
        <nav aria-label={t.footerMenu}>
          <ul>
            <Entry href={publicHref(language, "/hjelp")}>{t.usefulNumbers}</Entry>
            <Entry href={publicHref(language, "/om")}>{t.aboutKomplan}</Entry>
            <Entry href={publicHref(language, "/om/personvern")}>{t.privacy}</Entry>
            <Entry href={publicHref(language, "/om/tilgjengelighet")}>{t.accessibility}</Entry>
            <Entry href={publicHref(language, "/om/kreditering")}>{t.credits}</Entry>
            <Entry href="/arbeid">{t.forStaff}</Entry>
          </ul>
        </nav>
      </div>
    </footer>
  );
}

function Entry({ href, children }: { href: string; children: ReactNode }) {
  return (
    <li>
      <a href={href}>{children}</a>
    </li>
  );
}
