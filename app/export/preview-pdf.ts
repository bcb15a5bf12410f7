import { doneReading, permit } from "#app/access/permit.server.ts";
import { today } from "#app/lib/today.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { draftPublication } from "#app/publication/publication.server.ts";
import type { Route } from "./+types/preview-pdf.ts";
import { apology } from "./documents.server.ts";
import { renderPdf } from "./pdf.server.ts";
import { NotPrinted } from "./print-document.server.ts";

/** The draft as it would be printed if it were published now. For those who may read it, and never kept. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, subject: plan } = await permit(context, "plan:read", (db) => findPlan(db, params.planId));
  const publication = await draftPublication(db, plan.id, today());
  await doneReading(db);
  try {
    const headers = { "Content-Type": "application/pdf", "Content-Disposition": 'inline; filename="utkast.pdf"' };
    return new Response(await renderPdf(publication), { headers });
  } catch (error) {
    if (error instanceof NotPrinted) return apology(error, publication);
    throw error;
  }
}
