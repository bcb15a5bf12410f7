import { type ExpressionBuilder, type RawBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/lib/db.server.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import type { Tables } from "#app/lib/tables.ts";
import { forColleagues } from "./for-colleagues.server.ts";
import type { Place } from "./numbering.ts";

export type MeasureRow = Awaited<ReturnType<typeof selectMeasures>>[number];

/** All measures of one or more plans, with everything that belongs to them, in one query. `plans` is what a plan's id is compared with. */
export function selectMeasures(db: Db, plans: RawBuilder<unknown>) {
  return withNewestStatus(withResponsible(db, plans))
    .modifyFront(plannedOnce)
    .select(["measure.id", "measure.organisationId", "measure.planId", "measure.title", "points", "reason", "kind"])
    .select(["targetGroups", "violenceForms", "nationalCategory", "legalBasis", "responsibleText", "municipalities"])
    .select(["startsOn", "endsOn", "periodText", "period", "hours", "funding", "resourcesText", "origin", "version"])
    .select(["baseline", "target", "indicatorSource", "evaluationMethod", "evaluationOn"])
    .select(["publicRemark", "agency.name as agency", "agency.id as agencyId"])
    .select(forColleagues(sql`measure.organisation_id`, sql`measure.internal_remark`).as("internalRemark"))
    .select(["position.id as positionId", "position.title as positionTitle"])
    .select(["newest.phase", "newest.late", "newest.comment", "newest.internalNote", "newest.reportedAt"])
    .select(["newest.cause", "newest.decisionNeeded", "newest.onTimeReason"])
    .select((eb) => eb.fn.coalesce("followUp.intervalMonths", eb.lit(6)).as("intervalMonths"))
    .select((eb) => [
      placesOf.as("places"),
      partnersOf(eb).as("partners"),
      milestonesOf(eb).as("milestones"),
      costsOf(eb).as("costs"),
    ])
    .where(sql<boolean>`measure.plan_id = ${plans}`)
    .where("measure.deletedAt", "is", null)
    .execute();
}

function withResponsible(db: Db, plans: RawBuilder<unknown>) {
  return db
    .with("area", (areas) =>
      areas
        .selectFrom("work.focusArea")
        .select(["id", sql<number>`row_number() over (partition by plan_id order by sort, id)`.as("number")])
        .where(sql<boolean>`plan_id = ${plans}`)
        .where("deletedAt", "is", null),
    )
    .with("placed", () => placesByMeasure(plans))
    .selectFrom("work.measure as measure")
    .leftJoin("work.position as position", (join) =>
      join
        .onRef("position.organisationId", "=", "measure.organisationId")
        .onRef("position.id", "=", "measure.positionId"),
    )
    .leftJoin("work.agency as agency", (join) =>
      join.onRef("agency.organisationId", "=", "position.organisationId").onRef("agency.id", "=", "position.agencyId"),
    )
    .leftJoin("work.followUp as followUp", (join) =>
      join
        .onRef("followUp.organisationId", "=", "measure.organisationId")
        .onRef("followUp.planId", "=", "measure.planId"),
    );
}

function withNewestStatus(measures: ReturnType<typeof withResponsible>) {
  return measures.leftJoinLateral(
    (query) =>
      query
        .selectFrom("work.statusReport as report")
        .select(["phase", "late", "comment", "cause", "decisionNeeded", "onTimeReason", "reportedAt"])
        .select(forColleagues(sql`report.organisation_id`, sql`report.internal_note`).as("internalNote"))
        .whereRef("report.organisationId", "=", "measure.organisationId")
        .whereRef("report.measureId", "=", "measure.id")
        .orderBy("reportedAt", "desc")
        .orderBy("report.id", "desc")
        .limit(1)
        .as("newest"),
    (join) => join.onTrue(),
  );
}

/**
 * Where every measure stands, as one value by measure: made once, whatever the planner knows of the tables. `area` gives
 * each focus area its number.
 */
function placesByMeasure(plans: RawBuilder<unknown>) {
  return sql<{ byMeasure: Record<string, Place[]> }>`(
    select jsonb_object_agg(measure_id, places) as by_measure from (
      select place.measure_id, jsonb_agg(jsonb_build_object(
        'goalId', goal.id, 'focusArea', area.number, 'goal', goal.sort, 'measure', place.sort)) as places
      from area
      join work.goal as goal on goal.focus_area_id = area.id
      join work.measure_goal as place on place.organisation_id = goal.organisation_id and place.goal_id = goal.id
      where goal.plan_id = ${plans} and goal.deleted_at is null
      group by place.measure_id) as placed)`;
}

const placesOf = sql<Place[]>`coalesce((select by_measure from placed) -> measure.id::text, '[]')`;

type Eb = ExpressionBuilder<Tables & { measure: Tables["work.measure"] }, "measure">;

function partnersOf(eb: Eb) {
  return jsonArrayFrom(
    eb
      .selectFrom("work.measurePartner as partner")
      .leftJoin("work.position as held", (join) =>
        join.onRef("held.organisationId", "=", "partner.organisationId").onRef("held.id", "=", "partner.positionId"),
      )
      .leftJoin("work.agency as own", (join) =>
        join
          .onRef("own.organisationId", "=", "partner.organisationId")
          .on((on) => on("own.id", "=", on.fn.coalesce("partner.agencyId", "held.agencyId"))),
      )
      .select([shownName.as("name"), "partner.part", "partner.agencyId", "partner.positionId"])
      .whereRef("partner.organisationId", "=", "measure.organisationId")
      .whereRef("partner.measureId", "=", "measure.id")
      .orderBy("partner.sort"),
  );
}

const shownName = sql<string>`coalesce(nullif(concat_ws(', ', held.title, own.name), ''), partner.name)`;

function milestonesOf(eb: Eb) {
  return jsonArrayFrom(
    eb
      .selectFrom("work.milestone as milestone")
      .select(["milestone.title", "milestone.due", "milestone.doneOn"])
      .whereRef("milestone.organisationId", "=", "measure.organisationId")
      .whereRef("milestone.measureId", "=", "measure.id")
      .orderBy("milestone.sort"),
  );
}

function costsOf(eb: Eb) {
  return jsonArrayFrom(
    eb
      .selectFrom("work.measureCost as cost")
      .select(["cost.year", "cost.kroner"])
      .whereRef("cost.organisationId", "=", "measure.organisationId")
      .whereRef("cost.measureId", "=", "measure.id")
      .orderBy("cost.year"),
  );
}
