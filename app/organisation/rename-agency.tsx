import { data, redirect } from "react-router";
import * as z from "zod";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/rename-agency.ts";
import { listAgencies, updateAgency } from "./agency.server.ts";
import { permitSetup } from "./permit-setup.server.ts";
import { setupText } from "./setup-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = await permitSetup(context, params.organisationId);
  const agencies = await listAgencies(db, params.organisationId);
  return { agency: agencies.find(({ id }) => id === params.agencyId) ?? notFound() };
}

const agencyForm = z.object({
  name: z.string().trim().min(1, "writeName").max(200, "writeName"),
  external: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
});

/** Gives an agency another name everywhere at once: plans point to it. What is published stays as it was. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer } = await permitSetup(context, params.organisationId);

  const form = await readForm(request, agencyForm);
  if (!form.ok) return data(form, 422);

  const agency = await updateAgency(db, doer, params.agencyId, form.fields);
  if (!agency.ok) return data(refused(form, "name", agency.refusal), 409);

  return redirect(`/arbeid/oppsett/${params.organisationId}/instanser`, 303);
}

export default function RenameAgency({ loaderData: { agency }, actionData: form }: Route.ComponentProps) {
  const t = setupText[useLanguage()];
  const external = form ? typedValue(form, "external") === "yes" : agency.external;
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? "Feil: " : ""}${agency.name} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>{agency.name}</Heading>
      <Form className="stack">
        <TextField
          name="name"
          label={t.agency.name}
          defaultValue={typedValue(form, "name") ?? agency.name}
          error={errorText(form, t.errors)("name")}
          required
          maxLength={200}
        />
        <CheckboxGroup
          name="external"
          legend=""
          chosen={external ? ["yes"] : []}
          choices={[{ value: "yes", label: t.agency.external }]}
        />
        <Button>{t.about.save}</Button>
      </Form>
    </main>
  );
}
