import { data, href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { canonical } from "#app/plan/differences.ts";
import { findMeasureIn } from "#app/plan/measure-of-plan.server.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/suggest-words.ts";
import { commentText } from "./comment-text.ts";
import { asPassage, asWords, isMeasureText, measureTexts, textIn } from "./measure-text.ts";
import { insertSuggestion } from "./suggestion.server.ts";
import { SuggestionPage } from "./suggestion-page.tsx";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { subject: measure } = await permit(context, "plan:read", (db) => findMeasureIn(db, params));
  const field = new URL(request.url).searchParams.get("felt") ?? "title";
  if (!isMeasureText(field)) notFound();
  const text = textIn(measure, field);
  if (text === "") notFound();
  return { title: measure.title, field, text, before: canonical(asPassage(text)) };
}

const wordsForm = z
  .object({
    field: z.enum(measureTexts),
    before: z.string(),
    words: aboutNobody(z.string().trim().min(1, "writeSomething").max(5000, "shortenText")),
    note: aboutNobody(z.string().trim().max(5000, "shortenText")),
  })
  .refine(({ field, words }) => field !== "title" || (words.length <= 300 && !words.includes("\n")), {
    path: ["words"],
    message: "shortenTitle",
  });

/** Other words for one text of a measure, until an editor takes them or says no. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: measure } = await permit(context, "plan:comment", (db) => findMeasureIn(db, params));

  const form = await readForm(request, wordsForm);
  if (!form.ok) return data(form, 422);
  const { field, before, note } = form.fields;
  const [stands, words] = [textIn(measure, field), cleanText(form.fields.words)];
  if (canonical(asPassage(stands)) !== before) return data(refused(form, "words", "passageChanged"), 409);
  if (words === stands) return data(refused(form, "words", "nothingChanged"), 422);

  const { organisationId, planId, id: measureId } = measure;
  const suggestion = { measureId, field, before: asPassage(stands), after: asWords(words), note };
  await insertSuggestion(db, { by: user.id, organisationId, planId }, suggestion);
  const place = { planId, part: "tiltak", partId: measureId };
  throw redirect(href("/arbeid/planer/:planId/kommentarer/:part/:partId", place), 303);
}

export default function SuggestWords({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { suggestion: t, fields } = commentText[useLanguage()];
  const { title, field, text, before } = loaderData;
  const place = { planId: params.planId, part: "tiltak", partId: params.measureId } as const;
  const hint = field === "points" ? t.pointsHint : undefined;
  return (
    <SuggestionPage {...{ form, place, hint }} about={title} field={fields[field]} now={text} words={text}>
      <input type="hidden" name="field" value={typedValue(form, "field") ?? field} />
      <input type="hidden" name="before" value={typedValue(form, "before") ?? before} />
    </SuggestionPage>
  );
}
