import * as z from "zod";
import type { RichText } from "#app/lib/rich-text.ts";
import { type GoalLevel, goalLevels } from "#app/plan/goal.ts";
import { goalPlaces } from "./goal-places.ts";
import { columnFields, type ImportedMeasure, type ImportedPlan } from "./imported-plan.ts";

/** What somebody has put right in a reading. Goals and measures are named by their places: "0-2" is the third goal of the first focus area. */
export const corrections = z.strictObject({
  title: z.string().optional(),
  from: z.string().nullable().optional(),
  to: z.string().nullable().optional(),
  columns: z.record(z.string(), z.enum(columnFields).nullable()),
  goals: z.record(z.string(), z.strictObject({ title: z.string(), level: z.enum(goalLevels) })),
  /** "0-2-1": the second measure of that goal. */
  notMeasures: z.array(z.string()),
});
export type Corrections = z.output<typeof corrections>;

export const noCorrections: Corrections = { columns: {}, goals: {}, notMeasures: [] };

/** The plan with what was put right. Text that is no measure goes to the chapter before the measures, so that nothing is lost. */
export function corrected({ plan }: ImportedPlan, right: Corrections): ImportedPlan["plan"] {
  const removed: ImportedMeasure[] = [];
  const focusAreas = plan.focusAreas.map((area, a) => ({
    ...area,
    goals: area.goals.map((goal, g) => ({
      ...goal,
      ...right.goals[`${a}-${g}`],
      measures: goal.measures.filter((measure, m) => {
        const stays = !right.notMeasures.includes(`${a}-${g}-${m}`);
        if (!stays) removed.push(measure);
        return stays;
      }),
    })),
  }));
  const { from = plan.period.from, to = plan.period.to, title = plan.title } = right;
  return { ...plan, title, period: { from, to }, focusAreas, chapters: withText(plan, removed) };
}

/** The review page's form: what stands in its fields, goals in the order of the page. */
export interface ReviewedFields {
  title: string;
  startsOn: string | null;
  endsOn: string | null;
  goalTitle: string[];
  goalLevel: GoalLevel[];
  notMeasure: string[];
}

/** What was put right in the form. Null when the page showed another reading than this: then the places no longer fit. */
export function correctionsOf({ plan }: ImportedPlan, fields: ReviewedFields, before: Corrections): Corrections | null {
  const places = goalPlaces(plan);
  const { title, startsOn: from, endsOn: to, goalTitle, goalLevel, notMeasure } = fields;
  if (goalTitle.length !== places.length || goalLevel.length !== places.length) return null;
  const goals = Object.fromEntries(
    places.map((place, at) => [place, { title: goalTitle[at] ?? "", level: goalLevel[at] ?? "general" }]),
  );
  return { ...before, title, from, to, goals, notMeasures: notMeasure };
}

function withText({ chapters, chaptersBefore, title }: ImportedPlan["plan"], removed: ImportedMeasure[]) {
  if (removed.length === 0) return chapters;
  const lines = removed.flatMap(({ title, points, responsible, period, resources, evaluation, lines = [] }) =>
    [title, ...points, responsible, period, resources, evaluation, ...lines].filter(Boolean),
  );
  const paragraphs = lines.map((text) => ({ type: "paragraph" as const, content: [{ type: "text" as const, text }] }));
  const all = chapters.length > 0 ? chapters : [{ title, text: "", body: { type: "doc" as const, content: [] } }];
  const place = Math.min(Math.max(chaptersBefore - 1, 0), all.length - 1);
  return all.map((chapter, at) => {
    if (at !== place) return chapter;
    const added = (body: RichText) => ({ ...body, content: [...body.content, ...paragraphs] });
    const { text, body, left } = chapter;
    return {
      ...chapter,
      text: [text, ...lines].filter(Boolean).join("\n"),
      body: added(body),
      ...(left && { left: added(left) }),
    };
  });
}
