import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { isInvented } from "#app/plan/plan.ts";
import { findPayers } from "#app/report/cost-key.server.ts";
import { moneyOf } from "#app/report/money.ts";
import { moneyText } from "#app/report/money-text.ts";
import type { Route } from "./+types/download-money.ts";
import { mediaTypes } from "./document-name.ts";
import { moneySheet } from "./money-sheet.ts";
import { renderTable } from "./xlsx.server.ts";

/** What the plan costs as a spreadsheet, with what each municipality pays. */
export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:read", params.planId);
  const { payers } = await findPayers(db, draft);
  const language = context.get(languageContext);
  const sheet = moneySheet(moneyOf(draft.plan, draft.measures), payers, {
    language,
    invented: isInvented(draft.adoptions),
  });
  return new Response(await renderTable(moneyText[language].sheet.title, sheet), {
    headers: { "Content-Type": mediaTypes.xlsx, "Content-Disposition": 'attachment; filename="okonomi.xlsx"' },
  });
}
