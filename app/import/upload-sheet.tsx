import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { dateInNorway, formatDate } from "#app/lib/dates.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { addressOf, measureFilterIn } from "#app/plan/measure-filter.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/upload-sheet.ts";
import { readSpreadsheet } from "./sheet/read-spreadsheet.server.ts";
import { sheetRefusalText } from "./sheet/refusal-text.ts";
import { insertSheetImport, listSheetImports } from "./sheet/sheet-import.server.ts";
import { sheetImportText } from "./sheet/text.ts";
import { uploadedFile } from "./uploaded-file.ts";
import "./sheet/sheet.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, subject: plan } = await permit(context, "measure:edit", (db) => findPlan(db, params.planId));
  const language = context.get(languageContext);
  const lately = await listSheetImports(db, plan.id);
  return {
    asked: addressOf(measureFilterIn(new URL(request.url).searchParams)),
    lately: lately.map(({ doneAt, undoneAt, ...one }) => ({
      ...one,
      doneOn: doneAt ? formatDate(dateInNorway(doneAt), language) : "",
      undone: undoneAt !== null,
    })),
  };
}

const uploadForm = z.object({});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "measure:edit", (db) => findPlan(db, params.planId));
  const file = await uploadedFile(request);
  const form = await readForm(request, uploadForm);
  if (!file) return data(refused(form, "file", "chooseFile"), 422);

  const read = await readSpreadsheet(file.bytes);
  if (!read.ok) return data(refused(form, "file", read.refusal), 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const sheet = await insertSheetImport(db, writer, { fileName: file.name, workbook: read.value });
  const place = { ...params, sheetId: sheet.id };
  if (sheet.content.mapping) throw redirect(href("/arbeid/planer/:planId/tiltak/excel/:sheetId", place), 303);
  throw redirect(href("/arbeid/planer/:planId/tiltak/excel/:sheetId/kolonner", place), 303);
}

export default function UploadSheet({ params, loaderData: { asked, lately }, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = sheetImportText[language];
  const workbook = href("/arbeid/planer/:planId/tiltak/rediger.xlsx", params);
  const words = { ...t.uploadErrors, ...sheetRefusalText[language] };
  return (
    <article className="stack narrow">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={words} heading={t.uploadErrors.heading} />
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <Heading level={2}>{t.step1}</Heading>
      <p>
        <a className="ds-link" href={`${workbook}?${asked}`} download>
          {t.download}
        </a>
      </p>
      <p className="quiet">{t.downloadHint}</p>
      <Heading level={2}>{t.step2}</Heading>
      <Form className="stack" encType="multipart/form-data">
        <TextField
          name="file"
          type="file"
          accept=".xlsx"
          label={t.file}
          hint={t.foreignHint}
          error={errorText(form, words)("file")}
        />
        <div>
          <Button>{t.read}</Button>
        </div>
      </Form>
      {lately.length > 0 && (
        <section className="stack">
          <Heading level={2}>{t.lately}</Heading>
          <ul className="sheet-list">
            {lately.map(({ id, fileName, by, doneOn, undone }) => (
              <li key={id}>
                <Link className="ds-link" to={id}>
                  {t.takenInBy(fileName, by, doneOn)}
                </Link>
                {undone && ` (${t.wasUndone})`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </article>
  );
}
