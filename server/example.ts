import type { Role } from "#app/access/user.ts";
import type { Language } from "#app/lib/language.ts";
import type { AnswerContent } from "#app/mapping/answer.ts";
import type { ChapterKind } from "#app/plan/chapter.ts";
import type { CrisisPlan } from "#app/plan/crisis-plan.ts";
import type { BufdirHeading } from "#app/plan/finding.ts";
import type { GoalLevel, PlanPeriod } from "#app/plan/goal.ts";
import type { Cause, MeasureFields, Milestone, Origin, Phase } from "#app/plan/measure.ts";
import type { FocusProposal } from "#app/priority/priority.ts";
import type { ExampleCard } from "./example-cards.ts";
import type { ExampleComment, ExampleSuggestion } from "./example-comments.ts";
import type { ExampleFlow } from "./example-flows.ts";
import type { ExampleEvaluation, ExampleQuietPeriod, ExampleRequest, ExampleYearDate } from "./example-follow-up.ts";
import type { ExamplePath } from "./example-path.ts";
import type { ExampleProcess, ExampleSeat } from "./example-process.ts";
import type { ExampleReportPeriod } from "./example-reports.ts";
import type { ExampleService } from "./example-services.ts";

/** The invented example as it is written in db/seed/example.json. Things point to each other by short keys; what a measure leaves out is blank. */
export interface Example {
  organisations: ExampleOrganisation[];
  /** Which of them is the cooperation, and its members. */
  cooperation: { organisation: string; members: string[] };
  people: { key: string; name: string; email: string; language: Language }[];
  memberships: { organisation: string; person: string; role: Role; from: string }[];
  agencies: ExampleAgency[];
  quietPeriods: ExampleQuietPeriod[];
  services: ExampleService[];
  cards: ExampleCard[];
  flows: ExampleFlow[];
  statistics: ExampleStatistics[];
  plans: ExamplePlan[];
}

/** Residents by year of age, as if somebody had fetched them. */
export interface ExampleStatistics {
  organisation: string;
  kommunenummer: string;
  fetchedOn: string;
  year: number;
  women: number[];
  men: number[];
}

export interface ExampleOrganisation {
  key: string;
  slug: string;
  name: string;
  kind: "municipality" | "cooperation";
  kommunenummer: string | null;
  language: Language;
}

export interface ExampleAgency {
  organisation: string;
  name: string;
  external: boolean;
  positions: { key: string; title: string; holder: string | null }[];
}

export interface ExamplePlan {
  key: string;
  /** Who from outside is invited to this plan. */
  advisers?: { person: string; from: string; by: string }[];
  organisation: string;
  slug: string;
  title: string;
  subtitle: string;
  language: Language;
  startsOn: string | null;
  endsOn: string | null;
  evaluationOn: string | null;
  mandate: string;
  layout: "sevenColumns" | "wishes";
  createdOn: string;
  /** Days it was published, as it was then: later reports and milestones are not in it. */
  publishedOn: string[];
  publishedBy: string;
  reportPeriods?: ExampleReportPeriod[];
  /** In the order they were asked. */
  requests?: ExampleRequest[];
  yearDates?: ExampleYearDate[];
  evaluations?: ExampleEvaluation[];
  adoptions: ExampleAdoption[];
  groups: ExampleSeat[];
  process?: ExampleProcess;
  path?: ExamplePath;
  /** Texts are Markdown, one line for each. */
  chapters: { template: string; kind: ChapterKind; title: string; body: string[] }[];
  focusAreas: { title: string; reason: string; period: PlanPeriod; goals: ExampleGoal[] }[];
  mapping?: ExampleMapping;
  priorities?: ExamplePriorities;
  comments?: ExampleComment[];
  suggestions?: ExampleSuggestion[];
}

/** How the group came to its focus areas. */
export interface ExamplePriorities {
  proposals: ExampleProposal[];
  /** Totals by the title of a proposal. */
  round: {
    openedOn: string;
    closedOn: string | null;
    points: number;
    voters: string[];
    totals: Record<string, number>;
  };
}

export interface ExampleProposal extends PeriodAndArgument {
  title: string;
  nationalArea: string | null;
  /** Title of the focus area it became. */
  focusArea: string | null;
}

type PeriodAndArgument = Pick<FocusProposal, "reason" | "mapping" | "targetGroups" | "period" | "periodReason">;

export interface ExampleAdoption {
  kommunenummer: string;
  hearingFrom: string | null;
  hearingTo: string | null;
  adoptedOn: string | null;
  adoptedBy: string;
  byCouncil: boolean;
  caseNumber: string;
}

export interface ExampleGoal {
  key: string;
  level: GoalLevel;
  title: string;
  strategy: string;
  measures: ExampleMeasure[];
}

/** An agency by its name, a function by its key, or somebody in words. */
export type ExamplePartner = { part: string } & ({ agency: string } | { position: string } | { name: string });

export interface ExampleMeasure
  extends Partial<Omit<MeasureFields, "title" | "costs" | "positionId" | "goalIds" | "partners">> {
  title: string;
  position?: string;
  partners?: ExamplePartner[];
  milestones?: Milestone[];
  /** Kroner by year. */
  costs?: Record<string, number>;
  /** Keys of more goals in the same plan. */
  alsoServes?: string[];
  reports?: ExampleReport[];
  origin?: Origin;
  /** Offered to the measure bank after the plan was last published. */
  offer?: { heading: BufdirHeading; result: string };
}

export interface ExampleReport {
  on: string;
  by: string;
  /** Key of the request that it was answered to, by link. */
  request?: string;
  phase: Phase;
  late: boolean;
  comment: string;
  cause?: Cause;
  decisionNeeded?: string;
  internalNote?: string;
}

/** A round of forms to agencies, what they answered, and what the group made of it. */
export interface ExampleMapping {
  round: { by: string; sentOn: string; deadline: string; sender: string; words: string };
  requests: {
    agency: string;
    recipient: string;
    language: Language;
    answer: (Omit<AnswerContent, "saved"> & { on: string }) | null;
  }[];
  summary: { strengths: string; gaps: string };
  crisisPlans: CrisisPlan[];
}
