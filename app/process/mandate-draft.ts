import type { Draft } from "#app/plan/draft.ts";
import type { Assignment } from "./assignment.ts";
import { blankMandate, type Mandate, type MandateMilestone } from "./mandate.ts";
import { mandateWords } from "./mandate-text.ts";
import type { SaidStep } from "./step-state.ts";
import { stepTitles } from "./step-title.ts";

interface Known {
  draft: Pick<Draft, "plan" | "groups" | "adoptions">;
  assignment: Assignment | null;
  said: readonly SaidStep[];
  today: string;
}

/** A mandate to begin from while nobody has written one: what the plan already knows, in the language of the plan. */
export function proposedMandate({ draft, assignment, said, today }: Known): Mandate {
  const { plan, groups } = draft;
  const t = mandateWords[plan.language];
  const steering = groups.some(({ kind }) => kind === "steering");
  return {
    ...blankMandate,
    purpose: plan.mandate,
    questions: t.questions,
    startsOn: assignment?.decidedOn ?? null,
    endsOn: plan.startsOn !== null && plan.startsOn > today ? plan.startsOn : null,
    milestones: knownDates({ draft, assignment, said, today }),
    reporting: steering ? t.reportingToSteering : t.reportingToLeader,
    limits: t.limits,
  };
}

/** Steps with a date that is still to come, and the hearing. */
function knownDates({ draft: { plan, adoptions }, said, today }: Known): MandateMilestone[] {
  const titles = stepTitles(plan.language);
  const steps = said.flatMap(({ key, dueOn }) => (dueOn === null ? [] : [{ title: titles[key], due: dueOn }]));
  const hearings = adoptions.flatMap(({ hearingFrom }) => hearingFrom ?? []).toSorted();
  const [hearing] = hearings;
  const dates = hearing ? [...steps, { title: mandateWords[plan.language].hearing, due: hearing }] : steps;
  return dates.filter(({ due }) => due >= today).toSorted((one, other) => one.due.localeCompare(other.due));
}
