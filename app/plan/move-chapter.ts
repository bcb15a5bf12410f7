import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/move-chapter.ts";
import { findChapterIn } from "./chapter-of-plan.server.ts";
import { moveAnswer, moveChapter } from "./move.server.ts";
import { moveForm, moveOf } from "./move-form.ts";

/** Only a form is sent here; whoever opens the address is led to the chapter. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kapittel/:chapterId", params));
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: chapter } = await permit(context, "plan:edit", (db) => findChapterIn(db, params));

  const form = await readForm(request, moveForm);
  if (!form.ok) throw redirect(href("/arbeid/planer/:planId", params), 303);

  const writer = { by: user.id, organisationId: chapter.organisationId, planId: params.planId };
  const moved = await moveChapter(db, writer, chapter.id, moveOf(form.fields));
  if (form.fields.from === "here") return Response.json(await moveAnswer(db, writer, chapter.id, moved));
  throw redirect(href("/arbeid/planer/:planId/kapittel/:chapterId", params), 303);
}
