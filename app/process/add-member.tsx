import { data, href, Link, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { blankMember, perspectives } from "#app/plan/group-member.ts";
import { listPositionChoices } from "#app/plan/measure-options.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-member.ts";
import { chooseFunction } from "./choose-function.ts";
import { memberForm, memberTexts } from "./group-form.ts";
import { groupKindIn } from "./group-kind.ts";
import { insertMember } from "./member.server.ts";
import { MemberFieldset } from "./member-form.tsx";
import { refusedForPerson } from "./personal-data-in.ts";
import { processText } from "./text.ts";

/** The address may name the perspective that was missing, so that it is ticked already. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  const kind = groupKindIn(params.kind) ?? notFound();
  const wanted = new URL(request.url).searchParams.get("for");
  return {
    kind,
    functions: await listPositionChoices(db, plan.organisationId),
    member: { ...blankMember, title: "", agency: "", perspectives: perspectives.filter((one) => one === wanted) },
  };
}

const newMemberForm = memberForm.extend({ next: memberForm.shape.title.optional() });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  const kind = groupKindIn(params.kind) ?? notFound();

  const form = await readForm(request, newMemberForm);
  const personal = refusedForPerson(form, memberTexts);
  if (personal) return data(personal, 422);
  if (!form.ok) return data(form, 422);
  const { next, ...typed } = form.fields;
  const member = chooseFunction(typed, await listPositionChoices(db, plan.organisationId));
  if (!member.ok) return data(refused(form, "positionId", member.refusal), 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertMember(db, writer, { ...member.value, kind });
  const group = href("/arbeid/planer/:planId/prosess/grupper/:kind", params);
  return redirect(next ? `${group}/ny` : group, 303);
}

export default function AddMember({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { groups, member: t, errors } = processText[useLanguage()];
  const { kind, functions, member } = loaderData;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.newTitle} – Komplan`}</title>
      <ErrorSummary form={form ?? undefined} words={errors} heading={errors.heading} />
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/prosess/grupper/:kind", params)}>
          ← {groups.kinds[kind]}
        </Link>
      </p>
      <Heading level={1}>{t.newTitle}</Heading>
      <Form className="stack">
        <MemberFieldset member={member} functions={functions} form={form ?? undefined} />
        <div className="button-row">
          <Button>{t.save}</Button>
          <Button variant="secondary" name="next" value="ny">
            {t.saveAndNext}
          </Button>
        </div>
      </Form>
    </article>
  );
}
