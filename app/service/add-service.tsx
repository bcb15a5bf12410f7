import { data, href, redirect } from "react-router";
import { readForm } from "#app/lib/form.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { BackTo } from "#app/ui/back-to.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-service.ts";
import { noHours } from "./directory.ts";
import { listServiceChoices, permitServices } from "./permit-service.server.ts";
import { insertService } from "./service-change.server.ts";
import { ServiceFields } from "./service-fields.tsx";
import { blankService, faultsOfService, serviceForm } from "./service-form.ts";
import { serviceText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = await permitServices(context, params.organisationId);
  const choices = await listServiceChoices(db, params.organisationId);
  const { language, name } = await findOrganisation(db, params.organisationId);
  return { choices, organisation: name, filled: blankService(language, choices.municipalities) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer } = await permitServices(context, params.organisationId);
  const choices = await listServiceChoices(db, params.organisationId);

  const form = await readForm(request, serviceForm);
  if (!form.ok) return data(form, 422);
  const errors = faultsOfService(form.fields, choices);
  if (Object.keys(errors).length > 0) return data({ ok: false as const, typed: form.typed, errors }, 422);

  const serviceId = await insertService(db, doer, form.fields, noHours);
  throw redirect(href("/arbeid/tjenester/:serviceId", { serviceId }), 303);
}

export default function AddService({
  loaderData: { choices, organisation, filled },
  actionData: form,
}: Route.ComponentProps) {
  const t = serviceText[useLanguage()];
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${form ? `${t.error}: ` : ""}${t.add} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <BackTo to="/arbeid/tjenester">{t.back}</BackTo>
      <Heading level={1}>{t.add}</Heading>
      <p className="quiet">{organisation}</p>
      <ServiceFields form={form} filled={filled} choices={choices} />
    </main>
  );
}
