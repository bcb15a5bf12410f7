import { data, href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/map-sheet.ts";
import { mappingFault, mappingView } from "./sheet/mapping-view.ts";
import { SheetColumns, SheetPlace } from "./sheet/sheet-columns.tsx";
import { findSheetImport, updateMapping } from "./sheet/sheet-import.server.ts";
import { columnTarget, guessedMapping, likeliestSheet, type SheetMapping } from "./sheet/sheet-mapping.ts";
import type { StoredSheet } from "./sheet/stored-sheet.ts";
import { sheetImportText } from "./sheet/text.ts";
import "./sheet/sheet.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db } = await permit(context, "measure:edit", (db) => findPlan(db, params.planId));
  const { content, fileName, done } = await findSheetImport(db, params.planId, params.sheetId);
  if (done || content.isOwn) throw redirect(href("/arbeid/planer/:planId/tiltak/excel/:sheetId", params), 303);
  const mapping = askedFor(content, new URL(request.url).searchParams);
  return { fileName, ...mappingView(content.workbook, mapping) };
}

/** The sheet and the row of headings that were asked for; else what was chosen before, or what looks likeliest. */
function askedFor({ workbook, mapping }: StoredSheet, asked: URLSearchParams): SheetMapping {
  const sheet = Number(asked.get("ark") ?? -1);
  if (workbook.sheets[sheet]) return guessedMapping(workbook, sheet, Number(asked.get("rad")));
  return mapping ?? guessedMapping(workbook, likeliestSheet(workbook));
}

const mappingForm = z.object({
  sheet: z.coerce.number().int().min(0).max(100),
  headingRow: z.coerce.number().int().min(0).max(2_000_000),
  column: z.array(z.string().max(40)).max(200),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user } = await permit(context, "measure:edit", (db) => findPlan(db, params.planId));
  const sheet = await findSheetImport(db, params.planId, params.sheetId);
  const review = href("/arbeid/planer/:planId/tiltak/excel/:sheetId", params);
  if (sheet.done || sheet.content.isOwn) throw redirect(review, 303);

  const form = await readForm(request, mappingForm);
  if (!form.ok) return data<RefusedForm>(form, 422);
  const { sheet: at, headingRow, column } = form.fields;
  if (!sheet.content.workbook.sheets[at]) return data(refused(form, "ark", "chooseSheet"), 422);
  const mapping = { sheet: at, headingRow, columns: column.map(columnTarget) };
  const fault = mappingFault(mapping.columns);
  if (fault) return data(refused(form, ...fault), 422);

  await updateMapping(db, user.id, sheet, { ...sheet.content, mapping });
  throw redirect(review, 303);
}

export default function MapSheet({ loaderData, actionData: form }: Route.ComponentProps) {
  const t = sheetImportText[useLanguage()];
  const { fileName, mapping } = loaderData;
  return (
    <article className="stack narrow">
      <title>{`${form ? "Feil: " : ""}${t.mapTitle} – Komplan`}</title>
      <ErrorSummary form={form} words={t.mapErrors} heading={t.mapErrors.heading} />
      <Heading level={1}>{t.mapTitle}</Heading>
      <p className="quiet">{t.readFrom(fileName)}</p>
      <SheetPlace {...loaderData} />
      <Form className="stack" key={`${mapping.sheet} ${mapping.headingRow}`}>
        <p>{t.mapLead}</p>
        <input type="hidden" name="sheet" value={mapping.sheet} />
        <input type="hidden" name="headingRow" value={mapping.headingRow} />
        <SheetColumns {...loaderData} form={form} />
        <div>
          <Button>{t.goOn}</Button>
        </div>
      </Form>
    </article>
  );
}
