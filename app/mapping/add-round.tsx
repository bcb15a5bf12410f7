import "./mapping.css";
import { data, href, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextArea, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-round.ts";
import { RecipientFields } from "./recipient-fields.tsx";
import { daysAfter } from "./reminder.ts";
import { insertRound, listRecipients } from "./round.server.ts";
import { mostWords } from "./round.ts";
import { refusalWord, roundForm, toAsked } from "./round-form.ts";
import { mappingText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  return { recipients: await listRecipients(db, plan.organisationId, today()), deadline: daysAfter(today(), 21) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  const recipients = await listRecipients(db, plan.organisationId, today());

  const form = await readForm(request, roundForm(recipients));
  if (!form.ok) return data(form, 422);
  const asked = toAsked(form.fields, recipients, { today: today(), language: plan.language });
  if (!asked.ok) return data(refused(form, asked.refusal, refusalWord(asked.refusal)), 422);

  const { deadline, words } = form.fields;
  const { name: sender } = await findOrganisation(db, plan.organisationId);
  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const round = { deadline, words, planTitle: plan.title, sender, asked: asked.value };
  const { id: roundId } = await insertRound(db, writer, round);
  return redirect(href("/arbeid/planer/:planId/kartlegging/runder/:roundId", { ...params, roundId }), 303);
}

export default function AddRound({ loaderData: { recipients, deadline }, actionData: form }: Route.ComponentProps) {
  const { add: t, errors } = mappingText[useLanguage()];
  const error = errorText(form, errors);
  return (
    <article className="stack narrow">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      {recipients.length === 0 ? (
        <>
          <p>{t.noAgencies}</p>
          <p>
            <LinkButton to="/arbeid/oppsett">{t.setup}</LinkButton>
          </p>
        </>
      ) : (
        <Form className="stack" noValidate autoComplete="off">
          <p>{t.lead}</p>
          <TextField
            name="deadline"
            type="date"
            label={t.deadline}
            hint={t.deadlineHint}
            defaultValue={typedValue(form, "deadline") ?? deadline}
            error={error("deadline")}
          />
          <TextArea
            name="words"
            label={t.words}
            hint={t.wordsHint}
            defaultValue={typedValue(form, "words")}
            error={error("words")}
            rows={5}
            maxLength={mostWords}
          />
          <RecipientFields {...{ recipients, form, error }} />
          <Button>{t.save}</Button>
        </Form>
      )}
    </article>
  );
}
