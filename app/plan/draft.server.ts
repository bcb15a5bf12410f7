import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import { listShownServices } from "#app/service/shown-services.server.ts";
import { adoptionColumns } from "./adoption.server.ts";
import { listChaptersOfPlans } from "./chapter.server.ts";
import type { Draft } from "./draft.ts";
import { listLookedOver, neverLookedOver } from "./fact-look.server.ts";
import type { FocusArea, Goal } from "./goal.ts";
import { seatNames } from "./group.server.ts";
import { listMeasuresOfPlans } from "./measure.server.ts";
import { planColumns } from "./plan.server.ts";

export type { Draft } from "./draft.ts";

/**
 * The whole plan in four queries, one more when facts it rests on were changed, and one when it refers to services: the one reader for
 * editor, quality and publishing.
 */
export async function findDraft(db: Db, planId: string): Promise<Draft> {
  const [draft = notFound()] = await listDrafts(db, [planId]);
  if (!refersToServices(draft)) return draft;
  return { ...draft, services: await listShownServices(db, draft.plan.organisationId) };
}

/** Several plans in four queries, and one more when facts that any of them rests on were changed. */
export async function listDrafts(db: Db, planIds: readonly string[]): Promise<Draft[]> {
  const frames = await listFrames(db, planIds);
  if (frames.length === 0) return [];
  const chapters = Map.groupBy(await listChaptersOfPlans(db, planIds), ({ planId }) => planId);
  const focus = Map.groupBy(await listFocus(db, planIds), ({ planId }) => planId);
  const measures = Map.groupBy(await listMeasuresOfPlans(db, planIds), ({ planId }) => planId);
  const drafts = frames.map(({ adoptions, groups, crisisPlans, ...plan }) => {
    const areas = focus.get(plan.id) ?? [];
    return {
      plan,
      adoptions,
      groups,
      chapters: chapters.get(plan.id) ?? [],
      focusAreas: areas.map(({ goals, ...area }): FocusArea => area),
      goals: areas.flatMap(({ goals }): Goal[] => goals),
      measures: measures.get(plan.id) ?? [],
      crisisPlans,
    };
  });
  const lookedOver = await listLookedOver(db, drafts);
  return drafts.map((draft) => ({ ...draft, lookedOver: lookedOver.get(draft.plan.id) ?? neverLookedOver }));
}

function refersToServices({ chapters }: Pick<Draft, "chapters">): boolean {
  return chapters.some(({ body }) =>
    body.content.some((node) => node.type === "insertion" && node.attrs.kind === "service"),
  );
}

const crisisPlans = sql<Draft["crisisPlans"]>`(
  select coalesce(json_agg(json_build_object('kind', kind, 'mentioned', mentioned) order by kind), '[]')
  from work.preparedness where organisation_id = plan.organisation_id and plan_id = plan.id)`;

async function listFrames(db: Db, planIds: readonly string[]) {
  if (planIds.length === 0) return [];
  return await db
    .selectFrom("work.plan as plan")
    .$if(planIds.length === 1, (one) => one.modifyFront(plannedOnce))
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
    .where("plan.id", "in", planIds)
    .execute();
}

async function listFocus(db: Db, planIds: readonly string[]) {
  return await db
    .selectFrom("work.focusArea as area")
    .leftJoin("work.focusProposal as proposal", (join) =>
      join.onRef("proposal.organisationId", "=", "area.organisationId").onRef("proposal.focusAreaId", "=", "area.id"),
    )
    .select(["area.id", "area.organisationId", "area.planId", "area.title", "area.reason", "area.period"])
    .select("proposal.nationalArea")
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
    .where("area.planId", "in", planIds)
    .where("area.deletedAt", "is", null)
    .orderBy("area.sort")
    .orderBy("area.id")
    .execute();
}
