import { data, href, redirect } from "react-router";
import { readForm } from "#app/lib/form.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import type { Route } from "./+types/save-sheet-choices.ts";
import { picksWith, sheetReviewForm } from "./sheet/review-form.ts";
import { findSheetImport, updatePicks } from "./sheet/sheet-import.server.ts";

/** Whoever opens the address is led to the page that asks. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/tiltak/excel/:sheetId", params));
}

/** Keeps what was ticked on one page of a long review, and goes on to the page that was asked for. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user } = await permitDraft(context, "measure:edit", params.planId);
  const sheet = await findSheetImport(db, params.planId, params.sheetId);

  const form = await readForm(request, sheetReviewForm);
  if (!form.ok) throw data(null, { status: 400 });

  if (!sheet.done) await updatePicks(db, user.id, sheet, picksWith(sheet.picks, form.fields));
  const page = Number(form.typed.next?.[0] ?? form.fields.page) || 1;
  throw redirect(`${href("/arbeid/planer/:planId/tiltak/excel/:sheetId", params)}?side=${page}&lagret`, 303);
}
