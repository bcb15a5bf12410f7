import * as z from "zod";
import adult from "../../content/cards/adult.json" with { type: "json" };
import assault from "../../content/cards/assault.json" with { type: "json" };
import child from "../../content/cards/child.json" with { type: "json" };
import disclosure from "../../content/cards/disclosure.json" with { type: "json" };
import elderly from "../../content/cards/elderly.json" with { type: "json" };
import honour from "../../content/cards/honour.json" with { type: "json" };
import manager from "../../content/cards/manager.json" with { type: "json" };
import perpetrator from "../../content/cards/perpetrator.json" with { type: "json" };
import protection from "../../content/cards/protection.json" with { type: "json" };
import { cardServices } from "./local-service.ts";
import { workplaces } from "./workplace.ts";

/** SEE · ASK · CLARIFY · ACT. */
export const cardParts = ["see", "ask", "clarify", "act"] as const;
export type CardPart = (typeof cardParts)[number];

const words = z.string().trim().min(1);
export const bilingual = z.strictObject({ nb: words, nn: words });
export const cardId = z.string().regex(/^[a-z]+(-[a-z]+)*$/);

/** One piece of advice. Its id never changes: a municipality's own wording hangs on it. Numbers and law are referred to, never written out. */
export const block = z
  .strictObject({
    id: cardId,
    text: bilingual,
    /** Ids of facts in content/facts.json: law, and telephone numbers that are the same everywhere. */
    facts: z.array(z.string()).min(1).optional(),
    /** Whose local number shall stand here. */
    service: z.enum(cardServices).optional(),
    /** Shown only there; everywhere when left out. */
    workplaces: z.array(z.enum(workplaces)).min(1).optional(),
    /** The block whose place it takes at its workplaces. */
    insteadOf: cardId.optional(),
  })
  .refine(
    ({ insteadOf, workplaces }) => insteadOf === undefined || workplaces,
    "takes a place only at some workplaces",
  );
export type Block = z.infer<typeof block>;

/** A card as Komplan proposes it, before any municipality has made it its own (no: mal for tiltakskort). */
export const cardTemplate = z.strictObject({
  id: cardId,
  /** Its address, the same in both languages, and neutral: it is left in the history of the device. */
  slug: z.string().regex(/^[a-z]+$/),
  /** The day the text was last changed. */
  version: z.iso.date(),
  title: bilingual,
  about: bilingual,
  forWhom: bilingual,
  see: z.array(block).min(1),
  ask: z.array(block).min(1),
  clarify: z.array(block).min(1),
  act: z.array(block).min(1),
});
export type CardTemplate = z.infer<typeof cardTemplate>;

const files: unknown[] = [child, adult, elderly, protection, perpetrator, honour, assault, disclosure, manager];
const templates = files.map((file) => cardTemplate.parse(file));

export function allCardTemplates(): readonly CardTemplate[] {
  return templates;
}

export function blocksOf(template: CardTemplate): Block[] {
  return cardParts.flatMap((part) => template[part]);
}
