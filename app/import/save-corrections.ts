import { data, href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import type { Route } from "./+types/save-corrections.ts";
import { correctionsOf } from "./corrections.ts";
import { findImport, openImport, updateCorrections } from "./import.server.ts";
import { reviewForm } from "./review-form.ts";

/** Keeps what has been put right, so that the rest can be done another day. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject } = await permit(context, "plan:create", (db) => findImport(db, params.importId));
  const { reading, right } = openImport(subject, user.language);

  const form = await readForm(request, reviewForm);
  const put = form.ok && correctionsOf(reading, form.fields, right);
  if (!put) throw data(null, { status: 400 });

  await updateCorrections(db, user.id, subject, put);
  return redirect(`${href("/arbeid/importer/:importId", params)}?lagret`, 303);
}
