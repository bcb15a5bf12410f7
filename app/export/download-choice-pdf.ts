import { doneReading } from "#app/access/permit.server.ts";
import { today } from "#app/lib/today.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findChoice } from "#app/priority/choice.server.ts";
import { priorityText } from "#app/priority/text.ts";
import type { Route } from "./+types/download-choice-pdf.ts";
import { choiceManuscript } from "./choice-manuscript.ts";
import { mediaTypes } from "./document-name.ts";
import { apology } from "./documents.server.ts";
import { NotPrinted, printDocument } from "./print-document.server.ts";

/** The page for leaders and committee chairs, to hand out. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const { plan, adoptions } = draft;
  const choice = await findChoice(db, plan.id, user.id);
  const owner = (await findOrganisation(db, plan.organisationId)).name;
  await doneReading(db);
  try {
    const name = `${priorityText[plan.language].onePage.fileName}-${plan.slug}.pdf`;
    const headers = { "Content-Type": mediaTypes.pdf, "Content-Disposition": `inline; filename="${name}"` };
    const manuscript = choiceManuscript({ plan, adoptions, owner, choice, today: today() });
    return new Response(await printDocument("pdf", manuscript), { headers });
  } catch (error) {
    if (error instanceof NotPrinted) return apology(error, plan);
    throw error;
  }
}
