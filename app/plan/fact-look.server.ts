import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { type ChangedFact, changedFacts, usesOf } from "./changed-facts.ts";
import type { Draft } from "./draft.ts";
import type { Writer } from "./writer.ts";

type LookedOver = NonNullable<Draft["lookedOver"]>;

/** When what rests on changed facts was last saved, and the facts looked over. Asks nothing as long as no such fact is used. */
export async function findLookedOver(
  db: Db,
  planId: string,
  draft: Pick<Draft, "chapters" | "measures">,
  changed: ChangedFact[] = changedFacts(),
): Promise<LookedOver> {
  const uses = usesOf(draft, changed);
  if (uses.length === 0) return { savedOn: {}, lookedOn: {} };
  const parts = [...new Set(uses.map(({ about }) => about.id))];
  const { rows } = await sql<LookedOver>`
    select
      coalesce((select jsonb_object_agg(part_id, saved_on) from (
        select part_id, max(changed_at at time zone 'Europe/Oslo')::date as saved_on from work.change
        where plan_id = ${planId} and part_id = any(${parts}::text[]) group by part_id) as saved), '{}') as saved_on,
      coalesce((select jsonb_object_agg(fact_id, looked_on) from work.fact_look where plan_id = ${planId}), '{}') as looked_on
  `.execute(db);
  return rows[0] ?? { savedOn: {}, lookedOn: {} };
}

/** Says that the plan was looked over against a fact. Earlier looks need not be kept: the audit trail has them. */
export async function storeFactLook(db: Db, writer: Writer, factId: string, today: string): Promise<void> {
  const { by, organisationId, planId } = writer;
  await db
    .insertInto("work.factLook")
    .values({ organisationId, planId, factId, lookedOn: today })
    .onConflict((conflict) => conflict.columns(["organisationId", "planId", "factId"]).doUpdateSet({ lookedOn: today }))
    .execute();
  await recordAudit(db, { organisationId, actor: by, action: "fact:look", subject: `plan/${planId}/fact/${factId}` });
}
