import type { ShortSheet } from "#app/export/card-sheet.ts";
import { publicFactsById } from "#app/guide/fact.ts";
import type { Language } from "#app/lib/language.ts";
import type { ActionCard } from "./action-card.ts";
import { cardContent } from "./card-content.ts";
import { type Block, cardParts } from "./card-template.ts";
import { cardText } from "./text.ts";

/** What a card says where there is little room: its advice without law and numbers within, and each number once (no: plakat, lommekort). */
export function shortContent(
  card: ActionCard,
  language: Language,
): Pick<ShortSheet, "title" | "exampleMark" | "danger" | "parts" | "numbers"> {
  const t = cardText[language];
  const { title, exampleMark, numbers } = cardContent(card, language);
  return {
    ...{ title, exampleMark },
    danger: { words: t.danger.trim(), phone: dangerPhone() },
    parts: cardParts.map((part) => ({
      name: t.part[part],
      blocks: ranked(card.parts[part]).map(({ block, rank }) => ({ text: block.text[language], rank })),
    })),
    numbers: { name: numbers.name, ...shortNumbers(numbers.services) },
  };
}

/** The first piece of advice matters most, then what is only for the workplace, then the others as they stand. */
function ranked(blocks: readonly Block[]): { block: Block; rank: number }[] {
  const [first, ...rest] = blocks;
  const own = rest.filter(({ workplaces }) => workplaces !== undefined);
  const order = [first, ...own, ...rest.filter(({ workplaces }) => workplaces === undefined)];
  return blocks.map((block) => ({ block, rank: order.indexOf(block) }));
}

type Numbers = ReturnType<typeof cardContent>["numbers"]["services"];

/** Each number once, where it is met first; the one for danger stands for itself. */
function shortNumbers(services: Numbers): Pick<ShortSheet["numbers"], "calls" | "toWrite"> {
  const named = services.flatMap(({ name, calls }) => calls.map((call) => ({ ...call, name: call.name || name })));
  const numberOf = ({ phones }: { phones: readonly string[] }) => phones.join();
  const known = named.map(numberOf);
  const calls = named.filter((call, at) => known.indexOf(numberOf(call)) === at && numberOf(call) !== dangerPhone());
  return { calls, toWrite: services.filter((service) => service.calls.length === 0).map(({ name }) => name) };
}

function dangerPhone(): string {
  const [police] = publicFactsById(["police-112"]);
  return police?.helpline?.phone ?? "";
}
