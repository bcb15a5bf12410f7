import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { RemoveButton } from "#app/plan/remove-button.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-involvement.ts";
import { findInvolvementIn, updateInvolvement } from "./involvement.server.ts";
import { canRemoveInvolvement, type Involvement } from "./involvement.ts";
import { InvolvementCard } from "./involvement-card.tsx";
import { InvolvementFieldset } from "./involvement-fields.tsx";
import { involvementForm, involvementTexts } from "./involvement-form.ts";
import { involvementText } from "./involvement-text.ts";
import { refusedForPerson } from "./personal-data-in.ts";
import "./process.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { subject: involvement } = await permit(context, "plan:edit", (db) => findInvolvementIn(db, params));
  return { involvement, removable: canRemoveInvolvement(involvement) };
}

interface Answer {
  form: RefusedForm;
  /** Set when somebody else has saved meanwhile: what stands there now. */
  theirs: Involvement | null;
}

const versionedForm = involvementForm.extend({ version: z.coerce.number().int() });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: involvement } = await permit(context, "plan:edit", (db) => findInvolvementIn(db, params));

  const form = await readForm(request, versionedForm);
  const personal = refusedForPerson(form, involvementTexts);
  if (personal) return data<Answer>({ form: personal, theirs: null }, 422);
  if (!form.ok) return data<Answer>({ form, theirs: null }, 422);

  const writer = { by: user.id, organisationId: involvement.organisationId, planId: params.planId };
  const { version, ...fields } = form.fields;
  const saved = await updateInvolvement(db, writer, { id: involvement.id, version }, fields);
  if (!saved.ok) return data<Answer>({ form: refused(form, "name", saved.refusal), theirs: involvement }, 409);
  return redirect(listAddress(params, fields.kind), 303);
}

function listAddress(params: { planId: string }, kind: Involvement["kind"]): string {
  const list = kind === "livedExperience" ? "brukermedvirkning" : "aktorer";
  return `${href("/arbeid/planer/:planId/prosess", params)}/${list}`;
}

export default function EditInvolvement({ params, loaderData, actionData }: Route.ComponentProps) {
  const t = involvementText[useLanguage()];
  const { involvement, removable } = loaderData;
  const { form, theirs } = actionData ?? {};
  const lived = involvement.kind === "livedExperience";
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${involvement.name} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <p>
        <Link className="ds-link" to={listAddress(params, involvement.kind)}>
          ← {lived ? t.participation.title : t.toList}
        </Link>
      </p>
      <Heading level={1}>{involvement.name}</Heading>
      {theirs && (
        <>
          <Alert kind="warning">{t.theirs}</Alert>
          <InvolvementCard base="" involvement={{ ...theirs, asked: "" }} canEdit={false} />
        </>
      )}
      <Form className="stack">
        <input type="hidden" name="version" value={(theirs ?? involvement).version} />
        <InvolvementFieldset involvement={involvement} form={form} />
        <Button>{t.save}</Button>
      </Form>
      {removable && (
        <RemoveButton
          action={href("/arbeid/planer/:planId/prosess/aktorer/:involvementId/fjern", params)}
          label={t.remove}
        />
      )}
    </article>
  );
}
