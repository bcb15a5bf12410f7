import type { Measure } from "./measure.ts";
import { lastDay } from "./period.ts";
import type { Adoption, Plan } from "./plan.ts";

const criterionKeys = ["adoptedByCouncil", "concreteMeasures", "progressPlan", "period"] as const;
export type CriterionKey = (typeof criterionKeys)[number];

/** What is wrong when a criterion is not met; words in validity-text.ts. */
export type Why =
  | "notAdopted"
  | "notByCouncil"
  | "adoptedLater"
  | "noMeasures"
  | "tooFewDated"
  | "noMilestones"
  | "noLastDay"
  | "ranOut"
  | "runsOutInYear"
  | "beginsLater";

export interface Criterion {
  key: CriterionKey;
  met: boolean;
  /** Empty when it is met. */
  why: Why[];
  /** The fact it rests on, in content/facts.json. */
  factId: string;
}

export interface Validity {
  valid: boolean;
  year: number;
  criteria: Criterion[];
  /** How many of the measures that count have a date, for the words. */
  measures: number;
  datedMeasures: number;
}

type PlanPeriodDates = Pick<Plan, "startsOn" | "endsOn" | "evaluationOn">;
type Decision = Pick<Adoption, "kommunenummer" | "adoptedOn" | "byCouncil">;
type Planned = Pick<Measure, "municipalities" | "period" | "startsOn" | "endsOn" | "milestones">;

/**
 * Whether a municipality can answer yes to KOSTRA form 7B, part 2, for a year: a plan adopted by its own council, with concrete
 * measures, a progress plan and milestones, whose period has not run out in the year.
 */
export function validity(plan: PlanPeriodDates, adoption: Decision, measures: Planned[], year: number): Validity {
  const own = measures.filter((measure) => measure.period === "this" && appliesTo(measure, adoption.kommunenummer));
  const dated = own.filter(isDated);
  const criteria = [
    criterion("adoptedByCouncil", adoptionFaults(adoption, year)),
    criterion("concreteMeasures", own.length === 0 ? ["noMeasures"] : []),
    criterion("progressPlan", progressFaults(own, dated)),
    criterion("period", periodFaults(plan, year)),
  ];
  const valid = criteria.every(({ met }) => met);
  return { valid, year, criteria, measures: own.length, datedMeasures: dated.length };
}

/** A measure without municipalities of its own is for all of the plan's. */
export function appliesTo(measure: Pick<Measure, "municipalities">, kommunenummer: string): boolean {
  return measure.municipalities.length === 0 || measure.municipalities.includes(kommunenummer);
}

function adoptionFaults({ adoptedOn, byCouncil }: Decision, year: number): Why[] {
  if (adoptedOn === null) return ["notAdopted"];
  const faults: Why[] = [];
  if (!byCouncil) faults.push("notByCouncil");
  if (adoptedOn > endOf(year)) faults.push("adoptedLater");
  return faults;
}

/** The form asks for a progress plan and milestones without saying how many. More than half dated, and one milestone, is our reading. */
function progressFaults(measures: Planned[], dated: Planned[]): Why[] {
  if (measures.length === 0) return ["tooFewDated"];
  const faults: Why[] = [];
  if (dated.length * 2 <= measures.length) faults.push("tooFewDated");
  if (!measures.some((measure) => measure.milestones.length > 0)) faults.push("noMilestones");
  return faults;
}

/** The form's words are that the period has not run out *within* the year: a plan that ends in June does not count for that year. */
function periodFaults(plan: PlanPeriodDates, year: number): Why[] {
  const last = lastDay(plan);
  if (last === null) return ["noLastDay"];
  if (last < `${year}-01-01`) return ["ranOut"];
  if (last < endOf(year)) return ["runsOutInYear"];
  return plan.startsOn !== null && plan.startsOn > endOf(year) ? ["beginsLater"] : [];
}

function criterion(key: CriterionKey, why: Why[]): Criterion {
  return { key, met: why.length === 0, why, factId: "kostra-7b" };
}

function isDated(measure: Planned): boolean {
  return measure.startsOn !== null || measure.endsOn !== null || measure.milestones.length > 0;
}

function endOf(year: number): string {
  return `${year}-12-31`;
}
