import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import type { Milestone, Phase } from "#app/plan/measure.ts";
import type { FollowedPlan, FollowUp, ReminderStop, Sent } from "./follow-up.ts";
import type { FollowedMeasure } from "./occasion.ts";
import type { QuietPeriod } from "./quiet-days.ts";
import { readSent } from "./sent.server.ts";

export interface PlanToFollow extends FollowedPlan {
  organisationId: string;
  title: string;
}

/** One organisation's follow-up, and what it has sent. */
export interface FollowUpNow {
  followUp: Omit<FollowUp, "plans"> & { plans: ReadonlyMap<string, PlanToFollow> };
  sent: Sent;
}

/** All there is to know of several organisations to say whom to remind. The number of queries is the same whatever there is in them. */
export async function readFollowUps(
  db: Db,
  organisationIds: readonly string[],
  today: string,
): Promise<Map<string, FollowUpNow>> {
  const plans = by(await listPlans(db, organisationIds));
  const measures = by(await listFollowedMeasures(db, organisationIds));
  const allHolders = await listHolders(db, organisationIds, today);
  const allMembers = await listMembers(db, organisationIds, today);
  const people = new Set([...allHolders, ...allMembers].map(({ personId }) => personId));
  const [holders, members] = [by(allHolders), by(allMembers)];
  const quiet = by(await listQuietPeriods(db, organisationIds));
  const stops = by(await listStops(db, organisationIds));
  const sentBy = await readSent(db, organisationIds, [...people], today);
  return new Map(
    organisationIds.map((id) => {
      const inRole = (role: string) =>
        of(members, id).flatMap((member) => (member.role === role ? [member.personId] : []));
      const followUp = {
        plans: new Map(of(plans, id).map((plan) => [plan.id, plan])),
        measures: of(measures, id),
        holders: listed(of(holders, id)),
        ...{ coordinators: inRole("coordinator"), leaders: inRole("leader") },
        ...{ quiet: of(quiet, id), stops: of(stops, id) },
      };
      return [id, { followUp, sent: sentBy(id) }];
    }),
  );
}

/** Plans that are adopted somewhere or published, with how they are followed up. */
async function listPlans(db: Db, organisationIds: readonly string[]): Promise<PlanToFollow[]> {
  const { rows } = await sql<PlanToFollow>`
    select plan.organisation_id, plan.id, plan.title, coalesce(plan.ends_on, plan.evaluation_on) as last_day,
      coalesce(follow_up.reminders, true) as reminders, coalesce(follow_up.interval_months, 6) as interval_months,
      coalesce(follow_up.escalates, true) as escalates,
      least((select min(adopted_on) from work.adoption
          where organisation_id = plan.organisation_id and plan_id = plan.id),
        (select min(published_on) from published.publication
          where organisation_id = plan.organisation_id and plan_id = plan.id)) as followed_from,
      exists (select from work.adoption
          where organisation_id = plan.organisation_id and plan_id = plan.id and adopted_on is not null)
        and not exists (select from work.renewal
          where organisation_id = plan.organisation_id and plan_id = plan.id) as is_to_renew,
      coalesce((select state = 'done' from work.plan_step
          where organisation_id = plan.organisation_id and plan_id = plan.id and step = '4.5'
          order by set_at desc, id desc limit 1), false)
        or exists (select from work.evaluation where organisation_id = plan.organisation_id and plan_id = plan.id
          and occasion = 'final' and held_on is not null) as is_evaluated
    from work.plan plan
    left join work.follow_up on follow_up.organisation_id = plan.organisation_id and follow_up.plan_id = plan.id
    where plan.organisation_id = any (${organisationIds}::uuid[])`.execute(db);
  return rows;
}

type OfOrganisation<Row> = Row & { organisationId: string };

/** Also those that are finished: somebody may have answered by saying so. */
async function listFollowedMeasures(
  db: Db,
  organisationIds: readonly string[],
): Promise<OfOrganisation<FollowedMeasure>[]> {
  const { rows } = await sql<OfOrganisation<FollowedMeasure & { milestones: Milestone[]; phase: Phase | null }>>`
    select measure.organisation_id, measure.id, measure.plan_id, measure.position_id, measure.starts_on, measure.ends_on,
      measure.period, newest.phase, newest.reported_on,
      (measure.written_at at time zone 'Europe/Oslo')::date as written_on,
      case when newest.on_time_reason <> '' then newest.reported_on end as excused_before,
      coalesce((select jsonb_agg(jsonb_build_object('due', milestone.due, 'doneOn', milestone.done_on))
        from work.milestone milestone
        where milestone.organisation_id = measure.organisation_id and milestone.measure_id = measure.id), '[]') as milestones
    from work.measure measure
    left join lateral (
      select phase, on_time_reason, (reported_at at time zone 'Europe/Oslo')::date as reported_on from work.status_report report
      where report.organisation_id = measure.organisation_id and report.measure_id = measure.id
      order by reported_at desc, report.id desc limit 1) newest on true
    where measure.organisation_id = any (${organisationIds}::uuid[]) and measure.deleted_at is null
    order by measure.organisation_id, measure.id`.execute(db);
  return rows;
}

/** From today on: who has today as the last day has had their links closed, and is sent no new ones. */
async function listHolders(db: Db, organisationIds: readonly string[], today: string) {
  return await db
    .selectFrom("work.positionHolder")
    .select(["organisationId", "positionId", "personId"])
    .where("organisationId", "in", organisationIds)
    .where("fromDate", "<=", today)
    .where((eb) => eb.or([eb("toDate", "is", null), eb("toDate", ">", today)]))
    .orderBy("fromDate")
    .orderBy("personId")
    .execute();
}

async function listMembers(db: Db, organisationIds: readonly string[], today: string) {
  return await db
    .selectFrom("work.membership")
    .select(["organisationId", "personId", "role"])
    .where("organisationId", "in", organisationIds)
    .where("role", "in", ["coordinator", "leader"])
    .where("fromDate", "<=", today)
    .where((eb) => eb.or([eb("toDate", "is", null), eb("toDate", ">=", today)]))
    .orderBy("personId")
    .execute();
}

async function listQuietPeriods(db: Db, organisationIds: readonly string[]): Promise<OfOrganisation<QuietPeriod>[]> {
  return await db
    .selectFrom("work.quietPeriod")
    .select(["organisationId", "startsOn", "endsOn"])
    .where("organisationId", "in", organisationIds)
    .execute();
}

async function listStops(db: Db, organisationIds: readonly string[]): Promise<OfOrganisation<ReminderStop>[]> {
  return await db
    .selectFrom("work.reminderStop")
    .select(["organisationId", "measureId", "personId", "until"])
    .where("organisationId", "in", organisationIds)
    .execute();
}

function listed(holders: { positionId: string; personId: string }[]): Map<string, string[]> {
  const by = new Map<string, string[]>();
  for (const { positionId, personId } of holders) by.set(positionId, [...(by.get(positionId) ?? []), personId]);
  return by;
}

function by<Row extends { organisationId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  return Map.groupBy(rows, ({ organisationId }) => organisationId);
}

function of<Row>(rows: Map<string, Row[]>, organisationId: string): Row[] {
  return rows.get(organisationId) ?? [];
}
