import { permit } from "#app/access/permit.server.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { audiences } from "#app/mapping/form.ts";
import { givenAnswers } from "#app/mapping/given-answer.ts";
import { resultsText } from "#app/mapping/results-text.ts";
import { listRequests } from "#app/mapping/round.server.ts";
import { serviceTable } from "#app/mapping/service-table.ts";
import { labels } from "#app/plan/labels.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import type { Route } from "./+types/download-services.ts";
import { mediaTypes } from "./document-name.ts";
import { renderTable } from "./xlsx.server.ts";

/** The table of services and holes as a spreadsheet, as it is seen. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = await permit(context, "plan:read", (db) => findPlan(db, params.planId));
  const answers = givenAnswers(await listRequests(db, params.planId));
  const language = context.get(languageContext);
  const { services: t } = resultsText[language];
  const text = (heading: string, width: number) => ({ heading, width, kind: "text" as const });
  const rows = serviceTable(answers).map(({ group, cells }) => [
    labels[language].targetGroups[group],
    ...cells.map(({ services, isHole }) => {
      if (services.length === 0) return isHole ? t.hole : t.nothing;
      return cleanText(services.map(({ name, agency }) => `${name} (${agency})`).join("\n"));
    }),
  ]);
  const columns = [text(t.group, 30), ...audiences.map((audience) => text(t.audiences[audience], 45))];
  return new Response(await renderTable(t.title, { columns, rows }), {
    headers: { "Content-Type": mediaTypes.xlsx, "Content-Disposition": 'attachment; filename="tilbud-og-hull.xlsx"' },
  });
}
