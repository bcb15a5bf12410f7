import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { adoptionColumns } from "./adoption.server.ts";
import { listChapters } from "./chapter.server.ts";
import type { Draft } from "./draft.ts";
import { findLookedOver } from "./fact-look.server.ts";
import type { FocusArea, Goal } from "./goal.ts";
import { seatNames } from "./group.server.ts";
import { listMeasures } from "./measure.server.ts";
import { planColumns } from "./plan.server.ts";

export type { Draft } from "./draft.ts";

/** The whole plan in four queries, and one more when facts it rests on were changed: the one reader for editor, quality and publishing. */
export async function findDraft(db: Db, planId: string): Promise<Draft> {
  const { adoptions, groups, crisisPlans, ...plan } = await findFrame(db, planId);
  const chapters = await listChapters(db, planId);
  const { focusAreas, goals } = await findFocus(db, planId);
  const measures = await listMeasures(db, planId);
  const lookedOver = await findLookedOver(db, planId, { chapters, measures });
  return { plan, adoptions, groups, chapters, focusAreas, goals, measures, crisisPlans, lookedOver };
}

const crisisPlans = sql<Draft["crisisPlans"]>`(
  select coalesce(json_agg(json_build_object('kind', kind, 'mentioned', mentioned) order by kind), '[]')
  from work.preparedness where organisation_id = plan.organisation_id and plan_id = plan.id)`;

async function findFrame(db: Db, planId: string) {
  const frame = await db
    .selectFrom("work.plan as plan")
    .select(planColumns)
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom("work.adoption as adoption")
          .innerJoin("reference.municipality as municipality", "municipality.kommunenummer", "adoption.kommunenummer")
          .select(adoptionColumns)
          .whereRef("adoption.organisationId", "=", "plan.organisationId")
          .whereRef("adoption.planId", "=", "plan.id")
          .orderBy("adoption.kommunenummer"),
      ).as("adoptions"),
      jsonArrayFrom(
        eb
          .selectFrom("work.groupSeat as seat")
          .leftJoin("work.position as position", (join) =>
            join
              .onRef("position.organisationId", "=", "seat.organisationId")
              .onRef("position.id", "=", "seat.positionId"),
          )
          .leftJoin("work.agency as agency", (join) =>
            join
              .onRef("agency.organisationId", "=", "position.organisationId")
              .onRef("agency.id", "=", "position.agencyId"),
          )
          .select(["seat.id", "seat.kind", ...seatNames])
          .whereRef("seat.organisationId", "=", "plan.organisationId")
          .whereRef("seat.planId", "=", "plan.id")
          .orderBy("seat.sort"),
      ).as("groups"),
      crisisPlans.as("crisisPlans"),
    ])
    .where("plan.id", "=", planId)
    .executeTakeFirst();
  return frame ?? notFound();
}

async function findFocus(db: Db, planId: string): Promise<{ focusAreas: FocusArea[]; goals: Goal[] }> {
  const rows = await db
    .selectFrom("work.focusArea as area")
    .select(["area.id", "area.organisationId", "area.planId", "area.title", "area.reason", "area.period"])
    .select((eb) => [
      "area.version",
      jsonArrayFrom(
        eb
          .selectFrom("work.goal as goal")
          .select(["goal.id", "goal.organisationId", "goal.planId", "goal.focusAreaId", "goal.level", "goal.title"])
          .select(["goal.strategy", "goal.version"])
          .whereRef("goal.organisationId", "=", "area.organisationId")
          .whereRef("goal.focusAreaId", "=", "area.id")
          .where("goal.deletedAt", "is", null)
          .orderBy("goal.sort")
          .orderBy("goal.id"),
      ).as("goals"),
    ])
    .where("area.planId", "=", planId)
    .where("area.deletedAt", "is", null)
    .orderBy("area.sort")
    .orderBy("area.id")
    .execute();
  return { focusAreas: rows.map(({ goals, ...area }) => area), goals: rows.flatMap(({ goals }) => goals) };
}
