export const goalLevels = ["general", "agency", "user"] as const;
/** For society, for the services, or for those who use them (the three levels of the guide). */
export type GoalLevel = (typeof goalLevels)[number];

/** What shall have become better (no: mål). */
export interface Goal {
  id: string;
  organisationId: string;
  planId: string;
  focusAreaId: string;
  level: GoalLevel;
  title: string;
  /** How it is to be reached (no: strategi). */
  strategy: string;
  version: number;
}

export type GoalFields = Pick<Goal, "focusAreaId" | "level" | "title" | "strategy">;

export const planPeriods = ["this", "next"] as const;
/** Whether something is done in this period of the plan or left to the next. */
export type PlanPeriod = (typeof planPeriods)[number];

/** A field where the municipality puts in its effort (no: innsatsområde). A plan has two or more in a period. */
export interface FocusArea {
  id: string;
  organisationId: string;
  planId: string;
  title: string;
  /** Why it was chosen. */
  reason: string;
  period: PlanPeriod;
  /** Id of the national area it was proposed as. Only known in a whole draft. */
  nationalArea?: string | null;
  version: number;
}

export type FocusAreaFields = Pick<FocusArea, "title" | "reason" | "period">;
