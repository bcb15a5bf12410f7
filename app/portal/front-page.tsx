import type { ReactNode } from "react";
import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { listPublished } from "#app/publication/shelf.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/front-page.ts";
import { municipalityNames } from "./plan-search.ts";
import { portalText } from "./text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const plans = await listPublished();
  return {
    language: context.get(languageContext),
    count: plans.length,
    municipalities: municipalityNames(plans),
    hasExample: plans.some(({ example }) => example),
  };
}

/** What Komplan is, and the way to one's own municipality's plan. */
export default function FrontPage({ loaderData }: Route.ComponentProps) {
  const { language, count, hasExample } = loaderData;
  const t = portalText[language];
  return (
    <main id="innhold" tabIndex={-1}>
      <title>{`${t.frontTitle} – Komplan`}</title>
      <meta name="description" content={t.frontDescription} />
      <div className="hero">
        <div className="page-width">
          {hasExample && <p className="kicker">{t.exampleMark}</p>}
          <Heading level={1} data-size="xl">
            {t.frontTitle}
          </Heading>
          <p className="lead">{t.frontLead}</p>
          <FindMunicipality {...loaderData} />
        </div>
      </div>
      <div className="page-width">
        <ul className="doors">
          <Door title={t.plansTitle} links={[{ href: publicHref(language, "/plan"), words: t.toPlans }]}>
            {t.plansLead(count)}
          </Door>
          <Door title={t.helpTitle} links={[{ href: publicHref(language, "/hjelp"), words: t.usefulNumbers }]}>
            {t.helpLead}
            <a className="ds-link" href="tel:112">
              <strong>112</strong>
            </a>
            . {t.helpMore}
            <a className="ds-link" href="https://dinutvei.no/" rel="noreferrer">
              dinutvei.no
            </a>
            .
          </Door>
          <Door
            title={t.staffTitle}
            links={[
              { href: "/arbeid", words: t.toStaff },
              { href: publicHref(language, "/veileder"), words: t.toGuide },
              { href: publicHref(language, "/kort"), words: t.toCards },
            ]}
          >
            {t.staffLead}
          </Door>
        </ul>
        <section className="prose">
          <Heading level={2}>{t.whatIs}</Heading>
          <p>{t.whatIsText}</p>
        </section>
      </div>
    </main>
  );
}

function FindMunicipality({ language, municipalities }: Route.ComponentProps["loaderData"]) {
  const t = portalText[language];
  return (
    <search>
      <form className="find" action={publicHref(language, "/plan")}>
        <label className="ds-label" htmlFor="finn">
          {t.findMunicipality}
        </label>
        <p id="finn-hint">{t.findHint}</p>
        <div>
          <input
            className="ds-input"
            type="search"
            id="finn"
            name="finn"
            list="kommuner"
            autoComplete="off"
            aria-describedby="finn-hint"
          />
          <Button color="accent">{t.find}</Button>
        </div>
        <datalist id="kommuner">
          {municipalities.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </form>
    </search>
  );
}

function Door({
  title,
  links = [],
  children,
}: {
  title: string;
  links?: { href: string; words: string }[];
  children: ReactNode;
}) {
  return (
    <li>
      <Heading level={2} data-size="sm">
        {title}
      </Heading>
      <p>{children}</p>
      {links.map(({ href, words }) => (
        <p key={href}>
          <a className="ds-link" href={href}>
            {words}
          </a>
        </p>
      ))}
    </li>
  );
}
