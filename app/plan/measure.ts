import type { PlanPeriod } from "./goal.ts";

export const measureKinds = ["new", "continued", "extended"] as const;
export type MeasureKind = (typeof measureKinds)[number];

export const fundings = ["withinBudget", "grant", "newMoney"] as const;
export type Funding = (typeof fundings)[number];

export const targetGroups = [
  "children",
  "adults",
  "elderly",
  "women",
  "men",
  "pregnant",
  "disability",
  "intellectualDisability",
  "substanceUse",
  "mentalHealth",
  "minority",
  "sami",
  "lgbt",
  "perpetrators",
  "nextOfKin",
  "staff",
  "residents",
] as const;
export type TargetGroup = (typeof targetGroups)[number];

export const violenceForms = [
  "physical",
  "psychological",
  "sexual",
  "material",
  "financial",
  "latent",
  "digital",
  "neglect",
  "coerciveControl",
  "honour",
  "negativeSocialControl",
  "forcedMarriage",
  "genitalMutilation",
  "childrenLivingWithViolence",
  "childRearing",
  "stalking",
  "afterSeparation",
] as const;
export type ViolenceForm = (typeof violenceForms)[number];

/** The six fields of the 2022 guide, step 2.2. */
export const nationalCategories = [
  "prevention",
  "assistance",
  "protection",
  "sami",
  "preparedness",
  "cooperation",
] as const;
export type NationalCategory = (typeof nationalCategories)[number];

export const phases = ["notStarted", "underWay", "done", "permanent", "stopped"] as const;
export type Phase = (typeof phases)[number];

/** Done, stopped, or become a permanent part of the service: nothing more is waited for. */
export function isOver(phase: Phase | undefined): boolean {
  return phase === "done" || phase === "stopped" || phase === "permanent";
}

/** Something a function shall do to reach a goal (no: tiltak). */
export interface Measure {
  id: string;
  organisationId: string;
  planId: string;
  /** Shown number, e.g. "1.2": the focus area of the first goal it serves, and its place there. Computed by `numberMeasures`. */
  number: string;
  title: string;
  points: string[];
  reason: string;
  kind: MeasureKind | null;
  targetGroups: TargetGroup[];
  violenceForms: ViolenceForm[];
  nationalCategory: NationalCategory | null;
  /** Ids of facts in content/facts.json. */
  legalBasis: string[];
  responsible: Responsible | null;
  /** Who was named in an imported plan, in that plan's own words, until a function is chosen. */
  responsibleText: string;
  partners: Partner[];
  /** kommunenummer of those it applies to; none means all of the plan's municipalities. */
  municipalities: string[];
  startsOn: string | null;
  endsOn: string | null;
  /** The time in an imported plan's own words, until dates are given. */
  periodText: string;
  milestones: Milestone[];
  period: PlanPeriod;
  hours: number | null;
  costs: Cost[];
  funding: Funding | null;
  /** Resources in an imported plan's own words. */
  resourcesText: string;
  indicator: { baseline: string; target: string; source: string };
  evaluationMethod: string;
  evaluationOn: string | null;
  publicRemark: string;
  /** For colleagues. Never published. */
  internalRemark: string;
  /** The goals it serves, in order; the first gives it its number. */
  goalIds: string[];
  status: Status | null;
  /** How many months its plan lets go between each report. */
  intervalMonths: number;
  /** Null when it was written here. */
  origin: Origin | null;
  version: number;
}

/** Where a measure was taken from, in the measure bank or in the plan before, as it was called there (no: opphav). It stays, whatever the measure becomes. */
export interface Origin {
  kind: "example" | "publication" | "plan";
  /** Of an example its id; of a published measure "address of the plan/version/number"; in the plan before "plan/measure", by their ids. */
  id: string;
  title: string;
}

/** What people write about a measure, as a form sends it. */
export type MeasureFields = Omit<
  Measure,
  "id" | "organisationId" | "planId" | "number" | "responsible" | "status" | "intervalMonths" | "origin" | "version"
> & { positionId: string | null };

/** A measure nobody has written anything about yet. */
export const blankMeasure: MeasureFields = {
  title: "",
  points: [],
  reason: "",
  kind: null,
  targetGroups: [],
  violenceForms: [],
  nationalCategory: null,
  legalBasis: [],
  positionId: null,
  responsibleText: "",
  partners: [],
  municipalities: [],
  startsOn: null,
  endsOn: null,
  periodText: "",
  milestones: [],
  period: "this",
  hours: null,
  costs: [],
  funding: null,
  resourcesText: "",
  indicator: { baseline: "", target: "", source: "" },
  evaluationMethod: "",
  evaluationOn: null,
  publicRemark: "",
  internalRemark: "",
  goalIds: [],
};

/** The part of a measure that people write. */
export function measureFields(measure: Measure): MeasureFields {
  const { id, organisationId, planId, number, responsible, status, intervalMonths, origin, version, ...written } =
    measure;
  return { ...written, partners: written.partners.map(asWritten), positionId: responsible?.positionId ?? null };
}

/** The name of a function or an agency is its own: a new one is no change of the measure. */
function asWritten(partner: Partner): Partner {
  return partner.agencyId || partner.positionId ? { ...partner, name: "" } : partner;
}

/** The function that answers for a measure, and its agency. */
export interface Responsible {
  positionId: string;
  title: string;
  agency: string;
  agencyId: string;
}

/** A function or an agency that takes part, or somebody else in words, and with what. */
export interface Partner {
  /** As it is shown: what the function or agency is called now, otherwise the words. Blank where it is written and points to one. */
  name: string;
  part: string;
  agencyId?: string;
  positionId?: string;
}

export interface Milestone {
  title: string;
  due: string;
  doneOn: string | null;
}

/** Whole kroner in one year. */
export interface Cost {
  year: number;
  kroner: number;
}

export const causes = ["capacity", "money", "waiting", "changedNeed", "other"] as const;
/** Why a measure is late (no: årsak). */
export type Cause = (typeof causes)[number];

/** What was last said about how a measure goes (no: status). */
export interface Status {
  phase: Phase;
  late: boolean;
  comment: string;
  /** For colleagues. Never published. */
  internalNote: string;
  /** Null unless it is late. Not published. */
  cause: Cause | null;
  /** What somebody must decide before it can go on (no: behov for beslutning). Not published. */
  decisionNeeded: string;
  /** Why it is on time although a date has passed. Counts for dates before the report. */
  onTimeReason: string;
  reportedAt: Date;
}

/** What is said in one report. Reports are never changed, only followed by newer ones. */
export type StatusFields = Pick<Status, "phase" | "late" | "comment" | "internalNote"> &
  Partial<Pick<Status, "cause" | "decisionNeeded" | "onTimeReason">>;
