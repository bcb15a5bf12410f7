import { fromPlainText } from "#app/lib/rich-text.ts";
import type { ChapterFields } from "#app/plan/chapter.ts";
import type { Draft } from "#app/plan/draft.ts";
import type { FocusArea, FocusAreaFields, GoalFields } from "#app/plan/goal.ts";
import { blankMeasure, type Measure, type MeasureFields, measureFields, type Origin } from "#app/plan/measure.ts";
import type { PlanFields } from "#app/plan/plan.ts";
import { type ChosenRenewal, emptiedAreas, goalsKept, goingOn, type RenewalChoice } from "./renewal.ts";
import { renewalText } from "./renewal-text.ts";

/** What those who renew a plan say beside their choices. */
export interface NextPlanChoices {
  startsOn: string | null;
  endsOn: string | null;
  /** Ids of focus areas, all of whose measures end. */
  leaveOut: readonly string[];
}

/** The first draft of the next plan. Goals and measures still point to the focus areas and goals of the old one, by their ids. */
export interface NextPlan {
  fields: PlanFields;
  /** kommunenummer of those it is for. */
  municipalities: string[];
  chapters: ChapterFields[];
  focusAreas: (FocusAreaFields & { from: string })[];
  goals: (GoalFields & { from: string })[];
  measures: (MeasureFields & { origin: Origin })[];
}

/** Takes over what goes on, and says in a chapter what does not. Dates, money and what was decided belong to the old plan, and stay there. */
export function nextPlan(
  draft: Draft,
  chosen: readonly ChosenRenewal[],
  { startsOn, endsOn, leaveOut }: NextPlanChoices,
): NextPlan {
  const { plan, focusAreas, measures } = draft;
  const left = emptiedAreas(draft, chosen).filter(({ id }) => leaveOut.includes(id));
  const { kept } = goalsKept(draft, chosen, leaveOut);
  const goalIds = new Set(kept.map(({ id }) => id));
  const period = { startsOn, endsOn, evaluationOn: null };
  return {
    fields: { ...withoutYears(plan), language: plan.language, layout: plan.layout, mandate: "", ...period },
    municipalities: draft.adoptions.map(({ kommunenummer }) => kommunenummer),
    chapters: [...chaptersOf(draft), sinceLast(draft, chosen, leaveOut)],
    focusAreas: focusAreas.filter((area) => !left.includes(area)).map(areaFields),
    goals: kept.map(({ id: from, focusAreaId, level, title, strategy }) => ({
      from,
      focusAreaId,
      level,
      title,
      strategy,
    })),
    measures: goingOn(measures, chosen).map((measure) => goesOn(measure, choiceIn(chosen, measure), goalIds)),
  };
}

/** A measure as the next plan begins with it. What is said of time, money and how it goes was true of the old one only. */
function goesOn(
  measure: Measure,
  choice: RenewalChoice,
  goalIds: ReadonlySet<string>,
): MeasureFields & { origin: Origin } {
  const written = measureFields(measure);
  const { startsOn, endsOn, periodText, milestones, period, hours, costs, funding, resourcesText } = blankMeasure;
  const { evaluationOn, publicRemark, internalRemark } = blankMeasure;
  return {
    ...written,
    ...{ startsOn, endsOn, periodText, milestones, period, hours, costs, funding, resourcesText },
    ...{ evaluationOn, publicRemark, internalRemark },
    kind: kindAfter(measure, choice),
    indicator: { ...written.indicator, baseline: "" },
    goalIds: written.goalIds.filter((id) => goalIds.has(id)),
    origin: { kind: "plan", id: `${measure.planId}/${measure.id}`, title: measure.title },
  };
}

/** One that was left to the next period is begun now, and is as new as it was. */
function kindAfter({ period, kind }: Measure, choice: RenewalChoice): Measure["kind"] {
  if (choice === "changed") return "extended";
  return period === "next" ? (kind ?? "new") : "continued";
}

/** The years of the old period are not those of the new one. */
function withoutYears({ title, subtitle }: PlanFields): Pick<PlanFields, "title" | "subtitle"> {
  const without = title.replace(/[\s,:(]*\b20\d\d\b(\s?[–-]\s?(20)?\d\d\b)?\)?/gu, "").trim();
  return { title: without || title, subtitle: /\b20\d\d\b/u.test(subtitle) ? "" : subtitle };
}

function chaptersOf({ chapters }: Draft): ChapterFields[] {
  return chapters.map(({ kind, template, title, body }) => ({ kind, template, title, body }));
}

function areaFields({ id: from, title, reason }: FocusArea): FocusAreaFields & { from: string } {
  return { from, title, reason, period: "this" };
}

/** A chapter for the editors to work on: what is done and what has ended since last time, and why. */
function sinceLast(draft: Draft, chosen: readonly ChosenRenewal[], leaveOut: readonly string[]): ChapterFields {
  const t = renewalText[draft.plan.language].chapter;
  const lines = (choice: RenewalChoice) =>
    draft.measures
      .filter(({ id }) => chosen.some((one) => one.measureId === id && one.choice === choice))
      .map(({ id, number, title }) => {
        const reason = chosen.find(({ measureId }) => measureId === id)?.reason ?? "";
        return [`${number} ${title}`.trim(), reason].filter(Boolean).join(" – ");
      });
  const left = emptiedAreas(draft, chosen).filter(({ id }) => leaveOut.includes(id));
  const goals = goalsKept(draft, chosen, leaveOut).left;
  const text = [
    ...section(t.done, lines("done")),
    ...section(t.ended, lines("ended")),
    ...section(t.areas, titlesOf(left)),
    ...section(t.goals, titlesOf(goals)),
  ];
  return {
    kind: "text",
    template: "own",
    title: t.title,
    body: fromPlainText((text.length > 0 ? text : [t.none]).join("\n")),
  };
}

function section(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function titlesOf(parts: readonly { title: string }[]): string[] {
  return parts.map(({ title }) => title);
}

function choiceIn(chosen: readonly ChosenRenewal[], { id }: Measure): RenewalChoice {
  return chosen.find(({ measureId }) => measureId === id)?.choice ?? "continued";
}
