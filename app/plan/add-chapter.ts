import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { emptyText } from "#app/lib/rich-text.ts";
import type { Route } from "./+types/add-chapter.ts";
import { insertChapter } from "./chapter.server.ts";
import { findPlan } from "./plan.server.ts";

/** Only a form is sent here; whoever opens the address is led to the plan. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId", params));
}

const newChapter = z.object({ chapterTitle: z.string().trim().min(1).max(300) });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, newChapter);
  if (!form.ok) return redirect(href("/arbeid/planer/:planId", params), 303);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const fields = { kind: "text" as const, template: "own", title: form.fields.chapterTitle, body: emptyText };
  const { id } = await insertChapter(db, writer, fields);
  return redirect(href("/arbeid/planer/:planId/kapittel/:chapterId", { ...params, chapterId: id }), 303);
}
