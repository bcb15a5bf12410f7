import type { PartOfPlan } from "#app/access/permissions.ts";
import type { Language } from "#app/lib/language.ts";
import type { AnswerContent } from "./answer.ts";

/** As many signs of one's own as fit in a friendly mail. */
export const mostWords = 600;

/** Forms sent to several agencies at once (no: runde). */
export interface Round extends PartOfPlan {
  id: string;
  formVersion: number;
  /** The coordinator's own words to those who are asked. */
  words: string;
  deadline: string;
  /** Title of the plan and name of whoever asks, as they were then. */
  planTitle: string;
  sender: string;
}

/** One agency that is asked in a round (no: forespørsel). */
export interface MappingRequest extends PartOfPlan {
  id: string;
  roundId: string;
  agencyId: string;
  agency: string;
  recipient: string;
  language: Language;
  sentAt: Date | null;
  remindedAt: Date | null;
}

/** A request with what came of it. */
export interface AnsweredRequest extends MappingRequest {
  content: AnswerContent | null;
  savedAt: Date | null;
  handedInAt: Date | null;
  /** Whether its link still opens. */
  hasLink: boolean;
}

export type AnswerState = "notSent" | "waiting" | "begun" | "handedIn";

export function answerState({ sentAt, savedAt, handedInAt }: AnsweredRequest): AnswerState {
  if (handedInAt !== null) return "handedIn";
  if (savedAt !== null) return "begun";
  return sentAt === null ? "notSent" : "waiting";
}

/** An agency that can be asked, and who holds a function there. */
export interface Recipient {
  agencyId: string;
  agency: string;
  title: string | null;
  email: string | null;
  language: Language | null;
}
