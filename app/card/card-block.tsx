import { publicFactsById } from "#app/guide/fact.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { useLanguage } from "#app/ui/language.ts";
import { type Advice, firstLinesOf } from "./action-card.ts";
import { type Block, type CardPart, cardParts } from "./card-template.ts";
import { LocalPhones } from "./local-phones.tsx";
import { isNationalFirst, type LocalServices, localServicesOf, mostInBlock } from "./local-service.ts";
import { PhoneLink } from "./phone-link.tsx";
import { cardText } from "./text.ts";

/** The pieces of advice of one part, each with the number to call and the law it rests on. */
export function Blocks({ blocks, local }: { blocks: Block[]; local: LocalServices | null }) {
  return (
    <ul className="card-blocks">
      {blocks.map((block) => (
        <li key={block.id}>
          <CardBlock block={block} local={local} />
        </li>
      ))}
    </ul>
  );
}

export function CardBlock({ block, local }: { block: Advice; local: LocalServices | null }) {
  const language = useLanguage();
  const laws = publicFactsById(block.facts ?? []).filter(({ kind }) => kind === "law");
  const national = <NationalLines key="national" block={block} local={local} />;
  const here = <LocalLines key="here" service={block.service} local={local} />;
  return (
    <>
      {block.text[language]}
      {block.service && isNationalFirst(block.service) ? [national, here] : [here, national]}
      {laws.map(({ id, title }) => (
        <span key={id} className="card-reference">
          <a className="ds-link" href={`#${id}`}>
            {title[language].split(" – ")[0]}
          </a>
        </span>
      ))}
    </>
  );
}

/** Under what to do: the page that helps to write it down. */
export function NoteLink({ part }: { part: CardPart }) {
  const language = useLanguage();
  if (part !== "act") return null;
  return (
    <p className="card-note-link">
      <a className="ds-link" href={publicHref(language, "/kort/notat")}>
        {cardText[language].toNote}
      </a>
    </p>
  );
}

function NationalLines({ block, local }: { block: Advice; local: LocalServices | null }) {
  const language = useLanguage();
  return firstLinesOf(block, local).map(({ id, title, helpline }) => (
    <span key={id} className="card-reference">
      {title[language]} <PhoneLink phone={helpline?.phone ?? ""} />
    </span>
  ));
}

function LocalLines({ service, local }: { service: Block["service"]; local: LocalServices | null }) {
  if (service === undefined) return null;
  return localServicesOf(service, local)
    .slice(0, mostInBlock)
    .map((entry) => (
      <span key={entry.id} className="card-reference">
        <LocalPhones entry={entry} local={local} />
      </span>
    ));
}

/** The name of a part with its number, so that colour is never alone. */
export function PartName({ part }: { part: CardPart }) {
  const t = cardText[useLanguage()];
  return (
    <>
      <span className="card-part-number" aria-hidden="true">
        {cardParts.indexOf(part) + 1}
      </span>
      {t.part[part]}
    </>
  );
}
