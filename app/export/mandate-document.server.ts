import { doneReading } from "#app/access/permit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { today } from "#app/lib/today.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import type { Draft } from "#app/plan/draft.ts";
import { blankAssignment } from "#app/process/assignment.ts";
import { proposedMandate } from "#app/process/mandate-draft.ts";
import { listAdjacentPlans } from "#app/process/plan-place.server.ts";
import { findProcess } from "#app/process/step-state.server.ts";
import { mediaTypes } from "./document-name.ts";
import { apology } from "./documents.server.ts";
import { mandateManuscript } from "./mandate-manuscript.ts";
import { mandateText } from "./mandate-text.ts";
import { NotPrinted, printDocument } from "./print-document.server.ts";

/** Answers with the mandate of a plan as a document: as it was written, else as the plan itself would have it. */
export async function answerWithMandate(db: Db, draft: Draft, kind: "pdf" | "docx"): Promise<Response> {
  const { plan } = draft;
  const { mandate, assignment, said } = await findProcess(db, plan.id);
  const manuscript = mandateManuscript({
    draft,
    owner: (await findOrganisation(db, plan.organisationId)).name,
    assignment: assignment ?? blankAssignment,
    mandate: mandate ?? proposedMandate({ draft, assignment, said, today: today() }),
    adjacentPlans: await listAdjacentPlans(db, plan.id),
    today: today(),
  });
  await doneReading(db);
  try {
    const how = kind === "pdf" ? "inline" : "attachment";
    const name = `${mandateText[plan.language].fileName}-${plan.slug}.${kind}`;
    const headers = { "Content-Type": mediaTypes[kind], "Content-Disposition": `${how}; filename="${name}"` };
    return new Response(await printDocument(kind, manuscript), { headers });
  } catch (error) {
    if (error instanceof NotPrinted) return apology(error, plan);
    throw error;
  }
}
