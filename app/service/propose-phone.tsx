import { data, href, redirect } from "react-router";
import * as z from "zod";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { BackTo } from "#app/ui/back-to.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/propose-phone.ts";
import { permitService } from "./permit-service.server.ts";
import { phoneDigits } from "./service.ts";
import { proposePhone } from "./service-change.server.ts";
import { serviceText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { service } = await permitService(context, "service:edit", params.serviceId);
  return { name: service.name };
}

const phoneForm = z.object({
  number: z.string().transform((typed, context) => {
    const number = phoneDigits(typed);
    if (number === undefined) context.addIssue("badNumber");
    return number ?? "";
  }),
  words: z.string().trim().max(100, "shorten"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, service, doer } = await permitService(context, "service:edit", params.serviceId);

  const form = await readForm(request, phoneForm);
  if (!form.ok) return data(form, 422);
  if (service.phones.some(({ number }) => number === form.fields.number))
    return data(refused(form, "number", "numberTaken"), 409);

  await proposePhone(db, doer, { serviceId: service.id, ...form.fields }, new Date());
  throw redirect(href("/arbeid/tjenester/:serviceId", params), 303);
}

export default function ProposePhone({ params, loaderData: { name }, actionData: form }: Route.ComponentProps) {
  const { phones: t, errors, error: fault } = serviceText[useLanguage()];
  const field = (name: string) => {
    return { name, defaultValue: typedValue(form, name) ?? "", error: errorText(form, errors)(name) };
  };
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? `${fault}: ` : ""}${t.proposeTitle} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <BackTo to={href("/arbeid/tjenester/:serviceId", params)}>{name}</BackTo>
      <Heading level={1}>{t.proposeTitle}</Heading>
      <p>{t.proposeLead}</p>
      <Form className="stack" autoComplete="off">
        <TextField {...field("number")} label={t.number} hint={t.numberHint} inputMode="tel" />
        <TextField {...field("words")} label={t.words} hint={t.wordsHint} maxLength={100} />
        <Button>{t.propose}</Button>
      </Form>
    </main>
  );
}
