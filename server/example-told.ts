import { newId } from "#app/lib/id.server.ts";
import type { Rows, StoredMeasure } from "./example-rows.ts";

/** What had been told of measures by the end of a day: reports, and milestones that were reached. */
export function toldBy(day: string, measures: StoredMeasure[], idOf: (key: string) => string): Rows {
  return {
    "work.milestone": measures.flatMap(({ organisationId, id: measureId, measure }) =>
      (measure.milestones ?? []).map(({ title, due, doneOn }, sort) => {
        const reached = doneOn !== null && doneOn <= day ? doneOn : null;
        return { organisationId, measureId, title, due, doneOn: reached, sort };
      }),
    ),
    "work.statusReport": measures.flatMap(({ organisationId, id: measureId, measure }) =>
      (measure.reports ?? [])
        .filter(({ on }) => on <= day)
        .map(({ on, by, request, internalNote = "", ...report }) => ({
          organisationId,
          id: newId(),
          measureId,
          ...report,
          internalNote,
          ...(request === undefined ? { reportedBy: idOf(`person ${by}`) } : { requestId: idOf(`request ${request}`) }),
          reportedAt: `${on}T10:30:00+01:00`,
        })),
    ),
  };
}
