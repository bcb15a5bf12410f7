import { dateInNorway, formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { type ReminderState, reminderState } from "./reminder.ts";
import { type AnsweredRequest, type AnswerState, answerState, type Round } from "./round.ts";
import { mappingText } from "./text.ts";

/** A request as the list of a round shows it. */
export interface RequestView {
  id: string;
  agency: string;
  recipient: string;
  state: AnswerState;
  reminder: ReminderState;
  /** What happened last, with its day. */
  since: string;
  hasLink: boolean;
}

export function requestView(
  request: AnsweredRequest,
  { round, today, language }: { round: Round; today: string; language: Language },
): RequestView {
  const { id, agency, recipient, hasLink } = request;
  const state = answerState(request);
  return {
    id,
    agency,
    recipient,
    hasLink,
    state,
    reminder: reminderOf(request, round, today),
    since: since(request, language),
  };
}

/** Whether an agency may be reminded today. */
export function reminderOf({ sentAt, remindedAt, handedInAt }: AnsweredRequest, { deadline }: Round, today: string) {
  const asked = {
    sentOn: sentAt && dateInNorway(sentAt),
    remindedOn: remindedAt && dateInNorway(remindedAt),
    handedIn: handedInAt !== null,
  };
  return reminderState(asked, deadline, today);
}

function since({ sentAt, remindedAt, handedInAt }: AnsweredRequest, language: Language): string {
  const { show: t } = mappingText[language];
  const day = (moment: Date) => formatDate(dateInNorway(moment), language);
  if (handedInAt) return t.handedInOn(day(handedInAt));
  if (remindedAt) return t.remindedOn(day(remindedAt));
  return sentAt ? t.sentOn(day(sentAt)) : "";
}
