import { type ExpressionBuilder, sql } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Tables } from "#app/lib/tables.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { isSame } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { Mandate, MandateMilestone } from "./mandate.ts";

/** The mandate of a plan as it was last saved; null while nobody has written it. */
export async function findMandate(db: Db, planId: string): Promise<Mandate | null> {
  const row = await db
    .selectFrom("work.mandate as mandate")
    .select(columns)
    .select(milestones.as("milestones"))
    .where("mandate.planId", "=", planId)
    .orderBy("mandate.savedAt", "desc")
    .orderBy("mandate.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/** Adds the mandate as it now is; what was written before is kept. The same as before leaves no trace. */
export async function insertMandate(db: Db, writer: Writer, typed: Mandate): Promise<void> {
  const { organisationId, planId, by } = writer;
  const written = cleanFields(typed);
  if (isSame(await findMandate(db, planId), written)) return;
  const { milestones: due, ...fields } = written;
  const id = newId();
  await db
    .insertInto("work.mandate")
    .values({ organisationId, id, planId, ...fields, savedBy: by })
    .execute();
  if (due.length > 0) {
    const rows = due.map((milestone, at) => ({ organisationId, mandateId: id, ...milestone, sort: at + 1 }));
    await db.insertInto("work.mandateMilestone").values(rows).execute();
  }
  const subject = `mandate/${id}`;
  await recordAudit(db, {
    organisationId,
    actor: by,
    action: "mandate:saved",
    subject,
    digestOf: JSON.stringify(written),
  });
}

type Eb = ExpressionBuilder<Tables & { plan: Tables["work.plan"] }, "plan">;

/** As one value of each plan in a query. */
export function newestMandate(eb: Eb) {
  return jsonObjectFrom(
    eb
      .selectFrom("work.mandate as mandate")
      .select(columns)
      .select(milestones.as("milestones"))
      .whereRef("mandate.organisationId", "=", "plan.organisationId")
      .whereRef("mandate.planId", "=", "plan.id")
      .orderBy("mandate.savedAt", "desc")
      .orderBy("mandate.id", "desc")
      .limit(1),
  );
}

const columns = [
  "mandate.purpose",
  "mandate.questions",
  "mandate.startsOn",
  "mandate.endsOn",
  "mandate.budget",
  "mandate.hours",
  "mandate.reporting",
  "mandate.limits",
] as const;

const milestones = sql<MandateMilestone[]>`(select coalesce(jsonb_agg(
    jsonb_build_object('title', milestone.title, 'due', milestone.due) order by milestone.sort), '[]')
  from work.mandate_milestone as milestone
  where milestone.organisation_id = mandate.organisation_id and milestone.mandate_id = mandate.id)`;
