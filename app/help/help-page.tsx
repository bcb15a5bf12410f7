import type { ReactNode } from "react";
import { findFact } from "#app/guide/fact.ts";
import type { Answering, DirectoryEntry } from "#app/service/directory.ts";
import { AnsweringNow } from "./answering-now.tsx";
import { filled } from "./filled.tsx";
import { helpHref } from "./help-address.ts";
import { HelpFrame } from "./help-frame.tsx";
import { type HelpLanguage, isEasyRead } from "./help-language.ts";
import { HelpSymbol, type SymbolOf } from "./help-symbol.tsx";
import { dangerHelplines, type HelpText, phoneOf } from "./help-text.ts";
import { Lines, Safety } from "./safety.tsx";
import { ServiceList } from "./service-list.tsx";

/** What a help page is made of. Drawn to bytes on the server; nothing of it runs in the browser but the way out. */
export interface HelpPageProps {
  words: HelpText;
  /** The municipality, when it is a page for one. */
  place: { name: string; slug: string } | null;
  /** Names of those who keep the services that are shown. */
  owners: readonly string[];
  isExample: boolean;
  answering: readonly Answering[];
  services: readonly DirectoryEntry[];
  at: { date: string; clock: string };
  /** Other languages that this page can be read in. */
  languages: readonly { language: HelpLanguage; name: string; tag: string; direction: string }[];
  exit: string;
  /** Nothing is at the address; the numbers are shown all the same. */
  isGone?: boolean;
}

export function HelpPage(page: HelpPageProps) {
  const { words: t, place, isGone = false } = page;
  return (
    <HelpFrame words={t} exit={page.exit} isGone={isGone}>
      <main>
        <h1>{isGone ? t.gone.title : t.title}</h1>
        {isGone && <p>{t.gone.text}</p>}
        {page.isExample && <p className="old">{t.frame.example}</p>}
        <Safety words={t} />
        <Danger words={t} />
        <AnsweringNow
          words={t}
          answering={page.answering}
          hasServices={page.services.length > 0}
          at={page.at}
          place={place?.name ?? ""}
        />
        <Parts words={t} />
        {place && page.services.length > 0 && (
          <ServiceList words={t} services={page.services} place={place.name} date={page.at.date} />
        )}
        <Sections words={t} />
      </main>
      <Foot {...page} />
    </HelpFrame>
  );
}

/** The numbers that always stand first, each with what it is for. */
function Danger({ words: t }: { words: HelpText }) {
  const { danger } = t;
  const calls = ["police", "ambulance", "doctor", "violenceLine", "childLine"] as const;
  return (
    <section>
      <h2>{danger.title}</h2>
      <p>{danger.lead}</p>
      <ul className="calls">
        {calls.map((call) => (
          <Call key={call} phone={phoneOf(dangerHelplines[call])} symbol={call}>
            {danger[call]}
          </Call>
        ))}
      </ul>
      <h3>{danger.cannotTalk.title}</h3>
      <Lines lines={danger.cannotTalk.lines} />
    </section>
  );
}

/** For whom somebody looks for help: folded, so that what is read is not seen by others before it is opened. */
function Parts({ words: t }: { words: HelpText }) {
  return (
    <section>
      {t.parts.map(({ id, title, lines, helplines }) => (
        <details key={id}>
          <summary>
            <HelpSymbol of={id} />
            {title}
          </summary>
          <div>
            <Lines lines={lines} />
            <ul className="calls">
              {helplines.map((factId) => (
                <Helpline key={factId} words={t} factId={factId} />
              ))}
            </ul>
          </div>
        </details>
      ))}
    </section>
  );
}

function Sections({ words: t }: { words: HelpText }) {
  const more = findFact("dinutvei")?.helpline?.website;
  return (
    <section>
      <details>
        <summary>
          <HelpSymbol of="violence" />
          {t.violence.title}
        </summary>
        <div>
          <Lines lines={t.violence.lines} />
          <p>
            <a href={more} rel="noreferrer noopener">
              {t.violence.more}
            </a>
          </p>
        </div>
      </details>
      {(["whenICall", "rights"] as const).map((part) => (
        <details key={part}>
          <summary>
            <HelpSymbol of={part} />
            {t[part].title}
          </summary>
          <div>
            <Lines lines={t[part].lines} />
          </div>
        </details>
      ))}
      <details>
        <summary>
          <HelpSymbol of="phoneUse" />
          {t.phoneUse.title}
        </summary>
        <div>
          <Lines lines={t.phoneUse.lines} />
          <Lines lines={t.phoneUse.cannot} />
        </div>
      </details>
    </section>
  );
}

function Helpline({ words, factId }: { words: HelpText; factId: string }) {
  const said = words.helplines[factId];
  const phone = phoneOf(factId);
  if (!said || phone === "") return null;
  return (
    <Call phone={phone}>
      <strong>{said.name}</strong>
      <small>
        {said.hours}. {said.for}.
      </small>
    </Call>
  );
}

export function Call({ phone, symbol, children }: { phone: string; symbol?: SymbolOf; children: ReactNode }) {
  return (
    <li>
      <a className="call" href={`tel:${phone.replace(/\s/g, "")}`}>
        {symbol && <HelpSymbol of={symbol} />}
        <b>{phone}</b>
        <span>{children}</span>
      </a>
    </li>
  );
}

function Foot({ words: t, place, owners, languages }: HelpPageProps) {
  return (
    <footer>
      <p>
        <a href={helpHref(isNorwegian(t.language) ? t.language : "nb", "kommuner")} data-quiet="">
          {t.frame.chooseMunicipality}
        </a>
      </p>
      <ul className="tongues" aria-label={t.frame.languages}>
        {languages.map(({ language, name, tag, direction }) => (
          <li key={language}>
            <a href={helpHref(language, place?.slug)} data-quiet="" lang={tag} dir={direction} hrefLang={tag}>
              {name}
            </a>
          </li>
        ))}
      </ul>
      {owners.length > 0 && <p>{filled(t.frame.madeBy, { place: owners.join(", ") })}</p>}
      {t.readBy === null && !isNorwegian(t.language) && <p>{t.frame.notRead}</p>}
    </footer>
  );
}

/** Written by us in Norwegian; every other language is a translation. */
function isNorwegian(language: HelpLanguage): boolean {
  return language === "nb" || language === "nn" || isEasyRead(language);
}
