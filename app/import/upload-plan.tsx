import { data, href, redirect } from "react-router";
import * as z from "zod";
import { organisationsWhere } from "#app/access/permissions.ts";
import { permit, signedIn } from "#app/access/permit.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { findOrganisation, listOrganisations } from "#app/organisation/organisation.server.ts";
import { OwnerField } from "#app/organisation/owner-field.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/upload-plan.ts";
import { insertImport } from "./import.server.ts";
import { readWordFile } from "./import-docx.server.ts";
import { importText } from "./text.ts";
import { uploadedFile } from "./uploaded-file.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { db, user } = signedIn(context);
  const allowed = organisationsWhere(user, "plan:create");
  const organisations = await listOrganisations(db);
  return { owners: organisations.filter(({ id }) => allowed.includes(id)).map(({ id, name }) => ({ id, name })) };
}

const uploadForm = z.object({ organisationId: z.uuid("chooseOwner") });

export async function action({ request, context }: Route.ActionArgs) {
  const { user } = signedIn(context);
  const file = await uploadedFile(request);
  const form = await readForm(request, uploadForm);
  if (!form.ok) return data(form, 422);
  const { organisationId } = form.fields;
  const { db } = await permit(context, "plan:create", async (db) => ({
    organisationId: (await findOrganisation(db, organisationId)).id,
  }));
  if (!file) return data(refused(form, "file", "chooseFile"), 422);

  const read = await readWordFile(file.bytes);
  if (!read.ok) return data(refused(form, "file", read.refusal), 422);

  const upload = { fileName: file.name, document: read.value };
  const importId = await insertImport(db, { by: user.id, organisationId }, upload);
  return redirect(href("/arbeid/importer/:importId", { importId }), 303);
}

export default function UploadPlan({ loaderData: { owners }, actionData: form }: Route.ComponentProps) {
  const t = importText[useLanguage()];
  const words = { ...t.uploadErrors, ...t.refusals };
  const error = errorText(form, words);
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? "Feil: " : ""}${t.uploadTitle} – Komplan`}</title>
      <ErrorSummary form={form} words={words} heading={t.uploadErrors.heading} />
      <Heading level={1}>{t.uploadTitle}</Heading>
      {owners.length === 0 ? (
        <p>{t.nowhereToCreate}</p>
      ) : (
        <Form className="stack" encType="multipart/form-data">
          <p>{t.uploadIntro}</p>
          <TextField name="file" type="file" accept=".docx" label={t.file} error={error("file")} />
          <OwnerField owners={owners} typed={typedValue(form, "organisationId")} error={error("organisationId")} />
          <Button>{t.read}</Button>
        </Form>
      )}
    </main>
  );
}
