import type { MeasureExample } from "#app/guide/measure-example.ts";
import type { Language } from "#app/lib/language.ts";
import type { AgencyKind } from "#app/organisation/agency-kind.ts";
import type { BufdirHeading } from "#app/plan/finding.ts";
import type { GoalLevel } from "#app/plan/goal.ts";
import type { NationalCategory, TargetGroup, ViolenceForm } from "#app/plan/measure.ts";

/** A measure that stands in the measure bank for others to take over (no: tiltaksbank), in one language. */
export interface BankEntry {
  /** The last part of its address. */
  id: string;
  heading: BufdirHeading;
  goal: string;
  level: GoalLevel | null;
  nationalCategory: NationalCategory | null;
  title: string;
  points: string[];
  targetGroups: TargetGroup[];
  violenceForms: ViolenceForm[];
  agencyKinds: AgencyKind[];
  /** The title of a function that may answer for it. */
  responsible: string;
  /** `baseline` is how one can find out how it is today. */
  indicator: { baseline: string; target: string; source: string };
  evaluation: string;
  legalBasis: string[];
}

/** One of our own examples as it stands in the bank. */
export function entryOfExample(example: MeasureExample, language: Language): BankEntry {
  const { measure, goal, points, agencyKind, responsible, indicator, evaluation, ...same } = example;
  return {
    ...same,
    goal: goal[language],
    title: measure[language],
    points: points.map((point) => point[language]),
    agencyKinds: [agencyKind],
    responsible: responsible[language],
    indicator: {
      baseline: indicator.baseline[language],
      target: indicator.target[language],
      source: indicator.source[language],
    },
    evaluation: evaluation[language],
  };
}
