import type { ExpressionBuilder } from "kysely";
import { jsonObjectFrom } from "kysely/helpers/postgres";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Tables } from "#app/lib/tables.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { isSame } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import { type Assignment, blankAssignment } from "./assignment.ts";

/** The assignment of a plan as it was last saved; blank when nobody has written it. */
export async function findAssignment(db: Db, planId: string): Promise<Assignment> {
  const row = await db
    .selectFrom("work.assignment as assignment")
    .select(columns)
    .where("assignment.planId", "=", planId)
    .orderBy("assignment.savedAt", "desc")
    .orderBy("assignment.id", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? blankAssignment;
}

/** Adds the assignment as it now is; what was written before is kept. The same as before leaves no trace. */
export async function insertAssignment(db: Db, writer: Writer, typed: Assignment): Promise<void> {
  const { organisationId, planId, by } = writer;
  const fields = cleanFields(typed);
  if (isSame(await findAssignment(db, planId), fields)) return;
  const id = newId();
  await db
    .insertInto("work.assignment")
    .values({ organisationId, id, planId, ...fields, savedBy: by })
    .execute();
  const subject = `assignment/${id}`;
  await recordAudit(db, {
    organisationId,
    actor: by,
    action: "assignment:saved",
    subject,
    digestOf: JSON.stringify(fields),
  });
}

type Eb = ExpressionBuilder<Tables & { plan: Tables["work.plan"] }, "plan">;

/** As one value of each plan in a query. */
export function newestAssignment(eb: Eb) {
  return jsonObjectFrom(
    eb
      .selectFrom("work.assignment as assignment")
      .select(columns)
      .whereRef("assignment.organisationId", "=", "plan.organisationId")
      .whereRef("assignment.planId", "=", "plan.id")
      .orderBy("assignment.savedAt", "desc")
      .orderBy("assignment.id", "desc")
      .limit(1),
  );
}

const columns = [
  "assignment.initiative",
  "assignment.initiatedOn",
  "assignment.decidedBy",
  "assignment.decidedOn",
  "assignment.caseNumber",
  "assignment.link",
] as const;
