import { data } from "react-router";
import * as z from "zod";
import { readForm, typedValue } from "#app/lib/form.ts";
import { languages } from "#app/lib/language.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-organisation.ts";
import { BackToSetup } from "./back-to-setup.tsx";
import { findOrganisation, updateOrganisation } from "./organisation.server.ts";
import { permitSetup } from "./permit-setup.server.ts";
import { setupText } from "./setup-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = await permitSetup(context, params.organisationId);
  return { organisation: await findOrganisation(db, params.organisationId) };
}

const organisationForm = z.object({
  name: z.string().trim().min(1, "writeName").max(200, "writeName"),
  language: z.enum(languages),
  uustatusLink: z
    .string()
    .trim()
    .max(500)
    .regex(/^(https:\/\/\S+)?$/, "badLink"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user } = await permitSetup(context, params.organisationId);

  const form = await readForm(request, organisationForm);
  if (!form.ok) return data({ form, saved: false }, 422);

  await updateOrganisation(db, user.id, params.organisationId, form.fields);
  return data({ form: undefined, saved: true });
}

export default function EditOrganisation({ loaderData: { organisation }, actionData }: Route.ComponentProps) {
  const { about: t, errors } = setupText[useLanguage()];
  const form = actionData?.form;
  const error = errorText(form, errors);
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? "Feil: " : ""}${organisation.name} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <BackToSetup />
      <Heading level={1}>{organisation.name}</Heading>
      {actionData?.saved && (
        <Alert kind="success" live>
          {t.saved}
        </Alert>
      )}
      <Form className="stack">
        <TextField
          name="name"
          label={t.name}
          defaultValue={typedValue(form, "name") ?? organisation.name}
          error={error("name")}
        />
        <RadioGroup
          name="language"
          legend={t.language}
          chosen={typedValue(form, "language") ?? organisation.language}
          choices={languages.map((value) => ({ value, label: t.languages[value] }))}
        />
        <TextField
          name="uustatusLink"
          type="url"
          label={t.uustatus}
          defaultValue={typedValue(form, "uustatusLink") ?? organisation.uustatusLink}
          error={error("uustatusLink")}
        />
        <Button>{t.save}</Button>
      </Form>
    </main>
  );
}
