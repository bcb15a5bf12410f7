import type { Insertable } from "kysely";
import { newId } from "#app/lib/id.server.ts";
import { fromMarkdown } from "#app/lib/markdown.server.ts";
import type { Tables } from "#app/lib/tables.ts";
import { blankMeasure } from "#app/plan/measure.ts";
import type { Example, ExampleGoal, ExampleMeasure, ExamplePlan } from "./example.ts";
import { commentRows } from "./example-comments.ts";
import { followUpRows, quietPeriodRows } from "./example-follow-up.ts";
import { mappingRows } from "./example-mapping.ts";
import { partnerRow } from "./example-partner.ts";
import { pathRows } from "./example-path.ts";
import { priorityRows } from "./example-priorities.ts";
import { processRows } from "./example-process.ts";
import { statisticsRows } from "./example-statistics.ts";

export type Rows = { [Name in keyof Tables]?: Insertable<Tables[Name]>[] };

/** A measure of a plan with its id, for what is told of it over time. */
export interface StoredMeasure {
  organisationId: string;
  id: string;
  measure: ExampleMeasure;
}

export interface StoredPlan {
  id: string;
  organisationId: string;
  plan: ExamplePlan;
  publishedBy: string;
  rows: Rows;
  measures: StoredMeasure[];
}

export interface ExampleRows {
  organisationIds: string[];
  /** Id of a thing by its kind and its key, as «person ingrid». */
  idOf: (key: string) => string;
  setup: Rows;
  plans: StoredPlan[];
}

type IdOf = (key: string) => string;

/** The example as rows, with new ids. In the order of the tables' foreign keys. */
export function exampleRows(example: Example): ExampleRows {
  const idOf = idKeeper();
  return {
    organisationIds: example.organisations.map(({ key }) => idOf(`organisation ${key}`)),
    idOf,
    setup: {
      ...setupRows(example, idOf),
      ...quietPeriodRows(example.quietPeriods, idOf),
      "work.statistics": statisticsRows(example.statistics, idOf),
    },
    plans: example.plans.map((plan) => storedPlan(plan, idOf)),
  };
}

/** Gives a thing its id the first time it is named. */
function idKeeper(): IdOf {
  const ids = new Map<string, string>();
  return (key) => {
    const id = ids.get(key) ?? newId();
    ids.set(key, id);
    return id;
  };
}

function setupRows({ organisations, cooperation, people, memberships, agencies }: Example, idOf: IdOf): Rows {
  const positions = agencies.flatMap((agency) => agency.positions.map((position) => ({ agency, ...position })));
  return {
    "work.organisation": organisations.map(({ key, ...row }) => ({
      ...row,
      id: idOf(`organisation ${key}`),
      example: true,
    })),
    "work.cooperationMember": cooperation.members.map((member) => ({
      organisationId: idOf(`organisation ${cooperation.organisation}`),
      memberId: idOf(`organisation ${member}`),
    })),
    "access.person": people.map(({ key, ...row }) => ({ ...row, id: idOf(`person ${key}`), example: true })),
    "work.membership": memberships.map(({ organisation, person, role, from }) => ({
      organisationId: idOf(`organisation ${organisation}`),
      personId: idOf(`person ${person}`),
      role,
      fromDate: from,
    })),
    "work.agency": agencies.map(({ organisation, name, external }) => ({
      organisationId: idOf(`organisation ${organisation}`),
      id: idOf(`agency ${organisation} ${name}`),
      name,
      external,
    })),
    "work.position": positions.map(({ agency, key, title }) => ({
      organisationId: idOf(`organisation ${agency.organisation}`),
      id: idOf(`position ${key}`),
      agencyId: idOf(`agency ${agency.organisation} ${agency.name}`),
      title,
    })),
    "work.positionHolder": positions.flatMap(({ agency, key, holder }) =>
      holder === null
        ? []
        : [
            {
              organisationId: idOf(`organisation ${agency.organisation}`),
              positionId: idOf(`position ${key}`),
              personId: idOf(`person ${holder}`),
              fromDate: "2025-01-01",
            },
          ],
    ),
  };
}

function storedPlan(plan: ExamplePlan, idOf: IdOf): StoredPlan {
  const organisationId = idOf(`organisation ${plan.organisation}`);
  const id = idOf(`plan ${plan.key}`);
  const measures = goalsOf(plan).flatMap(({ goal }) =>
    goal.measures.map((measure) => ({ organisationId, id: idOf(measureKey(plan, measure)), measure })),
  );
  const rows = {
    ...frameRows(plan, organisationId, id, idOf),
    ...processRows(plan.process, { organisationId, planId: id }),
    ...pathRows(plan.path, { organisationId, planId: id }, idOf),
    ...contentRows(plan, organisationId, id, idOf),
    ...mappingRows(plan, { organisationId, planId: id }, idOf),
    ...priorityRows(plan, { organisationId, planId: id }, idOf),
    ...commentRows(plan, { organisationId, planId: id }, idOf),
    ...followUpRows(plan, { organisationId, planId: id }, idOf),
  };
  return { id, organisationId, plan, publishedBy: idOf(`person ${plan.publishedBy}`), rows, measures };
}

