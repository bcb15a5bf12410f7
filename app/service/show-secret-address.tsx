import { data, href } from "react-router";
import { Alert } from "#app/ui/alert.tsx";
import { BackTo } from "#app/ui/back-to.tsx";
import { Button } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-secret-address.ts";
import { permitService } from "./permit-service.server.ts";
import { readSecretAddress } from "./secret-address.server.ts";
import { SecretAddressForm } from "./secret-address-form.tsx";
import { serviceText } from "./text.ts";

/** Tells nothing of the address: whoever wants it must ask. */
export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { service } = await permitService(context, "secret:read", params.serviceId);
  return { name: service.name, isSaved: url.searchParams.has("lagret") };
}

/** Shows the address, and tells in the trail who saw it. */
export async function action({ params, context }: Route.ActionArgs) {
  const { db, doer, service } = await permitService(context, "secret:read", params.serviceId);
  return data({ address: await readSecretAddress(db, doer, service.id) });
}

export default function ShowSecretAddress({ params, loaderData, actionData }: Route.ComponentProps) {
  const { secret: t } = serviceText[useLanguage()];
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${t.title} – Komplan`}</title>
      <BackTo to={href("/arbeid/tjenester/:serviceId", params)}>{loaderData.name}</BackTo>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {actionData ? (
        <>
          <Alert kind="info" live>
            {t.shown} {actionData.address === "" && t.nothing}
          </Alert>
          <SecretAddressForm serviceId={params.serviceId} form={undefined} address={actionData.address} />
        </>
      ) : (
        <>
          {loaderData.isSaved && (
            <Alert kind="success" live>
              {t.saved}
            </Alert>
          )}
          <Form>
            <Button>{t.show}</Button>
          </Form>
        </>
      )}
    </main>
  );
}
