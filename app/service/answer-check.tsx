import { data, redirect } from "react-router";
import * as z from "zod";
import { linkMiddleware, permitByLink } from "#app/access/link.server.ts";
import { ClosedLinkPage, closedStatus } from "#app/access/link-frame.tsx";
import { readForm, refused } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { findPersonalData } from "#app/lib/personal-data.ts";
import type { Route } from "./+types/answer-check.ts";
import { answerCheck, findAskedService } from "./check.server.ts";
import { CheckForm, CheckReceipt } from "./check-parts.tsx";
import "#app/ui/by-link.css";
import "./check.css";

export const middleware: Route.MiddlewareFunction[] = [linkMiddleware("service")];
export const handle = { js: false };

export async function loader({ url, context }: Route.LoaderArgs) {
  const came = permitByLink(context);
  const language = context.get(languageContext);
  if (came.state !== "open") return data({ state: came.state, language }, closedStatus[came.state]);
  const asked = await findAskedService(came.db, came.link);
  const isReceipt = url.searchParams.has("takk") && asked.said !== null;
  return { state: "open" as const, language, isReceipt, ...asked };
}

const checkForm = z.object({
  answer: z.enum(["right", "wrong"], "choose"),
  words: z.string().trim().max(2000, "shorten"),
  seen: z.string(),
});

/** What is said is right, was what they saw: if somebody has changed it meanwhile, they are asked to look again. */
export async function action({ request, url, context }: Route.ActionArgs) {
  const came = permitByLink(context);
  if (came.state !== "open") return data(null, closedStatus[came.state]);
  const { seen } = await findAskedService(came.db, came.link);

  const form = await readForm(request, checkForm);
  if (!form.ok) return data(form, 422);
  const { answer, words } = form.fields;
  if (answer === "wrong" && words === "") return data(refused(form, "words", "writeWhat"), 422);
  const person = findPersonalData(words, []).find(({ kind }) => unwanted.includes(kind));
  if (person) return data(refused(form, "words", person.kind), 422);
  if (answer === "right" && form.fields.seen !== seen) return data(refused(form, "answer", "changedMeanwhile"), 409);

  await answerCheck(came.link, { answer, words: answer === "right" ? "" : words }, new Date());
  const language = url.searchParams.get("sprak");
  const query = new URLSearchParams({
    takk: "",
    ...(language === "nb" || language === "nn" ? { sprak: language } : {}),
  });
  throw redirect(`${url.pathname}?${query}`, 303);
}

/** A service may write its own number and address of mail. Nobody may write of one person. */
const unwanted: readonly string[] = ["idNumber", "birthDate", "personWithAge"];

export default function AnswerCheck({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== "open") return <ClosedLinkPage language={loaderData.language} why={loaderData.state} />;
  const form = actionData ?? undefined;
  if (loaderData.isReceipt && loaderData.said && !form)
    return <CheckReceipt language={loaderData.language} answer={loaderData.said.answer} />;
  return <CheckForm {...loaderData} form={form} />;
}
