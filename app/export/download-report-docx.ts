import { permitDraft } from "#app/plan/permit-draft.server.ts";
import type { Route } from "./+types/download-report-docx.ts";
import { answerWithReport } from "./report-document.server.ts";

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:read", params.planId);
  return await answerWithReport(db, { draft, periodId: params.reportPeriodId, search: url.searchParams }, "docx");
}
