import { data, href, Link, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { listPositionChoices } from "#app/plan/measure-options.server.ts";
import { RemoveButton } from "#app/plan/remove-button.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-member.ts";
import { chooseFunction } from "./choose-function.ts";
import { memberForm, memberTexts } from "./group-form.ts";
import { findMemberIn, updateMember } from "./member.server.ts";
import { MemberFieldset } from "./member-form.tsx";
import { refusedForPerson } from "./personal-data-in.ts";
import { processText } from "./text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, subject: member } = await permit(context, "plan:edit", (db) => findMemberIn(db, params));
  return { member, functions: await listPositionChoices(db, member.organisationId) };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: member } = await permit(context, "plan:edit", (db) => findMemberIn(db, params));

  const form = await readForm(request, memberForm);
  const personal = refusedForPerson(form, memberTexts);
  if (personal) return data(personal, 422);
  if (!form.ok) return data(form, 422);
  const { organisationId, kind } = member;
  const fields = chooseFunction(form.fields, await listPositionChoices(db, organisationId));
  if (!fields.ok) return data(refused(form, "positionId", fields.refusal), 422);

  const writer = { by: user.id, organisationId, planId: params.planId };
  await updateMember(db, writer, member.id, { ...fields.value, kind });
  return redirect(href("/arbeid/planer/:planId/prosess/grupper/:kind", { ...params, kind }), 303);
}

export default function EditMember({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { groups, member: t, errors } = processText[useLanguage()];
  const { member, functions } = loaderData;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${member.title} – Komplan`}</title>
      <ErrorSummary form={form ?? undefined} words={errors} heading={errors.heading} />
      <p>
        <Link
          className="ds-link"
          to={href("/arbeid/planer/:planId/prosess/grupper/:kind", { ...params, kind: member.kind })}
        >
          ← {groups.kinds[member.kind]}
        </Link>
      </p>
      <Heading level={1}>{member.title}</Heading>
      <Form className="stack">
        <MemberFieldset member={member} functions={functions} form={form ?? undefined} />
        <Button>{t.save}</Button>
      </Form>
      <RemoveButton action={href("/arbeid/planer/:planId/prosess/medlemmer/:seatId/fjern", params)} label={t.remove} />
    </article>
  );
}
