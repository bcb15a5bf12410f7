import { dateInNorway } from "#app/lib/dates.ts";
import type { AnswerContent } from "./answer.ts";
import type { AnsweredRequest } from "./round.ts";

/** An answer that was handed in, and from whom. */
export interface GivenAnswer {
  requestId: string;
  agency: string;
  content: AnswerContent;
  /** The day it was handed in. */
  on: string;
}

/** What the agencies have handed in. Of one that has answered in several rounds, the newest answer counts. */
export function givenAnswers(requests: readonly AnsweredRequest[]): GivenAnswer[] {
  const newest = new Map<string, AnsweredRequest & { content: AnswerContent; handedInAt: Date }>();
  for (const request of requests) {
    const { content, handedInAt, agencyId } = request;
    if (content === null || handedInAt === null) continue;
    const known = newest.get(agencyId);
    if (!known || known.handedInAt < handedInAt) newest.set(agencyId, { ...request, content, handedInAt });
  }
  return [...newest.values()].map(({ id, agency, content, handedInAt }) => {
    return { requestId: id, agency, content, on: dateInNorway(handedInAt) };
  });
}
