import { data, href, redirect } from "react-router";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import type { Route } from "./+types/undo-sheet.ts";
import { findSheetImport, undoSheetImport } from "./sheet/sheet-import.server.ts";

/** Whoever opens the address is led to the page that asks. */
export function loader({ params }: Route.LoaderArgs) {
  return redirect(href("/arbeid/planer/:planId/tiltak/excel/:sheetId", params));
}

/** Takes back all that a spreadsheet did, but for what somebody has changed since. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "measure:edit", params.planId);
  const sheet = await findSheetImport(db, params.planId, params.sheetId);

  const writer = { by: user.id, organisationId: draft.plan.organisationId, planId: draft.plan.id };
  const undone = await undoSheetImport(db, writer, sheet, draft);
  if (!undone.ok) throw data(null, { status: 409 });
  throw redirect(href("/arbeid/planer/:planId/tiltak/excel/:sheetId", params), 303);
}
