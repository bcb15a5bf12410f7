import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { CrisisPlan } from "#app/plan/crisis-plan.ts";
import type { Writer } from "#app/plan/writer.ts";

/** What the group is agreed on when it has read the answers, one thing on each line. */
export interface Summary {
  strengths: string;
  gaps: string;
}

export async function findSummary(db: Db, planId: string): Promise<Summary> {
  const found = await db
    .selectFrom("work.mappingSummary")
    .select(["strengths", "gaps"])
    .where("planId", "=", planId)
    .executeTakeFirst();
  return found ?? { strengths: "", gaps: "" };
}

export async function saveSummary(db: Db, writer: Writer, summary: Summary): Promise<void> {
  const { organisationId, planId } = writer;
  await db
    .insertInto("work.mappingSummary")
    .values({ organisationId, planId, ...summary })
    .onConflict((conflict) => conflict.columns(["organisationId", "planId"]).doUpdateSet(summary))
    .execute();
  await record(db, writer, "mapping:summarised", JSON.stringify(summary));
}

export async function listCrisisPlans(db: Db, planId: string): Promise<CrisisPlan[]> {
  return await db
    .selectFrom("work.preparedness")
    .select(["kind", "mentioned", "place", "lookedOn"])
    .where("planId", "=", planId)
    .execute();
}

/** Saves what was found in the plans for a crisis, all of them at once. */
export async function saveCrisisPlans(db: Db, writer: Writer, plans: CrisisPlan[]): Promise<void> {
  const { organisationId, planId } = writer;
  await db.deleteFrom("work.preparedness").where("planId", "=", planId).execute();
  await db
    .insertInto("work.preparedness")
    .values(plans.map((plan) => ({ organisationId, planId, ...plan })))
    .execute();
  await record(db, writer, "preparedness:looked", JSON.stringify(plans));
}

async function record(db: Db, { organisationId, planId, by }: Writer, action: string, digestOf: string) {
  await recordAudit(db, { organisationId, actor: by, action, subject: `plan/${planId}`, digestOf });
}
