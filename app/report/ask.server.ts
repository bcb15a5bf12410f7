import { requestStatus } from "#app/followup/request.server.ts";
import type { AskedPerson } from "#app/followup/request.ts";
import { formatDate } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Draft } from "#app/plan/draft.ts";
import type { Measure } from "#app/plan/measure.ts";
import { completeness, isTold, type ReportPeriod } from "./period.ts";
import { periodText } from "./period-text.ts";

/** Whom to ask for what a report lacks, and the measures that nobody can be asked of. */
export interface Asking {
  people: AskedPerson[];
  vacant: Measure[];
}

/** Those who answer for measures that have not told what the report needs. */
export async function whomToAsk(db: Db, draft: Draft, period: ReportPeriod, today: string): Promise<Asking> {
  const untold = draft.measures.filter((measure) => !isTold(completeness(measure, period, today)));
  const holders = await listHolders(db, untold, today);
  const holds = ({ responsible }: Measure, personId: string) =>
    holders.some((holder) => holder.personId === personId && holder.positionId === responsible?.positionId);
  const people = new Map(holders.map((holder) => [holder.personId, holder]));
  return {
    people: [...people.values()].map(({ personId, email, language }) => ({
      ...{ personId, recipient: email, language },
      measures: untold
        .filter((measure) => holds(measure, personId))
        .map((measure) => ({ measure, planTitle: draft.plan.title, occasion: "period" as const })),
      note: periodText[language].asked(formatDate(period.due, language)),
    })),
    vacant: untold.filter(
      ({ responsible }) => !holders.some(({ positionId }) => positionId === responsible?.positionId),
    ),
  };
}

/** Asks them all: one mail to each, but none to those who have just had one. Answers how many of them there were. */
export async function askForPeriod(
  db: Db,
  { people }: Asking,
  asker: Parameters<typeof requestStatus>[1],
  now: Date,
): Promise<{ asked: number; already: number }> {
  const { asked, already } = await requestStatus(db, asker, people, now);
  return { asked: asked.length, already: already.length };
}

/** Who holds the functions from today on. Who has today as the last day has had their links closed, and is sent no new ones. */
async function listHolders(db: Db, measures: readonly Measure[], today: string) {
  const positions = [...new Set(measures.flatMap(({ responsible }) => responsible?.positionId ?? []))];
  if (positions.length === 0) return [];
  return await db
    .selectFrom("work.positionHolder as holder")
    .innerJoin("access.person as person", "person.id", "holder.personId")
    .select(["holder.positionId", "holder.personId", "person.email", "person.language"])
    .where("holder.positionId", "in", positions)
    .where("holder.fromDate", "<=", today)
    .where((eb) => eb.or([eb("holder.toDate", "is", null), eb("holder.toDate", ">", today)]))
    .orderBy("holder.personId")
    .execute();
}
