import { data, href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody, pointsOutSomebody } from "#app/guide/free-text-form.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { findChapterIn } from "#app/plan/chapter-of-plan.server.ts";
import { canonical, isSame } from "#app/plan/differences.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/suggest-change.ts";
import { commentText } from "./comment-text.ts";
import { fromTyped, insertSuggestion, toTyped } from "./suggestion.server.ts";
import { wordsOf } from "./suggestion.ts";
import { SuggestionPage } from "./suggestion-page.tsx";
import { passagesOf } from "./suggestion-passage.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { subject: chapter } = await permit(context, "plan:read", (db) => findChapterIn(db, params));
  const asked = new URL(request.url).searchParams.get("avsnitt") ?? "0";
  const passage = passagesOf(chapter.body)[/^\d{1,4}$/.test(asked) ? Number(asked) : 0];
  if (!passage || passage.kind === "other") notFound();
  return {
    title: chapter.title,
    text: passage.text,
    path: passage.path.join("."),
    before: canonical(passage.node),
    words: await toTyped(passage.node),
  };
}

const suggestionForm = z.object({
  path: z.string().regex(/^\d{1,4}(\.\d{1,4}){0,30}$/),
  before: z.string(),
  words: aboutNobody(z.string().trim().max(5000, "shortenText")),
  note: aboutNobody(z.string().trim().max(5000, "shortenText")),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: chapter } = await permit(context, "plan:comment", (db) => findChapterIn(db, params));

  const form = await readForm(request, suggestionForm);
  if (!form.ok) return data(form, 422);
  const path = form.fields.path.split(".").map(Number);
  const passage = passagesOf(chapter.body).find((each) => isSame(each.path, path));
  if (!passage || canonical(passage.node) !== form.fields.before) {
    return data(refused(form, "words", "passageChanged"), 409);
  }
  const typed = await fromTyped(form.fields.words);
  if (!typed.ok) return data(refused(form, "words", typed.refusal), 422);
  const personal = pointsOutSomebody(wordsOf(typed.value)); // fat and links part what is read as one
  if (personal) return data(refused(form, "words", personal), 422);
  if (form.fields.words === (await toTyped(passage.node))) return data(refused(form, "words", "nothingChanged"), 422);

  const { organisationId, planId, id: chapterId } = chapter;
  const suggestion = { chapterId, path, before: passage.node, after: typed.value, note: form.fields.note };
  await insertSuggestion(db, { by: user.id, organisationId, planId }, suggestion);
  const place = { planId, part: "kapittel", partId: chapterId };
  throw redirect(href("/arbeid/planer/:planId/kommentarer/:part/:partId", place), 303);
}

export default function SuggestChange({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { suggestion: t } = commentText[useLanguage()];
  const { title, text, path, before, words } = loaderData;
  const place = { planId: params.planId, part: "kapittel", partId: params.chapterId } as const;
  return (
    <SuggestionPage {...{ form, place, words }} about={title} now={text} hint={t.wordsHint}>
      <input type="hidden" name="path" value={typedValue(form, "path") ?? path} />
      <input type="hidden" name="before" value={typedValue(form, "before") ?? before} />
    </SuggestionPage>
  );
}
