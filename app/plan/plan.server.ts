import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { freeSlug, slugOf } from "#app/lib/slug.ts";
import { recordChange } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import type { Plan, PlanFields } from "./plan.ts";
import { type Saved, savePart } from "./save.server.ts";

/** A plan in a list of plans. */
export interface ListedPlan extends Plan {
  organisation: string;
  measures: number;
  /** Null while it has not been published. */
  publishedVersion: number | null;
  publishedOn: string | null;
}

export async function findPlan(db: Db, id: string): Promise<Plan> {
  const plan = await db.selectFrom("work.plan as plan").select(planColumns).where("id", "=", id).executeTakeFirst();
  return plan ?? notFound();
}

/** All plans one may see, the newest first. */
export async function listPlans(db: Db): Promise<ListedPlan[]> {
  return await db
    .selectFrom("work.plan as plan")
    .innerJoin("work.organisation as organisation", "organisation.id", "plan.organisationId")
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom("published.publication as publication")
          .select(["publication.version", "publication.publishedOn"])
          .whereRef("publication.slug", "=", "plan.slug")
          .orderBy("publication.version", "desc")
          .limit(1)
          .as("newest"),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom("work.measure as measure")
          .select(({ fn }) => fn.countAll<number>().as("measures"))
          .whereRef("measure.organisationId", "=", "plan.organisationId")
          .whereRef("measure.planId", "=", "plan.id")
          .where("measure.deletedAt", "is", null)
          .as("counted"),
      (join) => join.onTrue(),
    )
    .select(planColumns)
    .select((eb) => [
      "organisation.name as organisation",
      "newest.version as publishedVersion",
      "newest.publishedOn",
      eb.fn.coalesce("counted.measures", eb.lit(0)).as("measures"),
    ])
    .orderBy("plan.createdAt", "desc")
    .orderBy("plan.id")
    .execute();
}

/** Whether anybody can read it on the public pages. */
export async function isPublished(db: Db, id: string): Promise<boolean> {
  const publication = await db
    .selectFrom("published.publication")
    .select("version")
    .where("planId", "=", id)
    .limit(1)
    .executeTakeFirst();
  return publication !== undefined;
}

/** Stores the plan itself. Its address comes from its owner's and its years, and is kept for ever. */
export async function insertPlanRow(
  db: Db,
  { by, organisationId }: { by: string; organisationId: string },
  typed: PlanFields,
): Promise<Plan> {
  const fields = cleanFields(typed);
  const slug = await freePlanSlug(db, organisationId, fields);
  const id = newId();
  await db
    .insertInto("work.plan")
    .values({ organisationId, id, slug, ...fields })
    .execute();
  const plan = { id, organisationId, slug, ...fields, version: 1 };
  const after = { ...fields, version: plan.version };
  await recordChange(
    db,
    { by, organisationId, planId: plan.id },
    { part: "plan", partId: plan.id, before: null, after },
  );
  return plan;
}

/** Saves what was written, if nobody has saved since the version it was begun from. */
export async function updatePlan(
  db: Db,
  by: string,
  id: string,
  version: number,
  fields: Partial<PlanFields>,
): Promise<Saved> {
  const current = await findPlan(db, id);
  const before = { ...planFields(current), version: current.version };
  const after = { ...planFields(current), ...cleanFields(fields) };
  const slug = await slugAfter(db, current, after);
  const store = () =>
    db
      .updateTable("work.plan")
      .set({ ...after, slug, version: version + 1 })
      .where("id", "=", id)
      .where("version", "=", version)
      .returning("version")
      .executeTakeFirst();
  const writer = { by, organisationId: current.organisationId, planId: id };
  return await savePart(db, writer, { part: "plan", partId: id, version, before, after, store });
}

export const planColumns = [
  "plan.id",
  "plan.organisationId",
  "plan.slug",
  "plan.title",
  "plan.subtitle",
  "plan.language",
  "plan.startsOn",
  "plan.endsOn",
  "plan.evaluationOn",
  "plan.mandate",
  "plan.layout",
  "plan.version",
] as const;

export function planFields(plan: Plan): PlanFields {
  const { id, organisationId, slug, version, ...fields } = plan;
  return fields;
}

/** A plan begun without years, as many that come from Word, gets them in its address when they are written. What is published stays where it is. */
async function slugAfter(db: Db, current: Plan, after: PlanFields): Promise<string> {
  const hadYears = current.startsOn !== null || current.endsOn !== null;
  const hasYears = after.startsOn !== null || after.endsOn !== null;
  if (hadYears || !hasYears || (await isPublished(db, current.id))) return current.slug;
  return await freePlanSlug(db, current.organisationId, after);
}

/** Nobody sees the addresses of other owners' plans, so the owner's own slug begins it: "fjellvik-2026-2029". */
async function freePlanSlug(db: Db, organisationId: string, { startsOn, endsOn }: PlanFields): Promise<string> {
  const { rows } = await sql<{ owner: string; taken: string[] }>`
    select owner.slug as owner, array(select slug from work.plan where organisation_id = owner.id) as taken
    from work.organisation as owner where owner.id = ${organisationId}`.execute(db);
  const [{ owner, taken } = notFound()] = rows;
  const years = [startsOn, endsOn].flatMap((date) => (date === null ? [] : [date.slice(0, 4)]));
  return freeSlug(slugOf([owner, ...new Set(years)].join(" ")), new Set(taken));
}
