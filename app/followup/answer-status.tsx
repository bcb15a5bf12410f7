import { data, redirect } from "react-router";
import { linkMiddleware, permitByLink } from "#app/access/link.server.ts";
import { ClosedLinkPage, closedStatus } from "#app/access/link-frame.tsx";
import { formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import type { Language } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import type { Route } from "./+types/answer-status.ts";
import { type AskedByLink, findAsked, insertAnswers } from "./answer.server.ts";
import { answerToStatus, choiceOf, isSaid, isSaidOften, lineOf, type MeasureNow, standingSaid } from "./answer.ts";
import { answerForm, answersForMoved, asksForOthers, readAnswers, typedAnswers } from "./answer-form.ts";
import { AnswerMeasures } from "./answer-measures.tsx";
import { AnswerReceipt } from "./answer-receipt.tsx";
import { linkPageAddress } from "./link-page-address.ts";
import "#app/ui/by-link.css";
import "./answer.css";

export const middleware: Route.MiddlewareFunction[] = [linkMiddleware("status")];
export const handle = { js: false };

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const came = permitByLink(context);
  const language = context.get(languageContext);
  if (came.state !== "open") return data({ state: came.state, language }, closedStatus[came.state]);
  const asked = await findAsked(came.db, came.link);
  const { sender, answerBy, isPassedOn, passedOnTo, isWithColleague, measures, said } = asked;
  return {
    state: "open" as const,
    language,
    address: linkPageAddress(`/s/${params.token}`, url),
    isReceipt: url.searchParams.has("takk") && said.length > 0,
    asked: {
      sender,
      answerBy: formatDateWithWeek(answerBy, language),
      passedOnTo: isWithColleague ? passedOnTo : null,
    },
    passOnAddress: isPassedOn || passedOnTo !== null ? null : linkPageAddress(`/s/${params.token}/send-videre`, url),
    measures: measureViews(asked, language),
    typed: typedAnswers(measures, said),
  };
}

/** Keeps what was said of some measures and leaves the rest. What is as it was said last is not said again. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const came = permitByLink(context);
  if (came.state !== "open") return data(null, closedStatus[came.state]);
  const asked = await findAsked(came.db, came.link);

  const form = await readForm(request, answerForm(asked.measures));
  if (asksForOthers(form.typed, asked.measures)) notFound();
  if (!form.ok) return data(form, 422);
  if (answersForMoved(form.typed, asked.measures)) return data(refused(form, "", "moved"), 409);
  const { answers, errors } = readAnswers(form.fields, asked.measures, today());
  if (Object.keys(errors).length > 0) return data<RefusedForm>({ ok: false, typed: form.typed, errors }, 422);
  if (answers.length === 0) return data(refused(form, "", "chooseOne"), 422);

  const told = asked.measures.flatMap((measure) => {
    const answer = answers.find(({ measureId }) => measureId === measure.measureId);
    if (!answer) return [];
    const status = answerToStatus(answer, measure, today());
    return isSaid(status, measure) ? [] : [{ measureId: measure.measureId, status }];
  });
  const by = { requestId: asked.id, today: today() };
  if (told.some((one) => isSaidOften(asked.said, one, by))) return data(refused(form, "", "tooOften"), 429);
  await insertAnswers(came.db, came.link, told, new Date());
  return redirect(linkPageAddress(`/s/${params.token}`, url, { takk: "" }), 303);
}

export default function AnswerStatus({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== "open") return <ClosedLinkPage language={loaderData.language} why={loaderData.state} />;
  const form = actionData ?? undefined;
  return loaderData.isReceipt && !form ? (
    <AnswerReceipt {...loaderData} />
  ) : (
    <AnswerMeasures {...loaderData} form={form} />
  );
}

export type MeasureView = ReturnType<typeof measureViews>[number];

/** What is shown of each measure, with the newest of what was said about it. */
function measureViews({ id, measures, said, passedOnTo }: AskedByLink, language: Language) {
  return measures.map((measure) => {
    const newest = standingSaid(said, measure);
    const { measureId, planTitle, number, title, points, due, isTheirs, movedTo } = measure;
    return {
      ...{ measureId, planTitle, number, title, points, function: measure.function, isTheirs, movedTo },
      due: due && formatDate(due, language),
      isPast: due !== null && due < today(),
      line: lineOf(measure, today()),
      known: knownWords(measure),
      told: newest && {
        choice: choiceOf(newest),
        comment: newest.comment,
        cause: newest.cause,
        decisionNeeded: newest.decisionNeeded,
        by: newest.requestId === id ? null : passedOnTo,
      },
    };
  });
}

/** The last words of others about a measure. They can be published, but for an answer that a colleague passed on to does not read before that. */
function knownWords({ status }: MeasureNow): string {
  return status === null || status.isByAsked ? "" : status.comment;
}
