import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { type ChangedFact, changedFacts, type FactUser, usesOf } from "./changed-facts.ts";
import type { Draft } from "./draft.ts";
import type { Writer } from "./writer.ts";

type LookedOver = NonNullable<Draft["lookedOver"]>;

/** Of a plan that rests on no changed fact. */
export const neverLookedOver: LookedOver = { savedOn: {}, lookedOn: {} };

/**
 * When what rests on changed facts was last saved, and the facts looked over, by the plan's id. One query for some plans, and none as
 * long as no such fact is used.
 */
export async function listLookedOver(
  db: Db,
  drafts: readonly (FactUser & Pick<Draft, "plan">)[],
  changed: ChangedFact[] = changedFacts(),
): Promise<Map<string, LookedOver>> {
  const uses = drafts.flatMap((draft) => usesOf(draft, changed).map(({ about }) => ({ planId: draft.plan.id, about })));
  if (uses.length === 0) return new Map();
  const plans = [...new Set(uses.map(({ planId }) => planId))];
  const parts = [...new Set(uses.map(({ about }) => about.id))];
  const { rows } = await sql<LookedOver & { planId: string }>`
    select plan_id,
      coalesce((select jsonb_object_agg(part_id, saved_on) from (
        select part_id, max(changed_at at time zone 'Europe/Oslo')::date as saved_on from work.change as change
        where change.plan_id = plan.plan_id and part_id = any(${parts}::text[]) group by part_id) as saved), '{}') as saved_on,
      coalesce((select jsonb_object_agg(fact_id, looked_on) from work.fact_look as look
        where look.plan_id = plan.plan_id), '{}') as looked_on
    from unnest(${plans}::uuid[]) as plan (plan_id)
  `.execute(db);
  return new Map(rows.map(({ planId, ...lookedOver }) => [planId, lookedOver]));
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
