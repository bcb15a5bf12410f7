import { data, href, Link } from "react-router";
import * as z from "zod";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { permitServices } from "#app/service/permit-service.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/upload-services.ts";
import { knownServices } from "./services/known-services.server.ts";
import { type Preview, previewOf } from "./services/preview.server.ts";
import { readServices } from "./services/read-services.server.ts";
import { ServicesPreview } from "./services/services-preview.tsx";
import { readServicesText, servicesRefusalText } from "./services/text.ts";
import { uploadedFile } from "./uploaded-file.ts";

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { db } = await permitServices(context, params.organisationId);
  const { name } = await findOrganisation(db, params.organisationId);
  return { organisation: name, taken: Number(url.searchParams.get("lest") ?? 0) || 0 };
}

/** Reads the file and shows what is in it. Nothing is stored. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user } = await permitServices(context, params.organisationId);
  const answer = (form: RefusedForm | null, preview: Preview | null) => ({ form, preview });
  const file = await uploadedFile(request);
  const form = await readForm(request, z.object({}));
  if (!file) return data(answer(refused(form, "file", "chooseFile"), null), 422);

  const found = await knownServices(db, params.organisationId);
  const read = await readServices(file.bytes, found.known.choices);
  if (!read.ok) return data(answer(refused(form, "file", read.refusal), null), 422);
  return data(answer(null, previewOf(read.value, found, user.language)));
}

export default function UploadServices({ params, loaderData, actionData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = readServicesText[language];
  const preview = actionData?.preview;
  const form = actionData?.form ?? undefined;
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${form ? `${t.error}: ` : ""}${preview ? t.reviewTitle : t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={{ ...t.errors, ...servicesRefusalText[language] }} heading={t.heading} />
      <p>
        <Link className="ds-link" to="/arbeid/tjenester">
          ← {t.toList}
        </Link>
      </p>
      <Heading level={1}>{preview ? t.reviewTitle : t.title}</Heading>
      <p className="quiet">{loaderData.organisation}</p>
      {preview ? (
        <>
          <ServicesPreview
            preview={preview}
            action={href("/arbeid/tjenester/les-inn/:organisationId/lagre", params)}
            ticked={undefined}
          />
          <p>
            <Link className="ds-link" to={href("/arbeid/tjenester/les-inn/:organisationId", params)} reloadDocument>
              {t.another}
            </Link>
          </p>
        </>
      ) : (
        <UploadForm form={form} {...params} taken={loaderData.taken} />
      )}
    </main>
  );
}

interface Upload {
  form: RefusedForm | undefined;
  organisationId: string;
  taken: number;
}

function UploadForm({ form, organisationId, taken }: Upload) {
  const language = useLanguage();
  const t = readServicesText[language];
  return (
    <>
      {taken > 0 && !form && (
        <Alert kind="success" live>
          {t.done(taken)}
        </Alert>
      )}
      <p>{t.lead}</p>
      <p>{t.howTo}</p>
      <ul className="sheet-list">
        <li>
          <a className="ds-link" href={`/arbeid/tjenester/last-ned/${organisationId}.xlsx`} download>
            {t.downloadSheet}
          </a>
        </li>
        <li>
          <a className="ds-link" href={`/arbeid/tjenester/last-ned/${organisationId}.json`} download>
            {t.downloadJson}
          </a>
        </li>
      </ul>
      <p className="quiet">{t.openingHint}</p>
      <Form className="stack narrow" encType="multipart/form-data">
        <TextField
          name="file"
          type="file"
          accept=".xlsx,.json"
          label={t.file}
          hint={t.fileHint}
          error={errorText(form, { ...t.errors, ...servicesRefusalText[language] })("file")}
        />
        <div>
          <Button>{t.read}</Button>
        </div>
      </Form>
    </>
  );
}
