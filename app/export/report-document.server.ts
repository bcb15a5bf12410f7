import { doneReading } from "#app/access/permit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { today } from "#app/lib/today.server.ts";
import type { Draft } from "#app/plan/draft.ts";
import { findReport } from "#app/report/find-report.server.ts";
import { reportFor, reportOf } from "#app/report/report.ts";
import { reportText } from "#app/report/report-text.ts";
import { mediaTypes } from "./document-name.ts";
import { apology } from "./documents.server.ts";
import { NotPrinted, printDocument } from "./print-document.server.ts";
import { reportManuscript } from "./report-manuscript.ts";

/** Which report: of a period or of today, in a language, and of all or of one municipality. */
interface Wanted {
  draft: Draft;
  periodId: string;
  search: URLSearchParams;
}

/** Answers with a report for politicians as a document. */
export async function answerWithReport(
  db: Db,
  { draft, periodId, search }: Wanted,
  kind: "pdf" | "docx",
): Promise<Response> {
  const { content, before, closedOn } = await findReport(db, draft, periodId, today());
  await doneReading(db);
  const asked = search.get("sprak");
  const language = asked === "nb" || asked === "nn" ? asked : content.plan.language;
  const only = search.get("kommune") ?? "";
  const report = reportOf(reportFor(content, only), before && reportFor(before, only));
  try {
    const how = kind === "pdf" ? "inline" : "attachment";
    const name = `${reportText[language].fileName}-${content.plan.slug}-${content.toDate}.${kind}`;
    const headers = { "Content-Type": mediaTypes[kind], "Content-Disposition": `${how}; filename="${name}"` };
    return new Response(await printDocument(kind, reportManuscript(report, language, closedOn)), { headers });
  } catch (error) {
    if (error instanceof NotPrinted) return apology(error, { language });
    throw error;
  }
}
