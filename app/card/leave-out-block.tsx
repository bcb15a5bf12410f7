import { data, href, redirect } from "react-router";
import { readForm, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/leave-out-block.ts";
import { reasonForm } from "./block-form.ts";
import { putBlock } from "./local-card-change.server.ts";
import { localText } from "./local-text.ts";
import { permitBlock } from "./permit-card.server.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, block } = await permitBlock(context, params);
  const { template, local } = block;
  const reason = local?.kind === "leftOut" ? local.reason : "";
  return { text: template?.text[user.language] ?? notFound(), reason };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, writer, block } = await permitBlock(context, params);
  const basis = block.template?.text ?? notFound();

  const form = await readForm(request, reasonForm);
  if (!form.ok) return data(form, 422);

  const { id: blockId, part } = block;
  await putBlock(db, writer, { kind: "leftOut", blockId, part, basis, ...form.fields }, new Date());
  throw redirect(href("/arbeid/kort/:organisationId/:card", params), 303);
}

export default function LeaveOutBlock({
  params,
  loaderData: { text, reason },
  actionData: form,
}: Route.ComponentProps) {
  const { leaveOut: t, errors, error: fault } = localText[useLanguage()];
  const typed = { defaultValue: typedValue(form, "reason") ?? reason, error: errorText(form, errors)("reason") };
  return (
    <main className="staff-page stack narrow" id="innhold" tabIndex={-1}>
      <title>{`${form ? `${fault}: ` : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      <p>{text}</p>
      <p>{t.lead}</p>
      <Form className="stack" autoComplete="off">
        <TextArea name="reason" {...typed} label={t.reason} />
        <div className="button-row">
          <Button>{t.button}</Button>
          <LinkButton to={href("/arbeid/kort/:organisationId/:card/blokk/:blockId", params)}>{t.keep}</LinkButton>
        </div>
      </Form>
    </main>
  );
}
