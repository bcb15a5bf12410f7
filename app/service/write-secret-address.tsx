import { data, href, redirect } from "react-router";
import * as z from "zod";
import { cleanText } from "#app/lib/clean-text.ts";
import { readForm } from "#app/lib/form.ts";
import { BackTo } from "#app/ui/back-to.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/write-secret-address.ts";
import { permitService } from "./permit-service.server.ts";
import { putSecretAddress } from "./secret-address.server.ts";
import { SecretAddressForm } from "./secret-address-form.tsx";
import { serviceText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  await permitService(context, "secret:read", params.serviceId);
  return null;
}

const addressForm = z.object({ address: z.string().trim().max(300, "shorten") });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer, service } = await permitService(context, "secret:read", params.serviceId);

  const form = await readForm(request, addressForm);
  if (!form.ok) return data(form, 422);

  await putSecretAddress(db, doer, service.id, cleanText(form.fields.address));
  throw redirect(`${href("/arbeid/tjenester/:serviceId/adresse", params)}?lagret=`, 303);
}

/** Holds a form only when what was typed could not be stored: an empty one would take the address away. */
export default function WriteSecretAddress({ params, actionData: form }: Route.ComponentProps) {
  const { secret: t, errors, error } = serviceText[useLanguage()];
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? `${error}: ` : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <BackTo to={href("/arbeid/tjenester/:serviceId/adresse", params)}>{t.title}</BackTo>
      <Heading level={1}>{t.title}</Heading>
      {form && <SecretAddressForm serviceId={params.serviceId} form={form} address="" />}
    </main>
  );
}
