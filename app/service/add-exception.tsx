import { data, href, redirect } from "react-router";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { BackTo } from "#app/ui/back-to.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { CheckboxGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-exception.ts";
import { exceptionForm, isRoomFor, readException } from "./opening-form.ts";
import { openingText } from "./opening-text.ts";
import { permitService } from "./permit-service.server.ts";
import { ClockFields } from "./rule-fields.tsx";
import { updateOpening } from "./service-change.server.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { service } = await permitService(context, "service:edit", params.serviceId);
  return { name: service.name };
}

/** Adds days that are not as they use to be. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, service, doer } = await permitService(context, "service:edit", params.serviceId);

  const form = await readForm(request, exceptionForm);
  if (!form.ok) return data(form, 422);
  const exception = readException(form.fields);
  if (!exception.ok) return data({ ok: false as const, typed: form.typed, errors: exception.errors }, 422);
  const opening = { ...service.opening, exceptions: [...service.opening.exceptions, exception.value] };
  if (!isRoomFor(opening)) return data(refused(form, "fromDate", "tooMany"), 422);

  await updateOpening(db, doer, service.id, opening);
  throw redirect(href("/arbeid/tjenester/:serviceId/apent", params), 303);
}

export default function AddException({ params, loaderData: { name }, actionData: form }: Route.ComponentProps) {
  const t = openingText[useLanguage()];
  const error = errorText(form, t.errors);
  const field = (name: string) => ({ name, defaultValue: typedValue(form, name) ?? "", error: error(name) });
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${t.addException} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <BackTo to={href("/arbeid/tjenester/:serviceId/apent", params)}>{t.title(name)}</BackTo>
      <Heading level={1}>{t.addException}</Heading>
      <p>{t.exceptionLead}</p>
      <Form className="stack" autoComplete="off">
        <div className="field-row">
          <TextField {...field("fromDate")} label={t.fromDate} />
          <TextField {...field("toDate")} label={t.toDate} hint={t.dateHint} />
        </div>
        <CheckboxGroup
          name="closed"
          legend=""
          chosen={form?.typed.closed ?? []}
          choices={[{ value: "yes", label: t.closedAllDay }]}
        />
        <ClockFields form={form} />
        <Button>{t.saveException}</Button>
      </Form>
    </main>
  );
}
