import type { Language } from "#app/lib/language.ts";
import { addDays } from "#app/lib/working-days.ts";
import type { Measure } from "#app/plan/measure.ts";
import { timeliness } from "#app/plan/timeliness.ts";
import { pause } from "./reminder.ts";
import type { AskedPerson } from "./request.ts";

/** Somebody who holds a function from today on: whoever has today as the last day does not. */
export interface HolderToAsk {
  positionId: string;
  personId: string;
  name: string;
  email: string;
  language: Language;
}

/** The last time somebody was asked about measures of the plan (no: statusforespørsel). */
export interface LastAsked {
  requestId: string;
  personId: string;
  askedOn: string;
  /** When they last were sent another link to it, since the one before came into wrong hands. */
  sentAnewOn: string | null;
  /** How many measures of the plan it was about, and how many somebody has reported on since, in any way. */
  count: number;
  answered: number;
  passedOnTo: string | null;
  /** Whether the colleague still has a link: nobody has closed it. */
  isWithColleague: boolean;
  /** Whether the link still opens. */
  hasLink: boolean;
}

/**
 * Whether somebody can be sent another link to what they were asked: while there is a link that may be in wrong hands, or it is closed and
 * they cannot be asked anew for some days. Once a day: each time is one mail more than they were promised.
 */
export function canBeSentAnew({ askedOn, sentAnewOn, count, answered, hasLink }: LastAsked, today: string): boolean {
  const isPausing = today < addDays(sentAnewOn ?? askedOn, pause);
  return sentAnewOn !== today && (hasLink || (isPausing && answered < count));
}

/** A function with the measures it answers for, who holds it, and when they were asked. */
export interface FollowedFunction {
  positionId: string;
  title: string;
  agency: string;
  measures: Measure[];
  holders: (HolderToAsk & { asked: LastAsked | undefined })[];
}

interface Facts {
  measures: readonly Measure[];
  holders: readonly HolderToAsk[];
  asked: readonly LastAsked[];
}

/** The functions that measures of this period wait for: those nobody holds first, since nobody will be asked there; then by name. */
export function followedFunctions({ measures, holders, asked }: Facts, today: string): FollowedFunction[] {
  const byPosition = Map.groupBy(measuresToAsk(measures, today), ({ responsible }) => responsible?.positionId ?? "");
  byPosition.delete("");
  return [...byPosition]
    .map(([positionId, own]) => ({
      positionId,
      title: own[0]?.responsible?.title ?? "",
      agency: own[0]?.responsible?.agency ?? "",
      measures: own,
      holders: holders
        .filter((holder) => holder.positionId === positionId)
        .map((holder) => ({ ...holder, asked: asked.find(({ personId }) => personId === holder.personId) })),
    }))
    .toSorted(
      (one, other) =>
        Number(one.holders.length > 0) - Number(other.holders.length > 0) ||
        `${one.title} ${one.agency}`.localeCompare(`${other.title} ${other.agency}`, "nb"),
    );
}

/** Measures of this period that are not finished. */
export function measuresToAsk(measures: readonly Measure[], today: string): Measure[] {
  return measures.filter((measure) => measure.period === "this" && timeliness(measure, today) !== "finished");
}

/** Who is asked when some functions are: everybody who holds one of them, once, about the measures of all that they hold. */
export function peopleToAsk(functions: readonly FollowedFunction[], planTitle: string): AskedPerson[] {
  const held = functions.flatMap(({ holders, measures }) => holders.map((holder) => ({ holder, measures })));
  return [...Map.groupBy(held, ({ holder }) => holder.personId)].flatMap(([personId, each]) => {
    const [first] = each;
    if (!first) return [];
    const { email, language } = first.holder;
    const measures = each.flatMap((one) => one.measures);
    const about = measures.map((measure) => ({ measure, planTitle, occasion: "ask" as const }));
    return [{ personId, recipient: email, language, measures: about }];
  });
}
