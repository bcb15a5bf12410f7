import { href, Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/search-bank.ts";
import { listEntries } from "./bank.server.ts";
import { bankFilterIn, filterAddress, filterEntries } from "./bank-filter.ts";
import { BankFilterForm } from "./bank-filter-form.tsx";
import { takenFrom } from "./copy.ts";
import { EntryDetails } from "./entry-details.tsx";
import { entryView, wordsOfEntry } from "./entry-view.server.ts";
import { OfferedNote } from "./offered-note.tsx";
import { pageOf } from "./page-of.ts";
import { bankText } from "./text.ts";
import { UsedIn } from "./used-in.tsx";
import "./bank.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const search = new URL(request.url).searchParams;
  const filter = bankFilterIn(search);
  const all = await listEntries(db, draft.plan.id, language);
  const found = filterEntries(all, filter, (entry) => wordsOfEntry(entry, language));
  const { shown, page, pages } = pageOf(found, search.get("side"));
  return {
    filter,
    found: found.length,
    all: all.length,
    page,
    pages,
    canUse: can(user, "measure:edit", draft.plan),
    entries: shown.map((entry) => ({
      ...entryView(entry, language),
      used: takenFrom(entry.origin, draft.measures).map(({ id, number }) => ({ id, number })),
    })),
  };
}

/** Measures to take over, to look through and to search in. */
export default function SearchBank({ params, loaderData }: Route.ComponentProps) {
  const t = bankText[useLanguage()];
  const { filter, found, all, entries } = loaderData;
  const address = href("/arbeid/planer/:planId/tiltaksbank", params);
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/tiltaksbank/tilby", params)}>
          {t.share}
        </Link>
      </p>
      <BankFilterForm address={address} filter={filter} />
      <p role="status">
        <strong>{t.count(found, all)}</strong>
      </p>
      {found === 0 && <p>{t.none}</p>}
      <ul className="bank-list">
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} planId={params.planId} canUse={loaderData.canUse} />
        ))}
      </ul>
      <Pages {...loaderData} address={address} />
    </article>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

interface CardProps {
  entry: Loaded["entries"][number];
  planId: string;
  canUse: boolean;
}

function EntryCard({ entry, planId, canUse }: CardProps) {
  const t = bankText[useLanguage()];
  const address = href("/arbeid/planer/:planId/tiltaksbank/:entryId", { planId, entryId: entry.id });
  return (
    <li className="bank-card" id={entry.id}>
      <p className="bank-heading">
        {entry.heading}
        {entry.offered && ` · ${t.offered.mark}`}
      </p>
      <Heading level={2} data-size="xs">
        {entry.title}
      </Heading>
      {entry.goal && (
        <p className="quiet">
          {entry.level || t.goal}: {entry.goal}
        </p>
      )}
      <p className="quiet">
        {t.for}: {entry.for}
      </p>
      {entry.offered && <OfferedNote offered={entry.offered} />}
      <UsedIn planId={planId} used={entry.used} />
      <details>
        <summary aria-label={t.whole(entry.title)}>{t.wholeShort}</summary>
        <EntryDetails entry={entry} />
      </details>
      <p>
        <Link className="ds-link" to={address} aria-label={`${canUse ? t.see : t.seeOnly}: ${entry.title}`}>
          {canUse ? t.see : t.seeOnly}
        </Link>
      </p>
    </li>
  );
}

function Pages({ filter, page, pages, address }: Pick<Loaded, "filter" | "page" | "pages"> & { address: string }) {
  const t = bankText[useLanguage()];
  if (pages === 1) return null;
  const to = (number: number) =>
    `${address}?${new URLSearchParams([...filterAddress(filter), ["side", String(number)]])}`;
  return (
    <nav className="bank-pages" aria-label={t.pages}>
      {page > 1 && (
        <a className="ds-link" href={to(page - 1)}>
          ← {t.previous}
        </a>
      )}
      <span>{t.page(page, pages)}</span>
      {page < pages && (
        <a className="ds-link" href={to(page + 1)}>
          {t.next} →
        </a>
      )}
    </nav>
  );
}
