import { doneReading } from "#app/access/permit.server.ts";
import { today } from "#app/lib/today.server.ts";
import { filterMeasures, measureFilterIn } from "#app/plan/measure-filter.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { draftPublication } from "#app/publication/publication.server.ts";
import type { Route } from "./+types/download-draft-measures.ts";
import { mediaTypes } from "./document-name.ts";
import { renderXlsx } from "./xlsx.server.ts";

/** The draft's measures as a spreadsheet, narrowed as the table was. What is for colleagues alone is not in it, as it is not in what is published. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:read", params.planId);
  const shown = filterMeasures(draft, measureFilterIn(new URL(request.url).searchParams), today());
  const numbers = new Set(shown.map(({ number }) => number));
  const publication = await draftPublication(db, draft.plan.id, today());
  await doneReading(db);
  const measures = publication.measures.filter(({ number }) => numbers.has(number));
  return new Response(await renderXlsx({ ...publication, measures }), {
    headers: { "Content-Type": mediaTypes.xlsx, "Content-Disposition": 'attachment; filename="utkast-tiltak.xlsx"' },
  });
}
