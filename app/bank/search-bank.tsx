import { href } from "react-router";
import { measureExamples } from "#app/guide/measure-example.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/search-bank.ts";
import { bankFilterIn, filterAddress, filterEntries } from "./bank-filter.ts";
import { BankFilterForm } from "./bank-filter-form.tsx";
import { entryOfExample } from "./entry.ts";
import { EntryDetails } from "./entry-details.tsx";
import { type EntryView, entryView, wordsOfEntry } from "./entry-view.server.ts";
import { pageOf } from "./page-of.ts";
import { bankText } from "./text.ts";
import "./bank.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const search = new URL(request.url).searchParams;
  const filter = bankFilterIn(search);
  const all = measureExamples().map((example) => entryOfExample(example, language));
  const found = filterEntries(all, filter, (entry) => wordsOfEntry(entry, language));
  const { shown, page, pages } = pageOf(found, search.get("side"));
  return {
    filter,
    found: found.length,
    all: all.length,
    page,
    pages,
    entries: shown.map((entry) => entryView(entry, language)),
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
      <BankFilterForm address={address} filter={filter} />
      <p role="status">
        <strong>{t.count(found, all)}</strong>
      </p>
      {found === 0 && <p>{t.none}</p>}
      <ul className="bank-list">
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} />
        ))}
      </ul>
      <Pages {...loaderData} address={address} />
    </article>
  );
}

function EntryCard({ entry }: { entry: EntryView }) {
  const t = bankText[useLanguage()];
  return (
    <li className="bank-card" id={entry.id}>
      <p className="bank-heading">{entry.heading}</p>
      <Heading level={2} data-size="xs">
        {entry.title}
      </Heading>
      <p className="quiet">
        {entry.level || t.goal}: {entry.goal}
      </p>
      <p className="quiet">
        {t.for}: {entry.for}
      </p>
      <details>
        <summary aria-label={t.whole(entry.title)}>{t.wholeShort}</summary>
        <EntryDetails entry={entry} />
      </details>
    </li>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

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
