import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { isSame } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { AdjacentPlan } from "./plan-place.ts";

/** The other plans that a plan must fit with, in the order they were written. */
export async function listAdjacentPlans(db: Db, planId: string): Promise<AdjacentPlan[]> {
  return await db
    .selectFrom("work.adjacentPlan")
    .select(["kind", "title", "reference", "relation", "reviewOn"])
    .where("planId", "=", planId)
    .orderBy("sort")
    .execute();
}

/** Saves the list of them, all at once. The same as before leaves no trace. */
export async function saveAdjacentPlans(db: Db, writer: Writer, typed: AdjacentPlan[]): Promise<void> {
  const plans = cleanFields(typed);
  const { organisationId, planId, by } = writer;
  if (isSame(await listAdjacentPlans(db, planId), plans)) return;
  await db.deleteFrom("work.adjacentPlan").where("planId", "=", planId).execute();
  if (plans.length > 0) {
    const rows = plans.map((plan, at) => ({ organisationId, id: newId(), planId, ...plan, sort: at + 1 }));
    await db.insertInto("work.adjacentPlan").values(rows).execute();
  }
  const subject = `plan/${planId}`;
  await recordAudit(db, {
    organisationId,
    actor: by,
    action: "adjacentPlans:saved",
    subject,
    digestOf: JSON.stringify(plans),
  });
}
