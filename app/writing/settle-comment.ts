import { href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/settle-comment.ts";
import { findComment, settleComment } from "./comment.server.ts";
import { partAddress } from "./comment.ts";

/** Only a form is sent here; whoever opens the address is led to the comments. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/kommentarer", params));
}

const settlingForm = z.object({ done: z.enum(["yes", "no"]) });

/** Whoever wrote a comment, and those who write the plan, say when it is dealt with. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const find = (db: Parameters<typeof findComment>[0]) => findComment(db, params.planId, params.commentId);
  const { db, user, subject: comment } = await permit(context, "comment:settle", find);

  const form = await readForm(request, settlingForm);
  const { organisationId, planId, part, partId } = comment;
  if (form.ok) await settleComment(db, { by: user.id, organisationId, planId }, comment.id, form.fields.done);

  const place = { planId, part: partAddress[part], partId };
  return redirect(href("/arbeid/planer/:planId/kommentarer/:part/:partId", place), 303);
}
