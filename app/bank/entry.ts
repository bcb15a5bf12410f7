import type { MeasureExample } from "#app/guide/measure-example.ts";
import type { Language } from "#app/lib/language.ts";
import type { AgencyKind } from "#app/organisation/agency-kind.ts";
import type { BufdirHeading } from "#app/plan/finding.ts";
import type { GoalLevel } from "#app/plan/goal.ts";
import type { NationalCategory, Origin, Phase, TargetGroup, ViolenceForm } from "#app/plan/measure.ts";

/** A measure that stands in the measure bank for others to take over (no: tiltaksbank), in one language. */
export interface BankEntry {
  /** The last part of its address. */
  id: string;
  /** What a measure that is taken from here keeps of it. */
  origin: Origin;
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
  /** The same title in all the languages we know it in. */
  titles: string[];
  /** `baseline` is how one can find out how it is today. */
  indicator: { baseline: string; target: string; source: string };
  evaluation: string;
  legalBasis: string[];
  /** Who has done it and what came of it; null for our own examples. */
  offered: Offered | null;
}

/** What is known of a measure that somebody has carried out. */
export interface Offered {
  owner: string;
  planTitle: string;
  /** Invented, and marked as such. */
  example: boolean;
  result: string;
  status: { phase: Phase; late: boolean; comment: string; reportedOn: string } | null;
  offeredOn: string;
}

/** One of our own examples as it stands in the bank. */
export function entryOfExample(example: MeasureExample, language: Language): BankEntry {
  const { measure, goal, points, agencyKind, responsible, indicator, evaluation, ...same } = example;
  return {
    ...same,
    origin: { kind: "example", id: example.id, title: measure[language] },
    goal: goal[language],
    title: measure[language],
    points: points.map((point) => point[language]),
    agencyKinds: [agencyKind],
    responsible: responsible[language],
    titles: Object.values(responsible),
    indicator: {
      baseline: indicator.baseline[language],
      target: indicator.target[language],
      source: indicator.source[language],
    },
    evaluation: evaluation[language],
    offered: null,
  };
}
