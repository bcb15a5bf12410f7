import type { Fact } from "#app/guide/fact.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { useLanguage } from "#app/ui/language.ts";
import { LocalLine } from "./local-phones.tsx";
import {
  answersInPlaceOf,
  type CardService,
  isNationalFirst,
  type LocalServices,
  localServicesOf,
  nationalLinesOf,
  staffAdviceOf,
} from "./local-service.ts";
import { PhoneLink } from "./phone-link.tsx";
import { cardText } from "./text.ts";

interface Props {
  services: readonly CardService[];
  local?: LocalServices | null;
  lines?: Fact[];
}

/** Whom to call: services here, each with the national lines that lead there or answer in its place, and lines of their own. */
export function PhoneLines({ services, local = null, lines = [] }: Props) {
  const language = useLanguage();
  const t = cardText[language];
  return (
    <dl className="card-numbers">
      {services.map((service) => (
        <div key={service}>
          <dt>{t.service[service]}</dt>
          <ServiceLines service={service} local={local} />
        </div>
      ))}
      {local && <StaffAdvice services={services} local={local} />}
      {lines.map((line) => (
        <div key={line.id}>
          <dt>{line.title[language]}</dt>
          <PhoneLine line={line} name="" />
        </div>
      ))}
    </dl>
  );
}

function ServiceLines({ service, local }: { service: CardService; local: LocalServices | null }) {
  const language = useLanguage();
  const here = localServicesOf(service, local);
  const national = answersInPlaceOf(service, local) ? [] : nationalLinesOf(service);
  const lines = [
    ...(local ? here.map((entry) => <LocalLine key={entry.id} entry={entry} local={local} />) : []),
    ...national.map((line) => <PhoneLine key={line.id} line={line} name={`${line.title[language]}. `} />),
  ];
  if (lines.length === 0) return <dd className="subtle">{cardText[language].askMunicipality}</dd>;
  return isNationalFirst(service) ? [...lines.slice(here.length), ...lines.slice(0, here.length)] : lines;
}

/** Whom staff may ask before they do anything. */
function StaffAdvice({ services, local }: { services: readonly CardService[]; local: LocalServices }) {
  const t = cardText[useLanguage()];
  const advisers = staffAdviceOf(services, local);
  if (advisers.length === 0) return null;
  return (
    <div>
      <dt>{t.staffAdvice}</dt>
      {advisers.map((entry) => (
        <LocalLine key={entry.id} entry={entry} local={local} />
      ))}
    </div>
  );
}

function PhoneLine({ line: { helpline }, name }: { line: Fact; name: string }) {
  const language = useLanguage();
  if (!helpline?.phone) return null;
  return (
    <dd>
      <PhoneLink phone={helpline.phone} />{" "}
      <span className="subtle">
        {name}
        <span className="card-hours">{helpline.hours[language]}.</span>
      </span>
    </dd>
  );
}

/** Whose numbers those above are, and the way to those of the reader's own municipality. */
export function WhoseNumbers({ local = null }: { local?: LocalServices | null }) {
  const language = useLanguage();
  const t = cardText[language];
  return (
    <p className="subtle">
      {whose(local, t)}{" "}
      <a className="ds-link card-choose" href={publicHref(language, "/kort/kommuner")}>
        {local ? t.otherMunicipality : t.localNumbers}
      </a>
    </p>
  );
}

function whose(local: LocalServices | null, t: (typeof cardText)["nb"]): string {
  if (local === null) return t.numbersLead;
  return local.services.length > 0 ? t.numbersFrom(local.place.name) : t.noLocalNumbers(local.place.name);
}
