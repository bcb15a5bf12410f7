import { createContext, type ReactNode, useContext } from "react";
import { formatDate } from "#app/lib/dates.ts";
import { Alert } from "#app/ui/alert.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { planHref } from "./plan-href.ts";
import { planText } from "./plan-text.ts";
import type { PlanRead } from "./read-plan.server.ts";
import { portalText } from "./text.ts";

const Today = createContext("");

/** The day a page of a plan is read. */
export function useToday(): string {
  return useContext(Today);
}

/** The frame of every page of a plan: whose it is, its own menu, and in so many words if it is an example or an older version. */
export function PlanPage({
  plan,
  address,
  today,
  title,
  description,
  current,
  children,
}: PlanRead & {
  /** Of this page; empty on the plan's first page. */
  title: string;
  description: string;
  current?: "plan" | "measures" | "status" | "print";
  children: ReactNode;
}) {
  const pageTitle = [title, plan.title, plan.owner].filter(Boolean).join(" – ");
  const lang = useContentLang(plan);
  return (
    <Today value={today}>
      <title>{`${pageTitle} – Komplan`}</title>
      <meta name="description" content={description} />
      {address.olderVersion !== undefined && <meta name="robots" content="noindex" />}
      <PlanBar {...{ plan, address, current, lang, isFirstPage: title === "" }} />
      <main id="innhold" className="page-width plan-main" tabIndex={-1}>
        {plan.example && <ExampleMark />}
        {address.olderVersion !== undefined && <OlderVersion plan={plan} slug={address.slug} />}
        {children}
      </main>
    </Today>
  );
}

/** Invented plans say so on every page. */
export function ExampleMark() {
  return (
    <p className="example-mark">
      <strong className="ds-tag" data-color="warning" data-size="sm">
        {portalText[useLanguage()].exampleMark}
      </strong>
    </p>
  );
}

/** What the plan's own words are marked with when they are in another language than the page. */
export function useContentLang(plan: { language: string }): string | undefined {
  const language = useLanguage();
  return plan.language === language ? undefined : plan.language;
}

function PlanBar({
  plan,
  address,
  current,
  lang,
  isFirstPage,
}: Pick<PlanRead, "plan" | "address"> & {
  current: "plan" | "measures" | "status" | "print" | undefined;
  lang: string | undefined;
  isFirstPage: boolean;
}) {
  const language = useLanguage();
  const t = planText[language];
  const entries = [
    { key: "plan", rest: "", label: t.thePlan },
    { key: "measures", rest: "/tiltak", label: t.measures },
    { key: "status", rest: "/status", label: t.status },
    { key: "download", rest: "#last-ned", label: t.download },
    { key: "print", rest: "/utskrift", label: t.print },
  ];
  return (
    <nav className="plan-bar" aria-label={t.planMenu}>
      <div className="page-width">
        {!isFirstPage && (
          <a className="plan-name" href={planHref(language, address)} lang={lang}>
            {plan.title}
          </a>
        )}
        <ul>
          {entries.map(({ key, rest, label }) => (
            <li key={key}>
              <a href={planHref(language, address, rest)} {...(key === current && { "aria-current": "page" as const })}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function OlderVersion({ plan, slug }: { plan: PlanRead["plan"]; slug: string }) {
  const language = useLanguage();
  const t = planText[language];
  return (
    <Alert kind="warning">
      <p className="ds-paragraph">
        {t.olderVersion(plan.version, formatDate(plan.publishedOn, language))}{" "}
        <a className="ds-link" href={planHref(language, { slug, olderVersion: undefined })}>
          {t.toNewest}
        </a>
      </p>
    </Alert>
  );
}
