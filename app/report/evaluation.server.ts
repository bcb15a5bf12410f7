import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Result } from "#app/lib/result.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import { blankEvaluation, type EvaluatedMeasure, type Evaluation, type EvaluationOccasion } from "./evaluation.ts";
import { readAnswers } from "./evaluation-answers.ts";

/** What has been said of a plan's measures on each occasion. */
export async function listEvaluatedMeasures(db: Db, planId: string): Promise<EvaluatedMeasure[]> {
  return await db
    .selectFrom("work.evaluationMeasure as measure")
    .innerJoin("work.evaluation as evaluation", (join) =>
      join
        .onRef("evaluation.organisationId", "=", "measure.organisationId")
        .onRef("evaluation.id", "=", "measure.evaluationId"),
    )
    .select(["evaluation.occasion", "measure.measureId", "measure.result", "measure.words"])
    .where("evaluation.planId", "=", planId)
    .orderBy("evaluation.occasion", "desc")
    .execute();
}

export async function findEvaluation(db: Db, planId: string, occasion: EvaluationOccasion): Promise<Evaluation> {
  const row = await db
    .selectFrom("work.evaluation")
    .select(["heldOn", "answers", "version"])
    .where("planId", "=", planId)
    .where("occasion", "=", occasion)
    .executeTakeFirst();
  return row ? { ...row, answers: readAnswers(row.answers) } : blankEvaluation;
}

/** The occasions that somebody has begun on, with the day each was held. */
export async function listEvaluations(
  db: Db,
  planId: string,
): Promise<{ occasion: EvaluationOccasion; heldOn: string | null }[]> {
  return await db
    .selectFrom("work.evaluation")
    .select(["occasion", "heldOn"])
    .where("planId", "=", planId)
    .orderBy("occasion", "desc")
    .execute();
}

/** Saves the answers, if nobody has saved since the version they were begun from. */
export async function saveEvaluation(
  db: Db,
  writer: Writer,
  occasion: EvaluationOccasion,
  { version, ...typed }: Evaluation,
): Promise<Result<null, "changedMeanwhile">> {
  const { heldOn, answers } = cleanFields(typed);
  await insertIfNone(db, writer, occasion);
  const saved = await db
    .updateTable("work.evaluation")
    .set({ heldOn, answers: JSON.stringify(answers), version: version + 1 })
    .where("planId", "=", writer.planId)
    .where("occasion", "=", occasion)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) return { ok: false, refusal: "changedMeanwhile" };
  await record(db, writer, "evaluation:changed", { occasion, heldOn, answers });
  return { ok: true, value: null };
}

/** Saves what came of some measures, all in one statement. What was said of others stays. */
export async function saveEvaluatedMeasures(
  db: Db,
  writer: Writer,
  occasion: EvaluationOccasion,
  typed: readonly Omit<EvaluatedMeasure, "occasion">[],
): Promise<void> {
  const results = cleanFields(typed);
  if (results.length === 0) return;
  const { organisationId, planId } = writer;
  await insertIfNone(db, writer, occasion);
  const evaluationId = sql<string>`(select id from work.evaluation where plan_id = ${planId} and occasion = ${occasion})`;
  await db
    .insertInto("work.evaluationMeasure")
    .values(results.map((result) => ({ organisationId, evaluationId, ...result })))
    .onConflict((conflict) =>
      conflict
        .columns(["organisationId", "evaluationId", "measureId"])
        .doUpdateSet({ result: sql.ref("excluded.result"), words: sql.ref("excluded.words") }),
    )
    .execute();
  await record(db, writer, "evaluation:measures", { occasion, results });
}

async function insertIfNone(db: Db, { organisationId, planId }: Writer, occasion: EvaluationOccasion): Promise<void> {
  await db
    .insertInto("work.evaluation")
    .values({ organisationId, id: newId(), planId, occasion, version: 0 })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function record(db: Db, { organisationId, planId, by }: Writer, action: string, said: unknown): Promise<void> {
  await recordAudit(db, { organisationId, actor: by, action, subject: `plan/${planId}`, digestOf: canonical(said) });
}
