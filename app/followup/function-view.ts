import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Measure } from "#app/plan/measure.ts";
import { nextDue, statusLine } from "#app/plan/timeliness.ts";
import { canBeSentAnew, type FollowedFunction, type LastAsked, measuresToAsk } from "./functions.ts";
import { followUpText } from "./text.ts";

interface Seen {
  measures: readonly Measure[];
  today: string;
  language: Language;
  /** Whether names are shown: only to those who ask. */
  canAsk: boolean;
  /** Whether one may read all that a function answers for, on its own page. */
  mayTakeOver: (positionId: string) => boolean;
}

export type FunctionView = ReturnType<typeof functionView>;

/** The functions as a page shows them. */
export function followUpView(functions: readonly FollowedFunction[], seen: Seen) {
  const left = measuresToAsk(seen.measures, seen.today);
  return {
    functions: functions.map((one) => functionView(one, seen)),
    withoutFunction: left.filter(({ responsible }) => responsible === null).length,
  };
}

function functionView({ positionId, title, agency, measures, holders }: FollowedFunction, seen: Seen) {
  const { today, language, canAsk } = seen;
  return {
    ...{ positionId, title, agency },
    mayTakeOver: seen.mayTakeOver(positionId),
    measures: measures.map((measure) => {
      const due = nextDue(measure);
      const { id, number, title } = measure;
      return { id, number, title, due: due && formatDate(due, language), line: statusLine(measure, today) };
    }),
    holders: holders.map(({ name, asked }) => ({
      name: canAsk ? name : "",
      asked: asked ? askedWords(asked, language) : "",
      requestId: asked?.requestId ?? null,
      hasOpenLink: asked?.hasLink ?? false,
      canBeSentAnew: asked !== undefined && canBeSentAnew(asked, today),
    })),
  };
}

/** When somebody was asked, what came of it, and whether the link still opens. */
function askedWords(asked: LastAsked, language: Language): string {
  const { askedOn, sentAnewOn, count, answered, passedOnTo, isWithColleague, hasLink } = asked;
  const t = followUpText[language];
  const words = [
    t.asked(formatDate(askedOn, language)),
    sentAnewOn !== null && t.sentAnewOn(formatDate(sentAnewOn, language)),
    answered > 0 ? t.answered(answered, count) : t.notAnswered,
    isWithColleague && t.passedOn(passedOnTo ?? ""),
    !hasLink && answered < count && t.noLink,
  ];
  return words.filter(Boolean).join(" · ");
}
