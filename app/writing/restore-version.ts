import { data, href, redirect } from "react-router";
import * as z from "zod";
import { readForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { listChangesOf } from "#app/plan/change.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { restoreState } from "#app/plan/undo.server.ts";
import type { Route } from "./+types/restore-version.ts";
import { findReadPart } from "./comment.ts";
import { versionsOf } from "./compare-version.ts";

/** Only a form is sent here; whoever opens the address is led to the history. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/historikk", params));
}

const versionForm = z.object({ version: z.string() });

/** Brings a part back to how it was in a version, as a new change. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);
  const { part, id } = findReadPart(draft, params.part, params.partId) ?? notFound();

  const form = await readForm(request, versionForm);
  const versions = form.ok ? versionsOf(await listChangesOf(db, draft.plan.id, part, id)) : [];
  const version = versions.find((each) => form.ok && each.id === form.fields.version);

  const writer = { by: user.id, organisationId: draft.plan.organisationId, planId: draft.plan.id };
  if (version) {
    const restored = await restoreState(db, writer, part, id, version.state);
    if (!restored.ok) throw data(restored.refusal, { status: 409 });
  }
  return redirect(href("/arbeid/planer/:planId/historikk/:part/:partId", params), 303);
}
