import { doneReading } from "#app/access/permit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { today } from "#app/lib/today.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import type { Draft } from "#app/plan/draft.ts";
import { listInvolvements } from "#app/process/involvement.server.ts";
import { listAdoptedMethods } from "#app/report/adopted-method.server.ts";
import { findEvaluation, listEvaluatedMeasures } from "#app/report/evaluation.server.ts";
import { occasionIn, occasionPaths } from "#app/report/evaluation.ts";
import { evaluationKnown } from "#app/report/evaluation-known.ts";
import { evaluationText } from "#app/report/evaluation-text.ts";
import { mediaTypes } from "./document-name.ts";
import { apology } from "./documents.server.ts";
import { evaluationManuscript } from "./evaluation-manuscript.ts";
import { NotPrinted, printDocument } from "./print-document.server.ts";

/** Which evaluation of a plan, as the address names it, and in which language. */
interface Wanted {
  draft: Draft;
  path: string | undefined;
  search: URLSearchParams;
}

/** Answers with an evaluation as a document, in the language that is asked for, else in the plan's own. */
export async function answerWithEvaluation(
  db: Db,
  { draft, path, search }: Wanted,
  kind: "pdf" | "docx",
): Promise<Response> {
  const { plan } = draft;
  const occasion = occasionIn(path ?? "") ?? notFound();
  const asked = search.get("sprak");
  const language = asked === "nb" || asked === "nn" ? asked : plan.language;
  const evaluation = await findEvaluation(db, plan.id, occasion);
  const evaluated = await listEvaluatedMeasures(db, plan.id);
  const methods = await listAdoptedMethods(db, plan.id);
  const involvements = await listInvolvements(db, plan.id);
  const owner = (await findOrganisation(db, plan.organisationId)).name;
  await doneReading(db);
  const known = evaluationKnown({ draft, involvements, evaluated, occasion }, today(), language);
  const manuscript = evaluationManuscript(
    { draft, owner, occasion, evaluation, evaluated, methods, known, today: today() },
    language,
  );
  try {
    const how = kind === "pdf" ? "inline" : "attachment";
    const name = `${evaluationText[language].document.fileName}-${occasionPaths[occasion]}-${plan.slug}.${kind}`;
    const headers = { "Content-Type": mediaTypes[kind], "Content-Disposition": `${how}; filename="${name}"` };
    return new Response(await printDocument(kind, manuscript), { headers });
  } catch (error) {
    if (error instanceof NotPrinted) return apology(error, { language });
    throw error;
  }
}
