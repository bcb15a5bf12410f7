import type { ReactNode } from "react";
import { addDays } from "#app/lib/working-days.ts";
import type { DirectoryEntry } from "#app/service/directory.ts";
import { hoursOn } from "#app/service/opening-hours.ts";
import { type Freshness, formatPhone, freshness } from "#app/service/service.ts";
import { dayName } from "./day-name.ts";
import { filled, shortDate } from "./filled.tsx";
import type { HelpText } from "./help-text.ts";

interface Props {
  words: HelpText;
  services: readonly DirectoryEntry[];
  place: string;
  /** Today. */
  date: string;
}

/** All that is shown of a municipality's services. What nobody has confirmed for months is folded behind a warning. */
export function ServiceList({ words: t, services, place, date }: Props) {
  return (
    <section>
      <h2>{filled(t.services.title, { place })}</h2>
      {services.map((service) => (
        <details key={service.id}>
          <summary lang={service.language}>{service.name}</summary>
          <div>
            <Vouched words={t} fresh={freshness(service.confirmedOn, date)}>
              {service.about && <p lang={service.language}>{service.about}</p>}
              <ServiceFactList words={t} service={service} date={date} />
            </Vouched>
          </div>
        </details>
      ))}
    </section>
  );
}

/** What has not been confirmed lately is marked; after four months one must open the warning to see it. */
function Vouched({ words: t, fresh, children }: { words: HelpText; fresh: Freshness; children: ReactNode }) {
  if (fresh === "fresh") return children;
  if (fresh !== "unsure")
    return (
      <>
        <p className="old">{t.now.unconfirmed}</p>
        {children}
      </>
    );
  return (
    <details>
      <summary className="old">{t.now.unconfirmed}</summary>
      <div>{children}</div>
    </details>
  );
}

function ServiceFactList({ words: t, service, date }: { words: HelpText; service: DirectoryEntry; date: string }) {
  const s = t.services;
  const ages = [
    service.fromAge === null ? null : filled(s.forWhom.fromAge, { age: service.fromAge }),
    service.toAge === null ? null : filled(s.forWhom.toAge, { age: service.toAge }),
  ].filter((one) => one !== null);
  return (
    <dl>
      {service.phones.map(({ number, words }) => (
        <Row key={number} term={words || s.phone}>
          <a href={`tel:${number}`}>
            <bdi>{formatPhone(number)}</bdi>
          </a>
        </Row>
      ))}
      <Row term={s.hours}>
        <Week words={t} service={service} date={date} />
      </Row>
      {service.place && <Row term={s.place}>{service.place}</Row>}
      {service.directions && <Row term={s.directions}>{service.directions}</Row>}
      <Row term={s.access[service.access]}>
        {service.sexes === "all" ? ages : [s.forWhom[service.sexes], " ", ...ages]}
      </Row>
      {service.interpreter !== "unknown" && <Row term={s.interpreter.title}>{s.interpreter[service.interpreter]}</Row>}
      {service.price && <Row term={s.price}>{service.price}</Row>}
      {service.website && (
        <Row term={s.website}>
          <a href={service.website} rel="noreferrer noopener">
            {service.website.replace(/^https?:\/\//, "")}
          </a>
        </Row>
      )}
      {service.confirmedOn && (
        <dt>
          {filled(s.confirmedOn, {
            date: <bdi>{shortDate(service.confirmedOn)}</bdi>,
          })}
        </dt>
      )}
    </dl>
  );
}

/** Hours of the seven days from today, days that follow each other with the same hours said once. */
function Week({ words: t, service, date }: { words: HelpText; service: DirectoryEntry; date: string }) {
  const days = Array.from({ length: 7 }, (_, ahead) => addDays(date, ahead));
  const spans = spansOf(days.map((day) => ({ name: dayName(t, day), hours: hoursText(service, day) })));
  if (spans.every(({ hours }) => hours === "")) return "–";
  return spans.map(({ first, last, hours }) => (
    <span key={first} className="day">
      {first === last ? first : `${first}–${last}`} <bdi>{hours === "" ? "–" : hours}</bdi>
    </span>
  ));
}

function spansOf(days: readonly { name: string; hours: string }[]): { first: string; last: string; hours: string }[] {
  const spans: { first: string; last: string; hours: string }[] = [];
  for (const { name, hours } of days) {
    const last = spans.at(-1);
    if (last?.hours === hours) last.last = name;
    else spans.push({ first: name, last: name, hours });
  }
  return spans;
}

function hoursText({ opening }: DirectoryEntry, date: string): string {
  return hoursOn(opening, date)
    .map(({ opens, closes }) => `${opens}–${closes}`)
    .join(", ");
}

function Row({ term, children }: { term: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </>
  );
}