function frameRows(plan: ExamplePlan, organisationId: string, planId: string, idOf: IdOf): Rows {
  const { slug, title, subtitle, language, startsOn, endsOn, evaluationOn, mandate, layout, createdOn } = plan;
  const dates = { startsOn, endsOn, evaluationOn, createdAt: `${createdOn}T09:00:00+01:00` };
  return {
    "work.plan": [{ organisationId, id: planId, slug, title, subtitle, language, mandate, layout, ...dates }],
    "work.adoption": plan.adoptions.map((adoption) => ({ organisationId, planId, ...adoption })),
    "work.groupSeat": plan.groups.map((seat, sort) => ({ organisationId, planId, id: newId(), ...seat, sort })),
    "work.chapter": plan.chapters.map(({ body, ...chapter }, sort) => ({
      organisationId,
      planId,
      id: idOf(`chapter ${plan.key} ${chapter.title}`),
      ...chapter,
      body: formatted(body, chapter.title),
      sort,
    })),
  };
}

function contentRows(plan: ExamplePlan, organisationId: string, planId: string, idOf: IdOf): Rows {
  const goals = goalsOf(plan);
  const areaId = (title: string) => idOf(`area ${plan.key} ${title}`);
  const goalId = (key: string) => idOf(`goal ${key}`);
  return {
    "work.focusArea": plan.focusAreas.map(({ title, reason, period }, sort) => ({
      organisationId,
      planId,
      id: areaId(title),
      title,
      reason,
      period,
      sort,
    })),
    "work.goal": goals.map(({ area, goal: { key, level, title, strategy } }, sort) => ({
      organisationId,
      planId,
      id: goalId(key),
      focusAreaId: areaId(area),
      level,
      title,
      strategy,
      sort,
    })),
    "work.measure": goals.flatMap(({ goal }) =>
      goal.measures.map((measure) =>
        measureRow(measure, { organisationId, planId, id: idOf(measureKey(plan, measure)) }, idOf),
      ),
    ),
    "work.measureGoal": goals.flatMap(({ goal }) =>
      goal.measures.flatMap((measure, sort) =>
        [goal.key, ...(measure.alsoServes ?? [])].map((key, place) => ({
          organisationId,
          measureId: idOf(measureKey(plan, measure)),
          goalId: goalId(key),
          sort: place === 0 ? sort : 100 + sort,
        })),
      ),
    ),
    ...partRows(plan, organisationId, idOf),
  };
}

function partRows(plan: ExamplePlan, organisationId: string, idOf: IdOf): Rows {
  const measures = goalsOf(plan).flatMap(({ goal }) => goal.measures);
  const of = (measure: ExampleMeasure) => ({ organisationId, measureId: idOf(measureKey(plan, measure)) });
  return {
    "work.measurePartner": measures.flatMap((measure) =>
      (measure.partners ?? []).map((partner, sort) => ({ ...of(measure), ...partnerRow(partner, plan, idOf), sort })),
    ),
    "work.measureCost": measures.flatMap((measure) =>
      Object.entries(measure.costs ?? {}).map(([year, kroner]) => ({ ...of(measure), year: Number(year), kroner })),
    ),
  };
}

function measureRow(
  { position, costs, alsoServes, reports, offer, ...written }: ExampleMeasure,
  place: { organisationId: string; planId: string; id: string },
  idOf: IdOf,
): Insertable<Tables["work.measure"]> {
  const { indicator, partners, milestones, goalIds, costs: _, ...fields } = { ...blankMeasure, ...written };
  const { baseline, target, source } = indicator;
  const positionId = position ? idOf(`position ${position}`) : null;
  return { ...place, ...fields, positionId, baseline, target, indicatorSource: source };
}

function goalsOf(plan: ExamplePlan): { area: string; goal: ExampleGoal }[] {
  return plan.focusAreas.flatMap(({ title, goals }) => goals.map((goal) => ({ area: title, goal })));
}

function measureKey(plan: ExamplePlan, measure: ExampleMeasure): string {
  return `measure ${plan.key} ${measure.title}`;
}

function formatted(lines: string[], title: string) {
  const text = fromMarkdown(lines.join("\n"));
  if (text === null) throw new Error(`db/seed/example.json: «${title}» holder noe en tekst ikke kan holde`);
  return text;
}
