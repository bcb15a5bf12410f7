import { formatDate, formatDateWithWeek, formatYears } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { OpenRequest } from "#app/plan/asked.server.ts";
import { labels } from "#app/plan/labels.ts";
import type { Measure } from "#app/plan/measure.ts";
import type { GroupKind, Plan } from "#app/plan/plan.ts";
import { nextDue, statusLine, timeliness } from "#app/plan/timeliness.ts";
import { handoverText } from "./handover-text.ts";

/** A function that somebody takes over (no: overtakelse). */
export interface HandedPosition {
  positionId: string;
  organisationId: string;
  title: string;
  agency: string;
  organisation: string;
}

/** Somebody who holds a function, or has held it. */
export interface PositionHolder {
  personId: string;
  name: string;
  fromDate: string;
  toDate: string | null;
}

/** Whom to ask. `function` is empty for somebody who holds none. */
export interface Coordinator {
  name: string;
  email: string;
  function: string;
}

/** A seat in one of a plan's groups. */
export interface Seat {
  planId: string;
  kind: GroupKind;
}

/** A step of the guide that a function sees to, in a plan. */
export interface SeenTo {
  planId: string;
  step: string;
}

interface Facts {
  measures: readonly Measure[];
  plans: readonly Pick<Plan, "id" | "title" | "startsOn" | "endsOn">[];
  requests: readonly OpenRequest[];
  seats: readonly Seat[];
  steps: readonly SeenTo[];
}

interface Seen {
  today: string;
  language: Language;
  /** What the guide calls a step. */
  stepTitle: (step: string) => string;
}

export type HandoverView = ReturnType<typeof handoverView>;

/** What a function answers for, what waits for it, and where else it has a part: plan by plan, as one page tells it. */
export function handoverView({ measures, plans, requests, seats, steps }: Facts, seen: Seen) {
  const asked = new Map(requests.map((request) => [request.measureId, request]));
  const inPlans = new Set([...measures, ...seats, ...steps].map(({ planId }) => planId));
  const concerned = plans.filter(({ id }) => inPlans.has(id));
  return {
    plans: concerned.map((plan) => {
      const own = measures.filter(({ planId }) => planId === plan.id);
      return {
        id: plan.id,
        name: [plan.title, formatYears(plan.startsOn, plan.endsOn)].filter(Boolean).join(" "),
        measures: own.map((measure) => handedMeasure(measure, seen)),
        parts: partsIn(plan.id, { seats, steps }, seen),
      };
    }),
    waiting: measures.flatMap((measure) => waitingOf(measure, asked.get(measure.id), seen)),
  };
}

/** Who holds a function from today on, and who held it last before them. Who has today as the last day holds it no more. */
export function holdersNow(holders: readonly PositionHolder[], today: string) {
  const isNow = ({ fromDate, toDate }: PositionHolder) => fromDate <= today && (toDate === null || toDate > today);
  const now = holders.filter(isNow);
  const before = holders
    .filter((holder) => !isNow(holder) && now.every(({ personId }) => personId !== holder.personId))
    .flatMap(({ name, toDate }) => (toDate !== null && toDate <= today ? [{ name, toDate }] : []))
    .toSorted((one, other) => other.toDate.localeCompare(one.toDate));
  return { now, before: before[0] ?? null };
}

function handedMeasure(measure: Measure, { today, language }: Seen) {
  const { id, number, title, status } = measure;
  const due = timeliness(measure, today) === "finished" ? null : nextDue(measure);
  return {
    ...{ id, number, title },
    line: statusLine(measure, today),
    due: due && formatDateWithWeek(due, language),
    lastWord: status?.comment ?? "",
  };
}

/** Groups and steps of a plan, in words. */
function partsIn(planId: string, { seats, steps }: Pick<Facts, "seats" | "steps">, { language, stepTitle }: Seen) {
  const t = handoverText[language];
  const { groupKinds } = labels[language];
  return [
    ...seats.filter((seat) => seat.planId === planId).map(({ kind }) => groupKinds[kind]),
    ...steps.filter((step) => step.planId === planId).map(({ step }) => t.seesTo(step, stepTitle(step))),
  ];
}

/** A question nobody has answered, and a decision that a measure cannot go on without. */
function waitingOf({ id, planId, number, title, status }: Measure, request: OpenRequest | undefined, seen: Seen) {
  const { language } = seen;
  const t = handoverText[language];
  const words = [
    ...(request ? [t.asked(formatDate(request.askedOn, language), formatDate(request.answerBy, language))] : []),
    ...(status?.decisionNeeded ? [t.decision(status.decisionNeeded)] : []),
  ];
  return words.length === 0 ? [] : [{ id, planId, name: `${number} ${title}`, words }];
}
