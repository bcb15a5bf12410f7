import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import type { LocalBlock } from "./adapted.ts";
import { newestApproval } from "./approval.server.ts";
import type { LocalCard } from "./local-card.ts";

/** What an organisation has made of one card. Undefined when nobody has touched it. */
export async function findLocalCard(
  db: Db,
  { organisationId, cardId }: Pick<LocalCard, "organisationId" | "cardId">,
): Promise<LocalCard | undefined> {
  const [found] = await select(db, (rows) =>
    rows.where("card.organisationId", "=", organisationId).where("card.cardId", "=", cardId),
  );
  return found;
}

/** All cards that have been touched in some organisations. */
export async function listLocalCards(db: Db, organisationIds: readonly string[]): Promise<LocalCard[]> {
  if (organisationIds.length === 0) return [];
  return await select(db, (rows) => rows.where(sql<boolean>`card.organisation_id = any (${organisationIds})`));
}

type Rows = ReturnType<typeof cards>;

async function select(db: Db, narrow: (rows: Rows) => Rows): Promise<LocalCard[]> {
  const rows = await narrow(cards(db)).orderBy("organisation.name").orderBy("card.cardId").execute();
  return rows.map((row) => ({ ...row, seenFacts: row.seenFacts as LocalCard["seenFacts"] })); // written as such
}

function cards(db: Db) {
  return db
    .selectFrom("work.localCard as card")
    .innerJoin("work.organisation as organisation", "organisation.id", "card.organisationId")
    .leftJoin("access.person as changer", "changer.id", "card.changedBy")
    .leftJoin("access.person as proposer", "proposer.id", "card.proposedBy")
    .modifyFront(plannedOnce)
    .select(["card.organisationId", "card.cardId", "card.changers", "card.proposedBy", "card.proposedHash"])
    .select(["card.seenFacts", "organisation.name as organisation"])
    .select(sql<string>`coalesce(changer.name, '')`.as("changer"))
    .select(sql<string>`coalesce(proposer.name, '')`.as("proposer"))
    .select(sql<string | null>`(card.proposed_at at time zone 'Europe/Oslo')::date`.as("proposedOn"))
    .select(blocksOf().as("blocks"))
    .select(newestApproval("card", sql.ref("card.organisation_id"), sql.ref("card.card_id")).as("approval"));
}

/** In the order they were added, each as its kind has it. */
function blocksOf() {
  return sql<LocalBlock[]>`(select coalesce(jsonb_agg(
      jsonb_build_object('kind', block.kind, 'blockId', block.block_id, 'part', block.part)
      || case block.kind
        when 'leftOut' then jsonb_build_object('reason', block.reason)
        else jsonb_build_object('text', jsonb_build_object('nb', block.nb, 'nn', block.nn),
          'workplaces', block.workplaces, 'service', nullif(block.service, '')) end
      || case block.kind
        when 'own' then '{}'
        else jsonb_build_object('basis', jsonb_build_object('nb', block.basis_nb, 'nn', block.basis_nn)) end
      order by block.added_at, block.block_id), '[]')
    from work.local_block block where block.organisation_id = card.organisation_id and block.card_id = card.card_id)`;
}
