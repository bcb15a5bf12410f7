import type { FocusArea, Goal, GoalFields } from "#app/plan/goal.ts";
import type { ChoiceGroup } from "#app/plan/measure-options.ts";
import type { BankEntry } from "./entry.ts";

type Areas = readonly Pick<FocusArea, "id" | "title">[];
type Goals = readonly Pick<Goal, "id" | "title" | "focusAreaId">[];
type Proposed = Pick<BankEntry, "goal" | "level">;

/** Where in a plan something can be put: under a goal it has, or under the entry's own goal in one of its focus areas. */
export interface Place extends ChoiceGroup {
  /** Chosen for the entry's own goal in this area; null when the area has that goal already, or the entry has none. */
  newGoal: string | null;
}

/** The places of a plan in its order, by focus area. */
export function placesIn(areas: Areas, goals: Goals, { goal: title, level }: Proposed): Place[] {
  return areas.map((area, at) => {
    const own = goals.filter(({ focusAreaId }) => focusAreaId === area.id);
    const isNew = title !== "" && level !== null && !own.some((goal) => goal.title === title);
    return {
      heading: `${at + 1} ${area.title}`,
      choices: own.map((goal) => ({ value: `mal-${goal.id}`, label: goal.title })),
      newGoal: isNew ? `omrade-${area.id}` : null,
    };
  });
}

/** The place that was chosen: a goal of the plan, or one to make. Nothing for what the plan does not have. */
export function placeIn(
  areas: Areas,
  goals: Goals,
  entry: Proposed,
  chosen: string,
): { goalId: string } | { goalId: null; newGoal: GoalFields } | undefined {
  const [, kind, id] = /^(mal|omrade)-(.+)$/.exec(chosen) ?? [];
  const goal = kind === "mal" && goals.find((one) => one.id === id);
  if (goal) return { goalId: goal.id };
  const area = kind === "omrade" && areas.find((one) => one.id === id);
  if (!area || entry.level === null || entry.goal === "") return undefined;
  const newGoal = { focusAreaId: area.id, level: entry.level, title: entry.goal.slice(0, 300), strategy: "" };
  return { goalId: null, newGoal };
}
