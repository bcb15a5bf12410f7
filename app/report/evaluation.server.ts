import type { Db } from "#app/lib/db.server.ts";
import type { EvaluatedMeasure } from "./evaluation.ts";

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
