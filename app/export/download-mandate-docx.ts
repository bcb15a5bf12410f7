import { permitDraft } from "#app/plan/permit-draft.server.ts";
import type { Route } from "./+types/download-mandate-docx.ts";
import { answerWithMandate } from "./mandate-document.server.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:read", params.planId);
  return await answerWithMandate(db, draft, "docx");
}
