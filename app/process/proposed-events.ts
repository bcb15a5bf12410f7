import { addDays, daysBetween, workingDayFrom } from "#app/lib/working-days.ts";
import type { Meeting, MeetingKind } from "./meeting.ts";

/** What is known of the plan's own dates. */
export interface PlanDates {
  startsOn: string | null;
  endsOn: string | null;
  /** First day of the earliest hearing, and last of the adoptions, when they are known. */
  hearingFrom: string | null;
  adoptedOn: string | null;
}

/** An event that the guide would have, and a day it could be. */
export interface ProposedEvent {
  kind: MeetingKind;
  date: string;
}

/**
 * A calendar of the guide's events, from the plan's dates: up to the hearing, counted from today; and in the period of the plan. Only days to
 * come, when people can meet. What is in the calendar already is not proposed again.
 */
export function proposedEvents(
  dates: PlanDates,
  planned: readonly Pick<Meeting, "kind" | "cancelled">[],
  today: string,
): ProposedEvent[] {
  const events = [...beforeHearing(dates, today), ...inPeriod(dates, today)]
    .map(({ kind, date }) => ({ kind, date: workingDayFrom(date) }))
    .filter(({ date }) => date >= today);
  return withoutPlanned(events, planned).toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

/** Kick-off soon, seminars a third and two thirds of the way, information half-way and at the end, and a seminar a week into the hearing. */
function beforeHearing(dates: PlanDates, today: string): ProposedEvent[] {
  const hearing = hearingDay(dates, today);
  if (dates.adoptedOn !== null || hearing <= addDays(today, 28)) return [];
  const kickOff = addDays(today, 21);
  const days = daysBetween(kickOff, hearing);
  const at = (share: number) => addDays(kickOff, Math.round(days * share));
  const seminars = days >= 84 ? [at(1 / 3), at(2 / 3)] : [at(1 / 2)];
  return [
    { kind: "kickOff", date: kickOff },
    ...seminars.map((date) => ({ kind: "workSeminar" as const, date })),
    { kind: "information", date: addDays(at(1 / 2), 7) },
    { kind: "information", date: addDays(hearing, -7) },
    { kind: "hearingSeminar", date: addDays(hearing, 7) },
  ];
}

/** The hearing as it is set, or twenty weeks before the plan begins, or three quarters of a year from now. */
function hearingDay({ hearingFrom, startsOn }: PlanDates, today: string): string {
  if (hearingFrom !== null) return hearingFrom;
  const fromStart = startsOn === null ? today : addDays(startsOn, -weeksFromHearing * 7);
  return fromStart > today ? fromStart : addDays(today, 39 * 7);
}

/** A conference when the plan begins, a professional day half-way, and an evaluation in time to change course. */
function inPeriod(dates: PlanDates, today: string): ProposedEvent[] {
  const { startsOn, endsOn } = dates;
  if (startsOn === null) return [];
  const [begins = startsOn] = [startsOn, adoptionDay(dates, today)].toSorted().toReversed();
  const conference = { kind: "startConference" as const, date: addDays(begins, 42) };
  if (endsOn === null) return [conference];
  const middle = addDays(startsOn, Math.round(daysBetween(startsOn, endsOn) / 2));
  return [
    conference,
    { kind: "midTermEvaluation" as const, date: addDays(middle, -28) },
    { kind: "professionalDay" as const, date: middle },
  ].filter(({ date }) => date >= today);
}

/** When all have adopted, or as long after the hearing as the plan is reckoned to take. */
function adoptionDay(dates: PlanDates, today: string): string {
  return dates.adoptedOn ?? addDays(hearingDay(dates, today), weeksFromHearing * 7);
}

const weeksFromHearing = 20;

/** Of each kind, as many of the first as there are already are left out. */
function withoutPlanned(
  events: ProposedEvent[],
  planned: readonly Pick<Meeting, "kind" | "cancelled">[],
): ProposedEvent[] {
  const left = new Map<MeetingKind, number>();
  for (const { kind, cancelled } of planned) if (!cancelled) left.set(kind, (left.get(kind) ?? 0) + 1);
  return events.filter(({ kind }) => {
    const count = left.get(kind) ?? 0;
    left.set(kind, count - 1);
    return count <= 0;
  });
}

/** The dates of a plan that events are counted from: of several municipalities the first hearing, and the last adoption when all have adopted. */
export function planDates({
  plan,
  adoptions,
}: {
  plan: Pick<PlanDates, "startsOn" | "endsOn">;
  adoptions: readonly { hearingFrom: string | null; adoptedOn: string | null }[];
}): PlanDates {
  const hearings = adoptions.flatMap(({ hearingFrom }) => hearingFrom ?? []).toSorted();
  const adopted = adoptions.flatMap(({ adoptedOn }) => adoptedOn ?? []).toSorted();
  return {
    startsOn: plan.startsOn,
    endsOn: plan.endsOn,
    hearingFrom: hearings[0] ?? null,
    adoptedOn: adopted.length === adoptions.length ? (adopted.at(-1) ?? null) : null,
  };
}
