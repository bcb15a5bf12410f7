import { data, redirect } from "react-router";
import * as z from "zod";
import { become } from "#app/lib/db.server.ts";
import { readForm } from "#app/lib/form.ts";
import { languages } from "#app/lib/language.ts";
import type { Route } from "./+types/choose-language.ts";
import { returnToContext, signedIn } from "./permit.server.ts";
import { safeReturnPath } from "./return-path.ts";
import { updateLanguage } from "./user.server.ts";

/** There is no page here to come back to. */
export function loader({ context }: Route.LoaderArgs) {
  signedIn(context);
  return redirect("/arbeid");
}

const languageForm = z.object({ language: z.enum(languages), returnTo: z.string().optional() });

/** A person's own choice. Staff cannot change persons, so Komplan does it for them, in the same transaction: to wait for a second connection while one holds the first is how many at once would stop each other. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db, user } = signedIn(context);

  const form = await readForm(request, languageForm);
  if (!form.ok) throw data(null, { status: 400 });

  await become(db, "komplan_system");
  await updateLanguage(db, user.id, form.fields.language);
  return redirect(safeReturnPath(form.fields.returnTo ?? context.get(returnToContext)));
}
