import { href, redirect } from "react-router";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/remove-service.ts";
import { permitService } from "./permit-service.server.ts";
import { removeService } from "./service-change.server.ts";
import { serviceText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { service } = await permitService(context, "service:edit", params.serviceId);
  return { name: service.name };
}

export async function action({ params, context }: Route.ActionArgs) {
  const { db, doer, service } = await permitService(context, "service:edit", params.serviceId);
  await removeService(db, doer, service.id);
  throw redirect("/arbeid/tjenester", 303);
}

/** Asks once more: what is removed is gone for residents at once. */
export default function RemoveService({ params, loaderData: { name } }: Route.ComponentProps) {
  const t = serviceText[useLanguage()].remove;
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${t.title(name)} – Komplan`}</title>
      <Heading level={1}>{t.title(name)}</Heading>
      <p>{t.lead}</p>
      <p>{t.hide}</p>
      <Form className="button-row">
        <Button color="danger">{t.button}</Button>
        <LinkButton to={href("/arbeid/tjenester/:serviceId", params)}>{t.keep}</LinkButton>
      </Form>
    </main>
  );
}
