import type { ChangedFact } from "./changed-facts.ts";
import type { GroupKind } from "./plan.ts";

/** The eight areas that RVTS names for good planning. */
export const rvtsPoints = [
  "anchoring",
  "cooperation",
  "economy",
  "roles",
  "priorities",
  "userParticipation",
  "voluntary",
  "evaluation",
] as const;
export type RvtsPoint = (typeof rvtsPoints)[number];

/** The eight parts of a municipality's whole effort, by Bufdir. */
export const bufdirHeadings = [
  "prevention",
  "shelter",
  "otherHelp",
  "atRisk",
  "perpetrators",
  "coordination",
  "knownHelp",
  "internalControl",
] as const;
export type BufdirHeading = (typeof bufdirHeadings)[number];

/** Those a plan should do something for. */
export const coverageGroups = ["children", "adults", "elderly", "atRisk", "perpetrators", "staff", "sami"] as const;
export type CoverageGroup = (typeof coverageGroups)[number];

/** What a finding can say; words in quality-text.ts. */
export type FindingKey =
  | "noPeriod"
  | "noMandate"
  | "noEvaluationDate"
  | "evaluationAfterEnd"
  | "fewFocusAreas"
  | "manyMeasures"
  | "noCooperation"
  | "noUserParticipation"
  | "noVoluntary"
  | `noGroup.${GroupKind}`
  | `notFor.${CoverageGroup}`
  | `notCovered.${BufdirHeading}`
  | "crisisPlansSilent"
  | "emptyChapter"
  | "placeholder"
  | "insertionUnknown"
  | "insertionUnsure"
  | "insertionReplaced"
  | "serviceNotShown"
  | "noGoals"
  | "noReason"
  | "noMeasures"
  | "noGoal"
  | "noResponsible"
  | "responsibleInWords"
  | "noDates"
  | "datesInWords"
  | "noEnd"
  | "endsAfterPlan"
  | "noMilestones"
  | "noResources"
  | "costWithoutFunding"
  | "noIndicator"
  | "noBaseline"
  | "noEvaluation"
  | "noTargetGroup"
  | "vague"
  | "vagueGoal"
  | "outdated"
  | "factChanged";

/** What a finding rests on: a point of RVTS, a heading of Bufdir, KOSTRA form 7B, a step of the guide, or a law. */
export type Source =
  | { kind: "rvts"; point: RvtsPoint; factId: string }
  | { kind: "bufdir"; point: BufdirHeading; factId: string }
  | { kind: "kostra"; point: ""; factId: string }
  | { kind: "guide"; point: string; factId: string }
  | { kind: "law"; point: ""; factId: string };

/** Something the quality check has to say. It nudges; it never blocks. */
export interface Finding {
  /** Not there at all, or there and could be better. */
  level: "missing" | "improve";
  about: { kind: "plan" | "groups" | "chapter" | "focusArea" | "goal" | "measure"; id: string };
  key: FindingKey;
  source: Source;
  /** The field of the form where it is mended. */
  field: string;
  /** The words that gave rise to it, when there are any. */
  detail: string;
  /** Of what is outdated: which recogniser knew it. The words alone may say too little to be known again. */
  recogniser?: string | undefined;
  /** What was changed in a fact, when that is the matter. */
  changedFact?: ChangedFact;
}

export function rvts(point: RvtsPoint): Source {
  return { kind: "rvts", point, factId: "rvts-eight-points" };
}

export function bufdir(point: BufdirHeading): Source {
  return { kind: "bufdir", point, factId: "bufdir-holistic-effort" };
}

export function guideStep(step: string): Source {
  return { kind: "guide", point: step, factId: "guide-2022" };
}

export const kostra: Source = { kind: "kostra", point: "", factId: "kostra-7b" };
