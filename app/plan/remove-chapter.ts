import { href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import type { Route } from "./+types/remove-chapter.ts";
import { findChapterIn } from "./chapter-of-plan.server.ts";
import { removePart } from "./remove.server.ts";

/** Only a form is sent here; whoever opens the address is led to the chapter. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kapittel/:chapterId", params));
}

/** Takes the chapter out of the plan and shows the history, where it can be brought back. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, subject: chapter } = await permit(context, "plan:edit", (db) => findChapterIn(db, params));

  const writer = { by: user.id, organisationId: chapter.organisationId, planId: params.planId };
  await removePart(db, writer, "chapter", chapter.id);
  return redirect(href("/arbeid/planer/:planId/historikk", params), 303);
}
