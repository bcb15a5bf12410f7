import { addMonths, type FollowedMeasure, type ReminderOccasion } from "./occasion.ts";
import type { QuietPeriod } from "./quiet-days.ts";

export interface FollowedPlan {
  id: string;
  reminders: boolean;
  intervalMonths: number;
  escalates: boolean;
  /** When it was adopted or published, whatever came first. Nobody is reminded of a draft. */
  followedFrom: string | null;
  lastDay: string | null;
  /** Adopted, and nobody has begun on the plan that shall follow it. */
  isToRenew: boolean;
  /** Somebody has said that it is evaluated, before the next. */
  isEvaluated: boolean;
}

/** No reminders about a measure or to a person, for ever or to and with a day (no: stopp av varsler). */
export interface ReminderStop {
  measureId: string | null;
  personId: string | null;
  until: string | null;
}

/** What there is to remind of in an organisation, and who is there. Ids. */
export interface FollowUp {
  plans: ReadonlyMap<string, FollowedPlan>;
  measures: readonly FollowedMeasure[];
  /** Who holds each function today. */
  holders: ReadonlyMap<string, readonly string[]>;
  coordinators: readonly string[];
  leaders: readonly string[];
  quiet: readonly QuietPeriod[];
  stops: readonly ReminderStop[];
}

export interface SentRequest {
  id: string;
  personId: string;
  askedOn: string;
  answerBy: string;
  measureIds: readonly string[];
}

export type NoticeKind = "unanswered" | "vacant" | "ending";

/** A word to a leader or a coordinator (no: beskjed til leder eller koordinator): requests that nobody has answered, functions that nobody holds, or plans that near their end. */
export interface Notice {
  personId: string;
  kind: NoticeKind;
  /** Of requests, of functions (of measures, where no function is named), or of plans. */
  subjectIds: readonly string[];
}

/** What has been sent, the last half year. */
export interface Sent {
  /** The oldest first. */
  requests: readonly SentRequest[];
  notices: readonly (Notice & { toldOn: string })[];
  /** When each person last got a mail of this kind, from whatever organisation. */
  lastMailed: ReadonlyMap<string, string>;
}

export interface Reminder {
  personId: string;
  items: { measureId: string; planId: string; occasion: ReminderOccasion; due: string | null }[];
  /** Whether the mail says that the leader is told when nothing comes. */
  warns: boolean;
}

export interface Due {
  requests: Reminder[];
  notices: Notice[];
}

/** The first of what is due: to answer goes before to know. What there is no room for is due tomorrow as well. */
export function firstDue({ requests, notices }: Due, room: number): Due {
  return { requests: requests.slice(0, room), notices: notices.slice(0, Math.max(0, room - requests.length)) };
}

/** Whether anything is sent about a plan: from when it is decided on until half a year after it has run out. */
export function isFollowed(plan: FollowedPlan, today: string): plan is FollowedPlan & { followedFrom: string } {
  if (!plan.reminders || plan.followedFrom === null || plan.followedFrom > today) return false;
  return plan.lastDay === null || today <= addMonths(plan.lastDay, 6);
}

/** Everybody who can be mailed. */
export function peopleIn({ holders, coordinators, leaders }: FollowUp): string[] {
  return [...new Set([...[...holders.values()].flat(), ...coordinators, ...leaders])];
}

/** Ids of the measures and persons that are stopped on a day. */
export function activeStops(stops: readonly ReminderStop[], today: string): Set<string> {
  const active = stops.filter(({ until }) => until === null || today <= until);
  return new Set(active.flatMap(({ measureId, personId }) => [measureId ?? personId ?? ""]));
}
