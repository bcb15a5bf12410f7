import { type LocalBlock, viewBlocks } from "./adapted.ts";
import { type ApprovalTask, approvalTasks, type Standing } from "./approval.ts";
import type { CardTemplate } from "./card-template.ts";

/** What an organisation has made of a card (no: lokalt tiltakskort): its blocks, and how far it is from being approved. */
export interface LocalCard extends Standing {
  cardId: string;
  blocks: LocalBlock[];
  /** The mark of each fact as it was when somebody last looked. */
  seenFacts: Record<string, string>;
}

/** What the card says now: a mark of all of it, and one for each fact it rests on. */
export interface CardMarks {
  hash: string;
  facts: Record<string, string>;
}

/** What somebody should do about a card. */
export type CardTask = { kind: "offered"; count: number } | { kind: "facts"; ids: string[] } | ApprovalTask;

/** In the order they should be done. A card that is as its template, and that nobody has approved, follows the template: nothing to do. */
export function cardTasks(card: LocalCard, template: CardTemplate, marks: CardMarks, today: string): CardTask[] {
  if (isAsTemplate(card)) return [];
  const count = viewBlocks(template, card.blocks).filter(({ isOffered }) => isOffered).length;
  const ids = changedFactsOf(card, marks);
  return [
    ...(count > 0 ? [{ kind: "offered" as const, count }] : []),
    ...(ids.length > 0 ? [{ kind: "facts" as const, ids }] : []),
    ...approvalTasks(card, marks, today),
  ];
}

/** Nothing has been made of it, or what was made has been undone. */
export function isAsTemplate({ blocks, approval, proposedBy }: LocalCard): boolean {
  return blocks.length === 0 && approval === null && proposedBy === null;
}

/** Ids of facts that are not as they were when somebody last looked the card over. */
function changedFactsOf({ seenFacts }: LocalCard, { facts }: CardMarks): string[] {
  return Object.entries(facts).flatMap(([id, mark]) =>
    seenFacts[id] === undefined || seenFacts[id] === mark ? [] : id,
  );
}
