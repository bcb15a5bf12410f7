import { publicHref } from "#app/lib/public-href.ts";
import { useLanguage } from "#app/ui/language.ts";
import { firstLinesOf } from "./action-card.ts";
import { type Block, type CardPart, cardParts } from "./card-template.ts";
import { publicFactsById } from "./local-service.ts";
import { PhoneLink } from "./phone-lines.tsx";
import { cardText } from "./text.ts";

/** The pieces of advice of one part, each with the number to call and the law it rests on. */
export function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <ul className="card-blocks">
      {blocks.map((block) => (
        <li key={block.id}>
          <CardBlock block={block} />
        </li>
      ))}
    </ul>
  );
}

function CardBlock({ block }: { block: Block }) {
  const language = useLanguage();
  const laws = publicFactsById(block.facts ?? []).filter(({ kind }) => kind === "law");
  return (
    <>
      {block.text[language]}
      {firstLinesOf(block).map(({ id, title, helpline }) => (
        <span key={id} className="card-reference">
          {title[language]} <PhoneLink phone={helpline?.phone ?? ""} />
        </span>
      ))}
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
