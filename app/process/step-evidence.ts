import type { Draft } from "#app/plan/draft.ts";
import type { Finding } from "#app/plan/finding.ts";
import type { Assignment } from "./assignment.ts";
import type { Mandate } from "./mandate.ts";
import { pathPhaseOf, type StepKey } from "./step-key.ts";

/** What a plan shows by itself, without anybody typing how far each step has come. */
export interface Evidence {
  draft: Draft;
  findings: Finding[];
  assignment: Assignment | null;
  mandate: Mandate | null;
  adjacentPlans: number;
  /** Those who shall be asked about the plan, and how many of them have been. */
  involved: { all: number; asked: number };
  meetings: number;
  published: boolean;
  /** The final evaluation has been held. */
  evaluated: boolean;
}

/** How far the plan shows a step to have come, with the sign of it. */
export interface Seen {
  state: "open" | "underWay" | "done";
  /** What is there, of all there should be. Words in step-text.ts. */
  found: number;
  of: number;
  /** Seen from the adoption alone: what comes before it must have been done. */
  byAdoption: boolean;
}

/** What the plan itself shows of a step. What is adopted has been prepared, whoever kept the papers. */
export function seenStep(key: StepKey, evidence: Evidence, today: string): Seen {
  const seen = signs[key](evidence, today);
  const before = pathPhaseOf(key) !== "4" || key === "4.1";
  if (seen.state === "done" || !before || adopted(evidence, today).state !== "done") return seen;
  return { state: "done", found: 0, of: 0, byAdoption: true };
}

type Sign = (evidence: Evidence, today: string) => Seen;

const signs: Record<StepKey, Sign> = {
  "1.1": ({ assignment, draft }) =>
    of(wanted(assignment) || draft.plan.mandate !== "" || draft.measures.length > 0 ? 1 : 0, 1),
  "1.2": ({ adjacentPlans, draft }) =>
    of(adjacentPlans > 0 || draft.measures.some(({ legalBasis }) => legalBasis.length > 0) ? 1 : 0, 1),
  "1.3": ({ assignment, mandate, draft }) =>
    among([(assignment?.decidedOn ?? null) !== null, (mandate?.purpose ?? draft.plan.mandate) !== ""]),
  "1.4": ({ draft }) => among([sits(draft, "projectLeader"), sits(draft, "working")]),
  "1.5": ({ mandate, meetings }) =>
    among([(mandate?.endsOn ?? null) !== null, (mandate?.milestones ?? []).length + meetings > 0]),
  "1.6": ({ involved: { all, asked } }) => of(asked, all, all),
  "1.7": ({ draft }) => of(sits(draft, "reference") ? 1 : 0, 1),
  "2.1": (evidence) => chaptersWritten(evidence, ["situation"]),
  "2.2": ({ draft }) => of(Math.min(draft.focusAreas.length, 2), 2),
  "2.3": ({ draft }) => {
    const now = thisPeriod(draft);
    return of(now.filter(({ reason }) => reason !== "").length, Math.max(now.length, 2));
  },
  "2.4": ({ draft }) => {
    const now = thisPeriod(draft);
    const withGoal = now.filter(({ id }) => draft.goals.some(({ focusAreaId }) => focusAreaId === id));
    return of(withGoal.length, now.length);
  },
  "2.5": ({ draft }) => {
    const now = thisPeriod(draft).map(({ id }) => id);
    const goals = draft.goals.filter(({ focusAreaId }) => now.includes(focusAreaId));
    const served = goals.filter(({ id }) => draft.measures.some(({ goalIds }) => goalIds.includes(id)));
    return of(served.length, goals.length);
  },
  "2.6": ({ draft, findings }) => {
    const lacking = new Set(findings.filter(({ key }) => loose.includes(key)).map(({ about }) => about.id));
    return of(draft.measures.filter(({ id }) => !lacking.has(id)).length, draft.measures.length);
  },
  "2.7": (evidence) => {
    const { found, of: all } = chaptersWritten(evidence, ["implementation"]);
    return of(found + (evidence.draft.plan.evaluationOn === null ? 0 : 1), all + 1);
  },
  "3": (evidence) => chaptersWritten(evidence),
  "4.1": ({ draft: { adoptions } }, today) =>
    of(
      adoptions.filter(({ hearingFrom, hearingTo }) => (hearingTo ?? hearingFrom ?? today) < today).length,
      adoptions.length,
      adoptions.filter(({ hearingFrom }) => hearingFrom !== null).length,
    ),
  "4.2": adopted,
  "4.3": none,
  "4.4": ({ published }) => of(published ? 1 : 0, 1),
  "4.5": ({ evaluated }) => of(evaluated ? 1 : 0, 1),
};

/** A measure that is nobody's, or that has no time. */
const loose: Finding["key"][] = ["noResponsible", "responsibleInWords", "noDates", "datesInWords", "noEnd"];

function adopted({ draft: { adoptions } }: Evidence, today: string): Seen {
  return of(adoptions.filter(({ adoptedOn }) => adoptedOn !== null && adoptedOn <= today).length, adoptions.length);
}

/** Chapters that are neither empty nor hold a gap left in the template's text. */
function chaptersWritten({ draft, findings }: Evidence, templates?: string[]): Seen {
  const chapters = draft.chapters.filter(
    ({ kind, template }) => kind === "text" && (templates?.includes(template) ?? true),
  );
  const unwritten = new Set(
    findings.filter(({ key }) => key === "emptyChapter" || key === "placeholder").map(({ about }) => about.id),
  );
  return of(chapters.filter(({ id }) => !unwritten.has(id)).length, chapters.length);
}

function wanted(assignment: Assignment | null): boolean {
  return assignment !== null && (assignment.initiative !== "" || assignment.decidedOn !== null);
}

function thisPeriod({ focusAreas }: Draft) {
  return focusAreas.filter(({ period }) => period === "this");
}

function sits({ groups }: Draft, kind: Draft["groups"][number]["kind"]): boolean {
  return groups.some((seat) => seat.kind === kind);
}

function none(): Seen {
  return of(0, 0);
}

function among(signs: boolean[]): Seen {
  return of(signs.filter(Boolean).length, signs.length);
}

/** Nothing to find is nothing done. Some found is under way; begun is what has been started without being there yet. */
function of(found: number, all: number, begun = found): Seen {
  const state = all > 0 && found >= all ? "done" : found > 0 || begun > 0 ? "underWay" : "open";
  return { state, found, of: all, byAdoption: false };
}
