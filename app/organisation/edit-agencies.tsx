import { data, redirect } from "react-router";
import * as z from "zod";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-agencies.ts";
import { insertAgency, listAgencies, listHolders, listPositions } from "./agency.server.ts";
import { AgencySection } from "./agency-section.tsx";
import { BackToSetup } from "./back-to-setup.tsx";
import { listMembers } from "./member.server.ts";
import { permitSetup } from "./permit-setup.server.ts";
import { setupText } from "./setup-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = await permitSetup(context, params.organisationId);
  const agencies = await listAgencies(db, params.organisationId);
  const positions = await listPositions(db, params.organisationId);
  const holders = await listHolders(db, params.organisationId, today());
  const members = await listMembers(db, params.organisationId, today());
  const people = new Map(members.map(({ personId, name }) => [personId, name]));
  return { agencies, positions, holders, people: [...people].map(([id, name]) => ({ id, name })) };
}

const agencyForm = z.object({
  name: z.string().trim().min(1, "writeName").max(200, "writeName"),
  external: z
    .string()
    .optional()
    .transform((ticked) => ticked === "yes"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer } = await permitSetup(context, params.organisationId);

  const form = await readForm(request, agencyForm);
  if (!form.ok) return data(form, 422);

  const agency = await insertAgency(db, doer, form.fields);
  if (!agency.ok) return data(refused(form, "name", agency.refusal), 409);

  return redirect(`/arbeid/oppsett/${params.organisationId}/instanser`, 303);
}

export default function EditAgencies({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = setupText[useLanguage()];
  const { agencies, positions, holders, people } = loaderData;
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${form ? "Feil: " : ""}${t.agencies} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <BackToSetup />
      <Heading level={1}>{t.agencies}</Heading>
      <p>{agencies.length === 0 ? t.agency.empty : t.lead}</p>
      {agencies.map((agency) => (
        <AgencySection
          key={agency.id}
          base={`/arbeid/oppsett/${params.organisationId}`}
          agency={agency}
          positions={positions.filter(({ agencyId }) => agencyId === agency.id)}
          holders={holders}
          people={people}
        />
      ))}
      <Form className="stack-tight narrow" key={agencies.length}>
        <Heading level={2}>{t.agency.heading}</Heading>
        <TextField
          name="name"
          label={t.agency.name}
          defaultValue={typedValue(form, "name")}
          error={errorText(form, t.errors)("name")}
        />
        <CheckboxGroup name="external" legend="" chosen={[]} choices={[{ value: "yes", label: t.agency.external }]} />
        <Button variant="secondary">{t.agency.add}</Button>
      </Form>
    </main>
  );
}
