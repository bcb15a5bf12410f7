import { addDays, workingDayFrom } from "#app/lib/working-days.ts";

export const meetingKinds = [
  "meeting",
  "kickOff",
  "workSeminar",
  "information",
  "hearingSeminar",
  "startConference",
  "professionalDay",
  "midTermEvaluation",
] as const;
export type MeetingKind = (typeof meetingKinds)[number];

export const meetingGroups = ["working", "steering", "reference"] as const;
/** Whose meeting it is. The leader of the work meets with the others. */
export type MeetingGroup = (typeof meetingGroups)[number];

/** Something that was decided, which function does it, and by when (no: referat). */
export interface MeetingDecision {
  decision: string;
  responsible: string;
  due: string | null;
}

/** A meeting of one of the plan's groups, or an event where many come together (no: møte). */
export interface Meeting {
  id: string;
  organisationId: string;
  planId: string;
  kind: MeetingKind;
  /** Null: for all groups, or for others than them. */
  groupKind: MeetingGroup | null;
  /** What it is about, when that is not said by its kind. */
  title: string;
  heldOn: string;
  /** "09:00" by Norwegian clocks; null when the hour is not set. */
  startsAt: string | null;
  endsAt: string | null;
  place: string;
  agenda: string[];
  cancelled: boolean;
  version: number;
  decisions: MeetingDecision[];
}

export type MeetingFields = Omit<Meeting, "id" | "organisationId" | "planId" | "version">;

/** Minutes stand: a meeting where something was decided can be called off, but not taken away. */
export function canRemoveMeeting({ decisions }: Pick<Meeting, "decisions">): boolean {
  return decisions.length === 0;
}

/** Those to come, the nearest first, and those that are over, the latest first. Today's is still to come. */
export function byTime<Held extends Pick<Meeting, "heldOn">>(meetings: readonly Held[], today: string) {
  return {
    upcoming: meetings.filter(({ heldOn }) => heldOn >= today),
    past: meetings.filter(({ heldOn }) => heldOn < today).toReversed(),
  };
}

/** Those a group has: its own, and those that are for all. */
export function meetingsOf<Held extends Pick<Meeting, "groupKind">>(
  meetings: readonly Held[],
  group: MeetingGroup | undefined,
): Held[] {
  return meetings.filter(({ groupKind }) => group === undefined || groupKind === null || groupKind === group);
}

/** How many weeks there can be between the meetings of a series; none for a meeting by itself. */
export const repetitions = [0, 1, 2, 3, 4, 6, 8, 12] as const;

export const longestSeries = 60;

/** The days of a series, the first as it was written; a later one on a day off is moved to the next working day, and never past the end. */
export function repeatedDates(first: string, everyWeeks: number, until: string): string[] {
  const dates = [first];
  for (let at = 1; at < longestSeries; at += 1) {
    const date = addDays(first, at * everyWeeks * 7);
    if (date > until) break;
    const moved = workingDayFrom(date);
    if (moved <= until && !dates.includes(moved)) dates.push(moved);
  }
  return dates;
}

/** The group that an address names. */
export function meetingGroupIn(word: string | null): MeetingGroup | undefined {
  return meetingGroups.find((group) => group === word);
}
