import { starterChapters } from "#app/guide/template.ts";
import type { Db } from "#app/lib/db.server.ts";
import { insertAdoptions } from "./adoption.server.ts";
import { insertChapters } from "./chapter.server.ts";
import type { ChapterFields } from "./chapter.ts";
import { insertFocusAreas } from "./focus-area.server.ts";
import { insertGoals } from "./goal.server.ts";
import type { FocusAreaFields, GoalFields } from "./goal.ts";
import { insertMeasures } from "./measure.server.ts";
import type { MeasureFields } from "./measure.ts";
import { insertPlanRow } from "./plan.server.ts";
import type { Plan, PlanFields } from "./plan.ts";

/** A plan that is to be: typed into a form, or read from a file. */
export interface NewPlan {
  fields: PlanFields;
  /** kommunenummer of those it is for. */
  municipalities: string[];
  /** The guide's template when left out. */
  chapters?: ChapterFields[];
  focusAreas?: NewFocusArea[];
}

export interface NewFocusArea extends FocusAreaFields {
  goals: NewGoal[];
}

export interface NewGoal extends Omit<GoalFields, "focusAreaId"> {
  measures: NewMeasure[];
}

export interface NewMeasure extends Omit<MeasureFields, "goalIds"> {
  /** Measures under different goals that have the same words here, and in every other field, are one. */
  sameAs?: string;
}

/** Stores a plan with all that is in it, in as many statements whether it is empty or has two hundred measures. */
export async function insertPlan(
  db: Db,
  owner: { by: string; organisationId: string },
  { fields, municipalities, chapters = starterChapters(fields.language), focusAreas = [] }: NewPlan,
): Promise<Plan> {
  const plan = await insertPlanRow(db, owner, fields);
  const writer = { ...owner, planId: plan.id };
  await insertAdoptions(db, writer, municipalities);
  await insertChapters(db, writer, chapters);
  const areas = await insertFocusAreas(db, writer, focusAreas);
  const newGoals = focusAreas.flatMap(({ goals }, at) =>
    goals.map((goal) => ({ ...goal, focusAreaId: areas[at]?.id ?? "" })),
  );
  const goals = await insertGoals(db, writer, newGoals);
  await insertMeasures(
    db,
    writer,
    eachOnce(newGoals.map(({ measures }, at) => ({ measures, id: goals[at]?.id ?? "" }))),
  );
  return plan;
}

/** A measure that stands under several goals serves them all. */
function eachOnce(goals: { id: string; measures: NewMeasure[] }[]): MeasureFields[] {
  const known = new Map<string, MeasureFields>();
  const found: MeasureFields[] = [];
  for (const { id, measures } of goals) {
    for (const { sameAs, ...measure } of measures) {
      const words = sameAs === undefined ? "" : JSON.stringify([sameAs, measure]);
      const same = known.get(words);
      if (same && !same.goalIds.includes(id)) same.goalIds.push(id);
      else {
        const added = { ...measure, goalIds: [id] };
        found.push(added);
        if (words !== "") known.set(words, added);
      }
    }
  }
  return found;
}
