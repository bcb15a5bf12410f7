import { addDays } from "#app/lib/working-days.ts";
import { endingsFor } from "./ending.ts";
import type { FollowUp, Notice, Sent, SentRequest } from "./follow-up.ts";
import { activeStops, isFollowed } from "./follow-up.ts";
import type { FollowedMeasure } from "./occasion.ts";

/** Days before somebody is told again that a function has no holder. */
const vacantAgain = 30;

/** So long a word to several leaders waits for one who has just had another mail. */
const patience = 14;

/**
 * What leaders and coordinators should hear today. A leader hears of two requests in a row that nobody answered, when the time to answer
 * the second is over, and once for each two. Coordinators hear of plans that near their end, and of functions that somebody should have
 * been asked in, and that nobody holds. One of these in a day: what waits for the others comes some days later.
 */
export function noticesFor(
  today: string,
  followUp: FollowUp,
  sent: Sent,
  { vacant, isFree }: { vacant: readonly string[]; isFree: (personId: string) => boolean },
): Notice[] {
  const unanswered = new Map<string, string[]>();
  const stopped = activeStops(followUp.stops, today);
  for (const personId of new Set(sent.requests.map((request) => request.personId))) {
    const [first, second] = unansweredRun(today, personId, followUp, sent);
    if (!first || !second || today <= second.answerBy) continue;
    const tellers = toTell(personId, followUp, stopped);
    if (!tellers.every(isFree) && today <= addDays(second.answerBy, patience)) continue;
    for (const teller of tellers.filter(isFree))
      unanswered.set(teller, [...(unanswered.get(teller) ?? []), first.id, second.id]);
  }
  const escalations = [...unanswered].map(([personId, subjectIds]) => ({
    personId,
    kind: "unanswered" as const,
    subjectIds,
  }));
  const told = new Set<string>();
  return [...escalations, ...endingsFor(today, followUp, sent), ...vacanciesFor(today, followUp, sent, vacant)].filter(
    ({ personId }) => {
      const isFirst = isFree(personId) && !told.has(personId);
      told.add(personId);
      return isFirst;
    },
  );
}

/** The last requests to somebody that nobody has answered, and no leader has been told of. The oldest first. */
export function unansweredRun(today: string, personId: string, followUp: FollowUp, sent: Sent): SentRequest[] {
  const told = new Set(sent.notices.flatMap(({ kind, subjectIds }) => (kind === "unanswered" ? subjectIds : [])));
  const stopped = activeStops(followUp.stops, today);
  const isTheirs = ({ id, positionId, planId }: FollowedMeasure) => {
    const plan = followUp.plans.get(planId);
    const holds = followUp.holders.get(positionId ?? "")?.includes(personId) ?? false;
    return holds && !stopped.has(id) && plan?.escalates === true && isFollowed(plan, today);
  };
  const run: SentRequest[] = [];
  for (const request of sent.requests) {
    if (request.personId !== personId) continue;
    const asked = followUp.measures.filter(({ id }) => request.measureIds.includes(id));
    const isAnswered = asked.some(({ reportedOn }) => reportedOn !== null && reportedOn >= request.askedOn);
    if (isAnswered) run.length = 0;
    else if (!told.has(request.id) && asked.some(isTheirs)) run.push(request);
  }
  return stopped.has(personId) ? [] : run;
}

/** The leaders, but never of one's own silence; where there are none, or none who wants to know, the coordinators. */
function toTell(personId: string, { leaders, coordinators }: FollowUp, stopped: ReadonlySet<string>): string[] {
  const isOther = (one: string) => one !== personId && !stopped.has(one);
  const others = leaders.filter(isOther);
  return others.length > 0 ? others : coordinators.filter(isOther);
}

function vacanciesFor(today: string, followUp: FollowUp, sent: Sent, vacant: readonly string[]): Notice[] {
  const since = addDays(today, -vacantAgain);
  const stopped = activeStops(followUp.stops, today);
  return followUp.coordinators.flatMap((personId) => {
    if (stopped.has(personId)) return [];
    const before = sent.notices.filter((notice) => notice.personId === personId && notice.kind === "vacant");
    const told = new Set(before.filter(({ toldOn }) => toldOn > since).flatMap(({ subjectIds }) => subjectIds));
    const subjectIds = vacant.filter((id) => !told.has(id));
    return subjectIds.length === 0 ? [] : [{ personId, kind: "vacant" as const, subjectIds }];
  });
}
