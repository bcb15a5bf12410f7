import { createHash } from "node:crypto";
import { findFact } from "#app/guide/fact.ts";
import { adaptCard, type LocalBlock } from "./adapted.ts";
import type { CardBlocks } from "./approved-card.ts";
import type { CardTemplate } from "./card-template.ts";
import type { CardMarks } from "./local-card.ts";

/** What the card says with what has been made of it, and marks that change when any of it does. */
export function markCard(template: CardTemplate, local: readonly LocalBlock[]): CardMarks & { parts: CardBlocks } {
  const parts = adaptCard(template, local);
  return { parts, facts: factMarks(Object.values(parts).flat()), hash: markOf(parts) };
}

/** A mark for each fact that some advice rests on. */
export function factMarks(advice: readonly { facts?: string[] | undefined }[]): Record<string, string> {
  const ids = advice.flatMap(({ facts }) => facts ?? []);
  return Object.fromEntries([...new Set(ids)].map((id) => [id, factMark(id)]));
}

/** Of all that a card's advice may hang on. That somebody has checked the fact again and found it the same, changes nothing. */
function factMark(id: string): string {
  const fact = findFact(id);
  if (!fact) return "gone";
  const { title, text, reference, helpline, figure, validFrom, validTo, replacedBy } = fact;
  return markOf({ title, text, reference, helpline, figure, validFrom, validTo, replacedBy }).slice(0, 16);
}

export function markOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
