import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { formatDate } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import { dayIsFull } from "#app/mail/day-limit.ts";
import { findOrInsertPerson } from "#app/organisation/member.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-advisers.ts";
import { countInvited, inviteAdviser, listAdvisers, mostInvitations, tellAdviser } from "./adviser.server.ts";
import { adviserText } from "./adviser-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, subject: plan } = await permit(context, "plan:invite", (db) => findPlan(db, params.planId));
  const language = context.get(languageContext);
  const advisers = await listAdvisers(db, plan.id, today());
  return {
    advisers: advisers.map(({ personId, name, email, fromDate }) => {
      return { personId, name, email, since: formatDate(fromDate, language) };
    }),
  };
}

const invitationForm = z.object({
  name: z.string().trim().min(1, "writeName").max(200, "writeName"),
  email: z.email("writeEmail").max(254, "writeEmail"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:invite", (db) => findPlan(db, params.planId));

  const form = await readForm(request, invitationForm);
  if (!form.ok) return data(form, 422);
  if ((await roomForMails(db, plan.organisationId, new Date())) === 0) return data(refused(form, "", "dayIsFull"), 429);
  if ((await countInvited(db, plan.organisationId, today())) >= mostInvitations)
    return data(refused(form, "", "tooMany"), 429);

  const { id } = await findOrInsertPerson(db, { ...form.fields, language: context.get(languageContext) });
  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await inviteAdviser(db, writer, id, today());
  await tellAdviser(db, writer, id, env.origin);
  return redirect(href("/arbeid/planer/:planId/prosess/radgivere", params), 303);
}

/** Who from outside is invited to read and comment on this plan. */
export default function EditAdvisers({ params, loaderData: { advisers }, actionData: form }: Route.ComponentProps) {
  const language = useLanguage();
  const t = adviserText[language];
  const words = { ...t.errors, dayIsFull: dayIsFull[language] };
  const error = errorText(form, words);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={words} heading={t.errors.heading} />
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/prosess", params)}>
          ← {t.back}
        </Link>
      </p>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <section className="stack-tight">
        <Heading level={2}>{t.invited}</Heading>
        {advisers.length === 0 && <p className="quiet">{t.empty}</p>}
        <ul className="thing-list">
          {advisers.map(({ personId, name, email, since }) => (
            <li key={personId}>
              <span>
                {name ?? email} {name !== null && <span className="quiet">{email}</span>}
              </span>
              <span className="quiet">{t.since(since)}</span>
              <ActionButton
                action={href("/arbeid/planer/:planId/prosess/radgivere/avslutt", params)}
                fields={{ personId }}
                aria-label={t.endFor(name ?? email)}
              >
                {t.end}
              </ActionButton>
            </li>
          ))}
        </ul>
      </section>
      <Form className="stack narrow" key={advisers.length} autoComplete="off" noValidate>
        <Heading level={2}>{t.heading}</Heading>
        <TextField name="name" label={t.name} defaultValue={typedValue(form, "name")} error={error("name")} />
        <TextField
          name="email"
          type="email"
          label={t.email}
          hint={t.emailHint}
          defaultValue={typedValue(form, "email")}
          error={error("email")}
        />
        <Button>{t.invite}</Button>
      </Form>
    </article>
  );
}
