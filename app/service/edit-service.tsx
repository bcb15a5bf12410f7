import { data, href, redirect } from "react-router";
import { readForm } from "#app/lib/form.ts";
import { BackTo } from "#app/ui/back-to.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-service.ts";
import { listServiceChoices, permitService } from "./permit-service.server.ts";
import { updateService } from "./service-change.server.ts";
import { ServiceFields } from "./service-fields.tsx";
import { faultsOfService, serviceForm, typedService } from "./service-form.ts";
import { serviceText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, service } = await permitService(context, "service:edit", params.serviceId);
  const choices = await listServiceChoices(db, service.organisationId);
  return { name: service.name, filled: typedService(service), choices };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, service, doer } = await permitService(context, "service:edit", params.serviceId);
  const choices = await listServiceChoices(db, service.organisationId);

  const form = await readForm(request, serviceForm);
  if (!form.ok) return data(form, 422);
  const errors = faultsOfService(form.fields, choices);
  if (Object.keys(errors).length > 0) return data({ ok: false as const, typed: form.typed, errors }, 422);

  await updateService(db, doer, service.id, form.fields);
  throw redirect(href("/arbeid/tjenester/:serviceId", params), 303);
}

export default function EditService({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = serviceText[useLanguage()];
  const { name, filled, choices } = loaderData;
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${form ? `${t.error}: ` : ""}${t.editTitle(name)} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <BackTo to={href("/arbeid/tjenester/:serviceId", params)}>{name}</BackTo>
      <Heading level={1}>{t.editTitle(name)}</Heading>
      <ServiceFields form={form} filled={filled} choices={choices} />
    </main>
  );
}
