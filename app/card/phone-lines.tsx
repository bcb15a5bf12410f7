import type { Fact } from "#app/guide/fact.ts";
import { helpHref } from "#app/help/help-address.ts";
import { useLanguage } from "#app/ui/language.ts";
import { type CardService, nationalLinesOf } from "./local-service.ts";
import { cardText } from "./text.ts";

/** Whom to call: services, each with the national lines that lead there, and lines of their own. */
export function PhoneLines({ services, lines = [] }: { services: CardService[]; lines?: Fact[] }) {
  const language = useLanguage();
  const t = cardText[language];
  return (
    <dl className="card-numbers">
      {services.map((service) => (
        <div key={service}>
          <dt>{t.service[service]}</dt>
          {nationalLinesOf(service).map((line) => (
            <PhoneLine key={line.id} line={line} name={`${line.title[language]}. `} />
          ))}
          {nationalLinesOf(service).length === 0 && <dd className="subtle">{t.askMunicipality}</dd>}
        </div>
      ))}
      {lines.map((line) => (
        <div key={line.id}>
          <dt>{line.title[language]}</dt>
          <PhoneLine line={line} name="" />
        </div>
      ))}
    </dl>
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

/** The numbers above are the same everywhere: the way to those of the reader's own municipality. */
export function LocalNumbers() {
  const language = useLanguage();
  const t = cardText[language];
  return (
    <p className="subtle">
      {t.numbersLead}{" "}
      <a className="ds-link" href={helpHref(language, "kommuner")}>
        {t.localNumbers}
      </a>
    </p>
  );
}

export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a className="ds-link card-phone" href={`tel:${phone.replaceAll(" ", "")}`}>
      {phone}
    </a>
  );
}
