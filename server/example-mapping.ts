import { newId } from "#app/lib/id.server.ts";
import { newestForm } from "#app/mapping/form.ts";
import type { ExampleMapping, ExamplePlan } from "./example.ts";
import type { Rows } from "./example-rows.ts";

/** What agencies were asked and answered, as rows. Their links have long gone out, so there are none. */
export function mappingRows(
  { organisation, title, mapping }: ExamplePlan,
  { organisationId, planId }: { organisationId: string; planId: string },
  idOf: (key: string) => string,
): Rows {
  if (!mapping) return {};
  const { round, requests, summary, crisisPlans } = mapping;
  const roundId = newId();
  const { sentOn, by, ...words } = round;
  const asked = requests.map((request) => ({ ...request, id: newId() }));
  return {
    "work.mappingRound": [
      {
        ...{ organisationId, planId, id: roundId, formVersion: 1, planTitle: title },
        ...{ ...words, createdBy: idOf(`person ${by}`), createdAt: morning(sentOn) },
      },
    ],
    "work.mappingRequest": asked.map(({ id, agency, recipient, language }) => {
      const agencyId = idOf(`agency ${organisation} ${agency}`);
      return { organisationId, id, roundId, agencyId, agency, recipient, language, sentAt: morning(sentOn) };
    }),
    "work.mappingAnswer": asked.flatMap(({ id: requestId, answer }) =>
      answer === null ? [] : [{ organisationId, requestId, ...answerOf(answer) }],
    ),
    "work.mappingSummary": [{ organisationId, planId, ...summary }],
    "work.preparedness": crisisPlans.map((plan) => ({ organisationId, planId, ...plan })),
  };
}

type ExampleAnswer = NonNullable<ExampleMapping["requests"][number]["answer"]>;

function answerOf({ on, ...content }: ExampleAnswer) {
  const moment = morning(on);
  const saved = newestForm().sections.map(({ key }) => key);
  return { content: { ...content, saved }, savedAt: moment, handedInAt: moment };
}

function morning(day: string): string {
  return `${day}T10:00:00+02:00`;
}
