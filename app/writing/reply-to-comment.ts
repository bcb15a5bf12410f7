import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/reply-to-comment.ts";
import { findComment, insertReply } from "./comment.server.ts";
import { partAddress } from "./comment.ts";

/** Only a form is sent here; whoever opens the address is led to the comments. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kommentarer", params));
}

const replyForm = z.object({ body: z.string().trim().min(1).max(5000) });

export async function action({ request, params, context }: Route.ActionArgs) {
  const find = (db: Parameters<typeof findComment>[0]) => findComment(db, params.planId, params.commentId);
  const { db, user, subject: comment } = await permit(context, "plan:comment", find);

  const form = await readForm(request, replyForm);
  const { organisationId, planId, part, partId } = comment;
  if (form.ok) await insertReply(db, { by: user.id, organisationId, planId }, comment.id, form.fields.body);

  const place = { planId, part: partAddress[part], partId };
  return redirect(href("/arbeid/planer/:planId/kommentarer/:part/:partId", place), 303);
}
