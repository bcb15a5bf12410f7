import { permitDraft } from "#app/plan/permit-draft.server.ts";
import type { Route } from "./+types/download-evaluation-docx.ts";
import { answerWithEvaluation } from "./evaluation-document.server.ts";

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:read", params.planId);
  return await answerWithEvaluation(db, { draft, path: params.occasion, search: url.searchParams }, "docx");
}
