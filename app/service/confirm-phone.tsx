import { data, href, redirect } from "react-router";
import * as z from "zod";
import { readForm, refused } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { Alert } from "#app/ui/alert.tsx";
import { BackTo } from "#app/ui/back-to.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/confirm-phone.ts";
import { permitService } from "./permit-service.server.ts";
import { formatPhone, type Service } from "./service.ts";
import { confirmPhone } from "./service-change.server.ts";
import { serviceText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, service } = await permitService(context, "phone:confirm", params.serviceId);
  const { number, words, proposer, proposedBy, confirmer } = phoneIn(service, params.phoneId);
  const stands = confirmer !== null ? ("done" as const) : proposedBy === user.id ? ("own" as const) : ("open" as const);
  return { name: service.name, number, words, proposer, stands };
}

const calledForm = z.object({ called: z.array(z.literal("yes")).min(1, "tickCalled") });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, service, doer } = await permitService(context, "phone:confirm", params.serviceId);
  const phone = phoneIn(service, params.phoneId);

  const form = await readForm(request, calledForm);
  if (!form.ok) return data(form, 422);
  if (phone.confirmer === null && phone.proposedBy === doer.by) return data(refused(form, "called", "ownNumber"), 409);

  await confirmPhone(db, doer, service.id, phone.id, new Date());
  throw redirect(href("/arbeid/tjenester/:serviceId", params), 303);
}

function phoneIn({ phones }: Service, phoneId: string) {
  return phones.find(({ id }) => id === phoneId) ?? notFound();
}

/** A second person stands for a number: they have called it, and the right service answered. */
export default function ConfirmPhone({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { phones: t, errors, error: fault } = serviceText[useLanguage()];
  const { name, number, words, proposer, stands } = loaderData;
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? `${fault}: ` : ""}${t.confirmTitle} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <BackTo to={href("/arbeid/tjenester/:serviceId", params)}>{name}</BackTo>
      <Heading level={1}>{t.confirmTitle}</Heading>
      <p>{t.confirmLead(proposer)}</p>
      <p className="service-number">
        <a className="ds-link" href={`tel:${number}`}>
          {formatPhone(number)}
        </a>{" "}
        {words}
      </p>
      {stands !== "open" ? (
        <Alert kind="info">{t[stands]}</Alert>
      ) : (
        <>
          <p>{t.confirmAsk}</p>
          <Form className="stack">
            <CheckboxGroup
              name="called"
              legend=""
              chosen={[]}
              choices={[{ value: "yes", label: t.called }]}
              error={errorText(form, errors)("called")}
            />
            <Button>{t.confirm}</Button>
          </Form>
        </>
      )}
    </main>
  );
}
