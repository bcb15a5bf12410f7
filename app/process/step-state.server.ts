import { type ExpressionBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import type { Tables } from "#app/lib/tables.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import type { Draft } from "#app/plan/draft.ts";
import { qualityFindings } from "#app/plan/quality.ts";
import type { Writer } from "#app/plan/writer.ts";
import { newestAssignment } from "./assignment.server.ts";
import type { Assignment } from "./assignment.ts";
import { newestMandate } from "./mandate.server.ts";
import type { Mandate } from "./mandate.ts";
import type { Evidence } from "./step-evidence.ts";
import { isStepKey, type StepKey } from "./step-key.ts";
import type { SaidStep, StepFields, StepResponsible, StepState } from "./step-state.ts";

/** What is known of the work on a plan beside the plan itself. */
export interface Process {
  planId: string;
  /** ISO date. */
  madeOn: string;
  said: SaidStep[];
  assignment: Assignment | null;
  mandate: Mandate | null;
  adjacentPlans: number;
  involved: Evidence["involved"];
  meetings: number;
  published: boolean;
  evaluated: boolean;
  /** Ids of functions that answer for measures while nobody holds them from today on (no: ubesatt funksjon). */
  unheld: string[];
}

/** For some plans, in one query. */
export async function listProcesses(db: Db, planIds: readonly string[]): Promise<Process[]> {
  if (planIds.length === 0) return [];
  const rows = await db
    .selectFrom("work.plan as plan")
    .$if(planIds.length === 1, (one) => one.modifyFront(plannedOnce))
    .select("plan.id as planId")
    .select((eb) => [
      madeOn.as("madeOn"),
      newestSaid(eb).as("said"),
      newestAssignment(eb).as("assignment"),
      newestMandate(eb).as("mandate"),
      adjacentPlans.as("adjacentPlans"),
      involved.as("involved"),
      meetings.as("meetings"),
      isPublished.as("published"),
      isEvaluated.as("evaluated"),
      unheld.as("unheld"),
    ])
    .where("plan.id", "in", planIds)
    .execute();
  return rows.map(({ said, ...row }) => ({ ...row, said: said.flatMap(toSaid) }));
}

/** For one plan; nobody has said anything of one that is not there. */
export async function findProcess(db: Db, planId: string): Promise<Process> {
  const [process] = await listProcesses(db, [planId]);
  const none = {
    madeOn: "",
    said: [],
    assignment: null,
    mandate: null,
    adjacentPlans: 0,
    published: false,
    evaluated: false,
    unheld: [],
  };
  const nobody = { involved: { all: 0, asked: 0 }, meetings: 0 };
  return process ?? { planId, ...none, ...nobody };
}

/** What the plan shows, and what is known beside it. */
export function evidenceOf(draft: Draft, { planId, said, unheld: _, ...known }: Process): Evidence {
  return { draft, findings: qualityFindings(draft), ...known };
}

/** Adds what is said of a step; what was said before is kept. */
export async function insertStepState(db: Db, writer: Writer, step: StepKey, typed: StepFields): Promise<void> {
  const { organisationId, planId, by } = writer;
  const { state, reason, dueOn, positionId } = cleanFields(typed);
  const id = newId();
  await db
    .insertInto("work.planStep")
    .values({ organisationId, id, planId, step, state, reason, dueOn, positionId, setBy: by })
    .execute();
  const said = JSON.stringify([step, state, reason, dueOn, positionId]);
  await recordAudit(db, {
    organisationId,
    actor: by,
    action: `step:${state}`,
    subject: `planStep/${id}`,
    digestOf: said,
  });
}

/** Something said of a step, with who said it and when. */
export interface StepTold extends StepFields {
  id: string;
  responsible: string | null;
  by: string;
  at: Date;
}

/** All that has been said of a step, the newest first. */
export async function listStepHistory(db: Db, planId: string, step: StepKey): Promise<StepTold[]> {
  return await db
    .selectFrom("work.planStep as step")
    .innerJoin("access.person as person", "person.id", "step.setBy")
    .leftJoin("work.position as position", (join) =>
      join.onRef("position.organisationId", "=", "step.organisationId").onRef("position.id", "=", "step.positionId"),
    )
    .select(["step.id", "step.state", "step.reason", "step.dueOn", "step.positionId", "position.title as responsible"])
    .select(["person.name as by", "step.setAt as at"])
    .where("step.planId", "=", planId)
    .where("step.step", "=", step)
    .orderBy("step.setAt", "desc")
    .orderBy("step.id", "desc")
    .execute();
}

type Eb = ExpressionBuilder<Tables & { plan: Tables["work.plan"] }, "plan">;

function newestSaid(eb: Eb) {
  return jsonArrayFrom(
    eb
      .selectFrom("work.planStep as said")
      .leftJoin("work.position as position", (join) =>
        join.onRef("position.organisationId", "=", "said.organisationId").onRef("position.id", "=", "said.positionId"),
      )
      .leftJoin("work.agency as agency", (join) =>
        join
          .onRef("agency.organisationId", "=", "position.organisationId")
          .onRef("agency.id", "=", "position.agencyId"),
      )
      .distinctOn("said.step")
      .select(["said.step", "said.state", "said.reason", "said.dueOn"])
      .select(sql<string>`(said.set_at at time zone 'Europe/Oslo')::date`.as("saidOn"))
      .select(["said.positionId", "position.title", "agency.name as agency"])
      .whereRef("said.organisationId", "=", "plan.organisationId")
      .whereRef("said.planId", "=", "plan.id")
      .orderBy("said.step")
      .orderBy("said.setAt", "desc")
      .orderBy("said.id", "desc"),
  );
}

const madeOn = sql<string>`(plan.created_at at time zone 'Europe/Oslo')::date::text`;

const adjacentPlans = sql<number>`(select count(*)::integer from work.adjacent_plan as adjacent
  where adjacent.organisation_id = plan.organisation_id and adjacent.plan_id = plan.id)`;

const involved = sql<Evidence["involved"]>`(select jsonb_build_object('all', count(*), 'asked', count(*) filter (
    where involvement.asked_on is not null or involvement.said <> ''))
  from work.involvement as involvement
  where involvement.organisation_id = plan.organisation_id and involvement.plan_id = plan.id)`;

const unheld = sql<string[]>`array(
  select distinct measure.position_id from work.measure as measure
  where measure.organisation_id = plan.organisation_id and measure.plan_id = plan.id
    and measure.deleted_at is null and measure.position_id is not null
    and not exists (select from work.position_holder as holder
      where holder.organisation_id = measure.organisation_id and holder.position_id = measure.position_id
        and holder.from_date <= current_date and (holder.to_date is null or holder.to_date > current_date)))`;

const meetings = sql<number>`(select count(*)::integer from work.meeting as meeting
  where meeting.organisation_id = plan.organisation_id and meeting.plan_id = plan.id and not meeting.cancelled)`;

const isEvaluated = sql<boolean>`exists (select from work.evaluation as evaluation
  where evaluation.organisation_id = plan.organisation_id and evaluation.plan_id = plan.id
    and evaluation.occasion = 'final' and evaluation.held_on is not null)`;

const isPublished = sql<boolean>`exists (select from published.publication where plan_id = plan.id)`;

interface SaidRow {
  step: string;
  state: StepState;
  reason: string;
  dueOn: string | null;
  saidOn: string;
  positionId: string | null;
  title: string | null;
  agency: string | null;
}

/** What was said of a step that the guide no longer has is kept, and not shown. */
function toSaid({ step, state, reason, dueOn, saidOn, positionId, title, agency }: SaidRow): SaidStep[] {
  const responsible: StepResponsible | null =
    positionId === null ? null : { positionId, title: title ?? "", agency: agency ?? "" };
  return isStepKey(step) ? [{ key: step, state, reason, dueOn, saidOn, responsible }] : [];
}
