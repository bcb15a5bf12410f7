import { makeLinks } from "#app/access/link.server.ts";
import { linkExpiry } from "#app/access/link.ts";
import { answerBy, measureAsWas } from "#app/followup/request.ts";
import type { YearDate } from "#app/followup/year-date.ts";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Language } from "#app/lib/language.ts";
import { listMeasures } from "#app/plan/measure.server.ts";
import type { EvaluatedMeasure, EvaluationAnswers, EvaluationOccasion } from "#app/report/evaluation.ts";
import type { ExamplePlan } from "./example.ts";
import type { Rows } from "./example-rows.ts";

/** Somebody who was asked how measures go, and whom they passed it on to. Reports point to it by its key. */
export interface ExampleRequest {
  key: string;
  /** Keys of persons. */
  to: string;
  by: string;
  askedOn: string;
  /** Titles of measures. */
  measures: string[];
  passedOn?: { key: string; recipient: string };
}

/** An evaluation that somebody has begun, with what has been said of some measures by their titles. */
export interface ExampleEvaluation {
  occasion: EvaluationOccasion;
  heldOn: string | null;
  answers: Partial<EvaluationAnswers>;
  measures: ({ measure: string } & Pick<EvaluatedMeasure, "result" | "words">)[];
}

export type ExampleYearDate = Omit<YearDate, "id">;

/** An organisation's own days without reminders. */
export interface ExampleQuietPeriod {
  organisation: string;
  name: string;
  startsOn: string;
  endsOn: string;
}

type IdOf = (key: string) => string;

export function quietPeriodRows(periods: ExampleQuietPeriod[], idOf: IdOf): Rows {
  return {
    "work.quietPeriod": periods.map(({ organisation, ...period }) => {
      return { ...period, organisationId: idOf(`organisation ${organisation}`), id: newId() };
    }),
  };
}

/** What comes back every year, and evaluations, as rows. */
export function followUpRows(
  { key, yearDates = [], evaluations = [] }: ExamplePlan,
  { organisationId, planId }: { organisationId: string; planId: string },
  idOf: IdOf,
): Rows {
  const begun = evaluations.map((evaluation) => ({ ...evaluation, id: newId() }));
  return {
    "work.yearDate": yearDates.map((date) => ({ organisationId, planId, id: newId(), ...date })),
    "work.evaluation": begun.map(({ id, occasion, heldOn, answers }) => {
      return { organisationId, planId, id, occasion, heldOn, answers: JSON.stringify(answers) };
    }),
    "work.evaluationMeasure": begun.flatMap(({ id: evaluationId, measures }) =>
      measures.map(({ measure, ...said }) => {
        return { organisationId, evaluationId, measureId: idOf(`measure ${key} ${measure}`), ...said };
      }),
    ),
  };
}

interface Asking {
  organisationId: string;
  planId: string;
  plan: ExamplePlan;
  /** Name of the organisation, and who can be asked. */
  sender: string;
  people: readonly { key: string; email: string; language: Language }[];
  idOf: IdOf;
}

/** Asks as the measures now stand. Nobody is sent a mail: the secrets of the links are forgotten at once. */
export async function storeRequest(db: Db, asking: Asking, request: ExampleRequest): Promise<void> {
  const { organisationId, planId, plan, sender, people, idOf } = asking;
  const { key, to, askedOn, passedOn } = request;
  const { email = "", language = "nb" } = people.find((person) => person.key === to) ?? {};
  const frame = { organisationId, language, sender, askedOn, answerBy: answerBy(askedOn) };
  const first = { ...frame, id: idOf(`request ${key}`), personId: idOf(`person ${to}`), recipient: email };
  const second = passedOn && { id: idOf(`request ${passedOn.key}`), recipient: passedOn.recipient };
  const requests = [first, ...(second ? [{ ...frame, ...second, passedFrom: first.id }] : [])];
  for (const row of requests) await db.insertInto("work.statusRequest").values(row).execute();

  const measures = await listMeasures(db, planId);
  const asked = request.measures.flatMap((title) => measures.filter((measure) => measure.title === title));
  const kept = asked.map((measure, sort) => {
    return measureAsWas({ measure, planTitle: plan.title, occasion: "ask" }, sort + 1);
  });
  await db
    .insertInto("work.statusRequestMeasure")
    .values(kept.map((measure) => ({ organisationId, requestId: first.id, ...measure })))
    .execute();
  const made = new Date(`${askedOn}T08:30:00Z`);
  const expiresAt = linkExpiry(frame.answerBy, made);
  const wanted = requests.map(({ id: subjectId }) => ({ subjectId, language, expiresAt }));
  await makeLinks(db, { organisationId, purpose: "status", by: idOf(`person ${request.by}`) }, wanted, made);
}
