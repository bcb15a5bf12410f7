import { Link } from "react-router";
import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { formText } from "./form-text.ts";
import type { WallClock } from "./opening-hours.ts";
import { stateInWords } from "./opening-words.ts";
import { formatPhone, freshness, type Service } from "./service.ts";
import { serviceText } from "./text.ts";

export type ServiceLineView = ReturnType<typeof toServiceLine>;

/** What the list tells of a service. */
export function toServiceLine(service: Service, today: string, at: WallClock, language: Language) {
  const { id, name, kind, agency, shown, phones, opening } = service;
  return {
    ...{ id, name, kind, agency, shown },
    fresh: freshLine(service, today, language),
    state: stateInWords(opening, at, language),
    numbers: phones.filter(({ confirmer }) => confirmer !== null).map(({ number }) => formatPhone(number)),
    waiting: phones
      .filter(({ confirmer }) => confirmer === null)
      .map(({ id, number, proposer }) => ({ id, number: formatPhone(number), proposer })),
  };
}

/** How far what stands can be trusted, in words. */
export function freshLine({ confirmedOn }: Pick<Service, "confirmedOn">, today: string, language: Language) {
  const fresh = freshness(confirmedOn, today);
  return { fresh, words: serviceText[language].fresh[fresh](confirmedOn ? formatDate(confirmedOn, language) : "") };
}

export function ServiceLine({ line }: { line: ServiceLineView }) {
  const language = useLanguage();
  const t = serviceText[language];
  const { id, name, kind, agency, shown, fresh, state, numbers, waiting } = line;
  return (
    <li>
      <div>
        <Link className="ds-link" to={`/arbeid/tjenester/${id}`}>
          {name}
        </Link>
        <span className="thing-more quiet">{[...new Set([formText[language].kinds[kind], agency])].join(" · ")}</span>
        <span className="thing-more">{[...(numbers.length === 0 ? [t.noPhone] : numbers), state].join(" · ")}</span>
        {waiting.map(({ id, number, proposer }) => (
          <span className="thing-more" key={id}>
            <StatusMark shape="late">{t.waiting(number, proposer)}</StatusMark>
          </span>
        ))}
      </div>
      <FreshMark {...fresh} />
      {!shown && <span className="quiet">{t.hidden}</span>}
    </li>
  );
}

export function FreshMark({ fresh, words }: ServiceLineView["fresh"]) {
  return (
    <span className="service-fresh">
      <StatusMark shape={fresh === "fresh" ? "done" : "late"}>{words}</StatusMark>
    </span>
  );
}
