import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { linesOf } from "./answer.ts";
import type { GivenAnswer } from "./given-answer.ts";

/** The questions whose answers can become measures. */
export const suggestingQuestions = ["gaps", "wishes"] as const;
export type SuggestingQuestion = (typeof suggestingQuestions)[number];

/** Something an agency lacks or wishes for, in its own words (no: forslag til tiltak). */
export interface Suggestion {
  /** Tells it from the others on a page. */
  key: string;
  requestId: string;
  agency: string;
  on: string;
  question: SuggestingQuestion;
  origin: string;
  /** The measure that was made of it, if one was. */
  measureId: string | null;
}

interface Made {
  requestId: string;
  origin: string;
  measureId: string;
}

/** What the agencies lack and wish for, one thing at a time, with the measures that have been made of some of it. */
export function measureSuggestions(answers: readonly GivenAnswer[], made: readonly Made[]): Suggestion[] {
  return suggestingQuestions.flatMap((question) =>
    answers.flatMap(({ requestId, agency, on, content }) =>
      linesOf(content.texts[question]).map((origin, at) => {
        const found = made.find((one) => one.requestId === requestId && one.origin === origin);
        return {
          key: `${requestId}.${question}.${at + 1}`,
          requestId,
          agency,
          on,
          question,
          origin,
          measureId: found?.measureId ?? null,
        };
      }),
    ),
  );
}

const origins = {
  nb: (from: string, words: string) => `Fra kartleggingen, ${from}: «${words}»`,
  nn: (from: string, words: string) => `Frå kartlegginga, ${from}: «${words}»`,
};

/** Where a measure comes from, for colleagues to read on the measure itself. */
export function originWords({ agency, on, origin }: Suggestion, language: Language): string {
  return origins[language](`${agency} ${formatDate(on, language)}`, origin);
}
