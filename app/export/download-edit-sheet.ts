import { doneReading } from "#app/access/permit.server.ts";
import { today } from "#app/lib/today.server.ts";
import { filterMeasures, measureFilterIn } from "#app/plan/measure-filter.ts";
import { listPositionChoices } from "#app/plan/measure-options.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import type { Route } from "./+types/download-edit-sheet.ts";
import { mediaTypes } from "./document-name.ts";
import { editSheet } from "./edit-sheet.ts";
import { renderEditXlsx } from "./edit-xlsx.server.ts";
import { sheetChoices } from "./sheet-choices.ts";

/** The draft's measures as a workbook to be edited and sent back, in the plan's language, narrowed as the table was. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "measure:edit", params.planId);
  const { plan, goals } = draft;
  const { language, title } = plan;
  const choices = sheetChoices({ goals, positions: await listPositionChoices(db, plan.organisationId), language });
  await doneReading(db);
  const measures = filterMeasures(draft, measureFilterIn(new URL(request.url).searchParams), today());
  const sheet = editSheet({ plan, measures, choices, language, today: today() });
  return new Response(await renderEditXlsx({ ...sheet, title, choices, language }), {
    headers: {
      "Content-Type": mediaTypes.xlsx,
      "Content-Disposition": 'attachment; filename="tiltak-til-redigering.xlsx"',
    },
  });
}
