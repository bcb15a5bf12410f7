import { data, href, Link, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-involvement.ts";
import { insertInvolvement } from "./involvement.server.ts";
import { involvementKindIn } from "./involvement.ts";
import { InvolvementFieldset } from "./involvement-fields.tsx";
import { involvementForm, involvementTexts } from "./involvement-form.ts";
import { involvementText } from "./involvement-text.ts";
import { refusedForPerson } from "./personal-data-in.ts";

/** The address may name what kind it is, from a list of those who are not yet asked. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  const kind = involvementKindIn(new URL(request.url).searchParams.get("slag"));
  return { kind: kind ?? "leader", chosen: kind !== undefined };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, involvementForm);
  const refused = refusedForPerson(form, involvementTexts);
  if (refused) return data(refused, 422);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertInvolvement(db, writer, form.fields);
  const lived = form.fields.kind === "livedExperience";
  return redirect(`${href("/arbeid/planer/:planId/prosess", params)}/${lived ? "brukermedvirkning" : "aktorer"}`, 303);
}

export default function AddInvolvement({
  params,
  loaderData: { kind, chosen },
  actionData: form,
}: Route.ComponentProps) {
  const t = involvementText[useLanguage()];
  const lived = kind === "livedExperience";
  const heading = lived ? t.participation.newTitle : t.newTitle;
  const base = href("/arbeid/planer/:planId/prosess", params);
  const blank = { wish: "", safety: "", askedOn: null, said: "", done: "" };
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${heading} – Komplan`}</title>
      <ErrorSummary form={form ?? undefined} words={t.errors} heading={t.errors.heading} />
      <p>
        <Link className="ds-link" to={`${base}/${lived ? "brukermedvirkning" : "aktorer"}`}>
          ← {lived ? t.participation.title : t.toList}
        </Link>
      </p>
      <Heading level={1}>{heading}</Heading>
      {lived && <p>{t.participation.checked}</p>}
      <Form className="stack">
        <InvolvementFieldset
          involvement={{ ...blank, kind, name: chosen && !lived ? t.kinds[kind] : "" }}
          form={form ?? undefined}
        />
        <Button>{t.save}</Button>
      </Form>
    </article>
  );
}
