import { formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { weekday } from "#app/lib/working-days.ts";
import type { Meeting } from "./meeting.ts";
import { meetingText } from "./meeting-text.ts";

/** A meeting with its days and hours written out, as pages show it. */
export interface MeetingView extends Omit<Meeting, "decisions"> {
  /** "Møte i arbeidsgruppa: Mandatet" */
  name: string;
  /** "tirsdag 24. november 2026 (uke 48)" */
  day: string;
  /** "kl. 09.00–11.30"; empty when the hour is not set. */
  clock: string;
  decisions: { decision: string; responsible: string; by: string }[];
}

export function meetingView(meeting: Meeting, language: Language): MeetingView {
  const t = meetingText[language];
  const { startsAt, endsAt, heldOn } = meeting;
  return {
    ...meeting,
    name: meetingName(meeting, language),
    day: `${t.weekdays[weekday(heldOn)]} ${formatDateWithWeek(heldOn, language)}`,
    clock: startsAt === null ? "" : t.clock(withPoint(startsAt), endsAt === null ? "" : withPoint(endsAt)),
    decisions: meeting.decisions.map(({ decision, responsible, due }) => ({
      decision,
      responsible,
      by: due === null ? "" : formatDate(due, language),
    })),
  };
}

function meetingName(
  { kind, groupKind, title }: Pick<Meeting, "kind" | "groupKind" | "title">,
  language: Language,
): string {
  const t = meetingText[language];
  const what = kind === "meeting" && groupKind ? t.calendar.groups[groupKind] : t.kinds[kind];
  return title === "" ? what : `${what}: ${title}`;
}

function withPoint(clock: string): string {
  return clock.replace(":", ".");
}
