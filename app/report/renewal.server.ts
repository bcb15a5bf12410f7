import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { canonical } from "#app/plan/differences.ts";
import { insertFocusAreas } from "#app/plan/focus-area.server.ts";
import { insertGoals } from "#app/plan/goal.server.ts";
import { insertMeasures } from "#app/plan/measure.server.ts";
import { insertPlan } from "#app/plan/new-plan.server.ts";
import type { Plan } from "#app/plan/plan.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { NextPlan } from "./next-plan.ts";
import type { ChosenRenewal } from "./renewal.ts";

export async function listRenewalChoices(db: Db, planId: string): Promise<ChosenRenewal[]> {
  return await db
    .selectFrom("work.renewalChoice")
    .select(["measureId", "choice", "reason"])
    .where("planId", "=", planId)
    .execute();
}

/** Saves what was chosen for some measures, all in one statement. What was chosen for others stays. */
export async function saveRenewalChoices(db: Db, writer: Writer, typed: readonly ChosenRenewal[]): Promise<void> {
  const choices = cleanFields(typed);
  if (choices.length === 0) return;
  const { organisationId, planId, by } = writer;
  await db
    .insertInto("work.renewalChoice")
    .values(choices.map((choice) => ({ organisationId, planId, ...choice })))
    .onConflict((conflict) =>
      conflict.columns(["organisationId", "measureId"]).doUpdateSet({
        choice: sql.ref("excluded.choice"),
        reason: sql.ref("excluded.reason"),
      }),
    )
    .execute();
  const subject = `plan/${planId}`;
  await recordAudit(db, { organisationId, actor: by, action: "renewal:chosen", subject, digestOf: canonical(choices) });
}

/** The drafts that have been made of a plan, the first one first. */
export async function listDraftsMadeOf(
  db: Db,
  planId: string,
): Promise<{ id: string; title: string; madeOn: string }[]> {
  return await db
    .selectFrom("work.renewal as renewal")
    .innerJoin("work.plan as plan", (join) =>
      join.onRef("plan.organisationId", "=", "renewal.organisationId").onRef("plan.id", "=", "renewal.nextPlanId"),
    )
    .select(["plan.id", "plan.title", "renewal.madeOn"])
    .where("renewal.planId", "=", planId)
    .orderBy("plan.createdAt")
    .execute();
}

/** Makes those who would renew the same plan at the same time wait for each other, so that nobody makes a second draft unknowingly. */
export async function lockPlan(db: Db, planId: string): Promise<void> {
  await db.selectFrom("work.plan").select("id").where("id", "=", planId).forUpdate().execute();
}

/** Stores the first draft of the next plan, in as many statements whether it has six measures or two hundred. The old plan is not touched. */
export async function insertNextPlan(db: Db, old: Writer, next: NextPlan, today: string): Promise<Plan> {
  const { by, organisationId } = old;
  const { fields, municipalities, chapters } = next;
  const plan = await insertPlan(db, { by, organisationId }, { fields, municipalities, chapters });
  const writer = { by, organisationId, planId: plan.id };
  const areaId = after(next.focusAreas, await insertFocusAreas(db, writer, next.focusAreas.map(withoutFrom)));
  const goals = next.goals.map((goal) => ({ ...withoutFrom(goal), focusAreaId: areaId(goal.focusAreaId) }));
  const goalId = after(next.goals, await insertGoals(db, writer, goals));
  const measures = next.measures.map((measure) => ({ ...measure, goalIds: measure.goalIds.map(goalId) }));
  await insertMeasures(db, writer, measures);
  const made = { organisationId, planId: old.planId, nextPlanId: plan.id };
  await db
    .insertInto("work.renewal")
    .values({ ...made, madeOn: today })
    .execute();
  const subject = `plan/${old.planId}`;
  await recordAudit(db, { organisationId, actor: by, action: "renewal:made", subject, digestOf: canonical(made) });
  return plan;
}

/** Finds the id that a part got in the new plan by that of the old one. */
function after(old: readonly { from: string }[], made: readonly { id: string }[]): (from: string) => string {
  const ids = new Map(old.map(({ from }, at) => [from, made[at]?.id ?? ""]));
  return (from) => ids.get(from) ?? "";
}

function withoutFrom<Part extends { from: string }>({ from, ...fields }: Part): Omit<Part, "from"> {
  return fields;
}
