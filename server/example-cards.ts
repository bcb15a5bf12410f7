import {
  besideWords,
  type LeftOutBlock,
  type LocalBlock,
  type OwnBlock,
  type RewordedBlock,
} from "#app/card/adapted.ts";
import { inYears } from "#app/card/approval.ts";
import { approveCard } from "#app/card/approve-card.server.ts";
import { markCard } from "#app/card/card-marks.server.ts";
import { allCardTemplates, blocksOf, type CardTemplate } from "#app/card/card-template.ts";
import { findLocalCard } from "#app/card/local-card.server.ts";
import { proposeCard, putBlock } from "#app/card/local-card-change.server.ts";
import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Bilingual } from "#app/lib/language.ts";

/** A card that an organisation of the example has made its own. What the template said then is what it says now, unless told. */
export interface ExampleCard {
  organisation: string;
  /** Id of the template. */
  card: string;
  /** Keys of people. */
  changedBy: string;
  proposedBy?: string;
  approvedBy?: string;
  blocks: ExampleBlock[];
}

type ExampleBlock = (
  | Omit<RewordedBlock, "basis" | "workplaces" | "service">
  | Omit<LeftOutBlock, "basis">
  | OwnBlock
) & { basis?: Bilingual };

/** Makes the cards what they are in the example, by those who do it there. */
export async function storeCards(
  db: Db,
  cards: readonly ExampleCard[],
  idOf: (key: string) => string,
  now: Date,
): Promise<void> {
  for (const card of cards) await storeCard(db, card, idOf, now);
}

async function storeCard(db: Db, card: ExampleCard, idOf: (key: string) => string, now: Date): Promise<void> {
  const template = allCardTemplates().find(({ id }) => id === card.card);
  if (!template) throw new Error(`Eksempelet har et kort som ikke finnes: ${card.card}`);
  const organisationId = idOf(`organisation ${card.organisation}`);
  const writer = (key: string) => ({ organisationId, template, by: idOf(`person ${key}`) });
  for (const block of card.blocks) await putBlock(db, writer(card.changedBy), wholeBlock(block, template), now);
  if (card.proposedBy === undefined) return;
  const local = await findLocalCard(db, { organisationId, cardId: template.id });
  const { hash, parts, facts } = markCard(template, local?.blocks ?? []);
  await proposeCard(db, writer(card.proposedBy), hash, now);
  if (card.approvedBy === undefined) return;
  const approvedOn = dateInNorway(now);
  const approval = { hash, parts, facts, approvedOn, validUntil: inYears(approvedOn, 1) };
  await approveCard(db, writer(card.approvedBy), approval);
}

function wholeBlock(block: ExampleBlock, template: CardTemplate): LocalBlock {
  if (block.kind === "own") return block;
  const ofTemplate = blocksOf(template).find(({ id }) => id === block.blockId);
  if (!ofTemplate) throw new Error(`Eksempelet har en blokk som ikke finnes: ${block.blockId}`);
  const { basis = ofTemplate.text } = block;
  return block.kind === "leftOut" ? { ...block, basis } : { ...block, basis, ...besideWords(ofTemplate) };
}
