import { data, redirect } from "react-router";
import * as z from "zod";
import { formatDate } from "#app/lib/dates.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-people.ts";
import { BackToSetup } from "./back-to-setup.tsx";
import { findOrInsertPerson, insertMembership, listMembers } from "./member.server.ts";
import { memberRoles } from "./organisation.ts";
import { permitSetup } from "./permit-setup.server.ts";
import { setupText } from "./setup-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db } = await permitSetup(context, params.organisationId);
  const language = context.get(languageContext);
  const members = await listMembers(db, params.organisationId, today());
  return {
    members: members.map((member) => ({ ...member, until: member.toDate && formatDate(member.toDate, language) })),
  };
}

const memberForm = z.object({
  name: z.string().trim().min(1, "writeName").max(200, "writeName"),
  email: z.email("writeEmail"),
  role: z.enum(memberRoles, "chooseRole"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, doer } = await permitSetup(context, params.organisationId);

  const form = await readForm(request, memberForm);
  if (!form.ok) return data(form, 422);

  const { name, email, role } = form.fields;
  const { id } = await findOrInsertPerson(db, { name, email, language: context.get(languageContext) });
  await insertMembership(db, doer, { personId: id, role, fromDate: today() });
  return redirect(`/arbeid/oppsett/${params.organisationId}/personer`, 303);
}

export default function EditPeople({ params, loaderData: { members }, actionData: form }: Route.ComponentProps) {
  const t = setupText[useLanguage()];
  const error = errorText(form, t.errors);
  return (
    <main className="staff-page stack" id="innhold" tabIndex={-1}>
      <title>{`${form ? "Feil: " : ""}${t.people} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <BackToSetup />
      <Heading level={1}>{t.people}</Heading>
      <ul className="thing-list">
        {members.map(({ personId, name, email, role, until }) => (
          <li key={personId + role}>
            <span>
              {name} <span className="quiet">{email}</span>
            </span>
            <span>{t.roles[role]}</span>
            {until ? (
              <span className="quiet">{t.person.until(until)}</span>
            ) : (
              <ActionButton
                action={`/arbeid/oppsett/${params.organisationId}/personer/avslutt`}
                fields={{ personId, role }}
                aria-label={`${t.person.end}: ${name}, ${t.roles[role]}`}
              >
                {t.person.end}
              </ActionButton>
            )}
          </li>
        ))}
      </ul>
      <Form className="stack narrow" key={members.length}>
        <Heading level={2}>{t.person.heading}</Heading>
        <Alert kind="info">{t.person.noDetails}</Alert>
        <TextField
          name="name"
          label={t.person.name}
          defaultValue={typedValue(form, "name")}
          error={error("name")}
          autoComplete="off"
        />
        <TextField
          name="email"
          type="email"
          label={t.person.email}
          defaultValue={typedValue(form, "email")}
          error={error("email")}
          autoComplete="off"
        />
        <SelectField
          name="role"
          label={t.person.role}
          defaultValue={typedValue(form, "role") ?? "editor"}
          error={error("role")}
        >
          {memberRoles.map((role) => (
            <option key={role} value={role}>
              {t.roles[role]}
            </option>
          ))}
        </SelectField>
        <Button variant="secondary">{t.person.add}</Button>
      </Form>
    </main>
  );
}
