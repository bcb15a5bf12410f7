import { data, href, Link } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-mandate.ts";
import { assignmentText } from "./assignment-text.ts";
import { mandateForm, readMandate } from "./assignment-values.ts";
import { insertMandate } from "./mandate.server.ts";
import { proposedMandate } from "./mandate-draft.ts";
import { MandateForm } from "./mandate-form.tsx";
import { findProcess } from "./step-state.server.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const { mandate, assignment, said } = await findProcess(db, draft.plan.id);
  return {
    mandate: mandate ?? proposedMandate({ draft, assignment, said, today: today() }),
    isProposed: mandate === null,
    leaders: draft.groups.filter(({ kind }) => kind === "projectLeader"),
  };
}

/** Saves the mandate as it now is. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, mandateForm);
  if (!form.ok) return data({ form, saved: false }, 422);
  const read = readMandate(form.fields);
  if (!read.ok) return data({ form: refused(form, read.field, read.fault), saved: false }, 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertMandate(db, writer, read.mandate);
  return data({ form: undefined, saved: true });
}

export default function EditMandate({ params, loaderData, actionData }: Route.ComponentProps) {
  const { mandate: t, assignment, errors } = assignmentText[useLanguage()];
  const form = actionData?.form;
  const { mandate, isProposed, leaders } = loaderData;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/prosess/oppdrag", params)}>
          ← {assignment.toAssignment}
        </Link>
      </p>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {actionData?.saved && (
        <Alert kind="success" live>
          {t.saved}
        </Alert>
      )}
      {isProposed && <Alert kind="info">{t.proposed}</Alert>}
      <section className="stack-tight">
        <Heading level={2}>{t.leader}</Heading>
        <p>
          {leaders.map(({ title, agency }) => [title, agency].filter(Boolean).join(", ")).join("; ") || t.noLeader}{" "}
          <Link className="ds-link" to={`/arbeid/planer/${params.planId}/prosess`}>
            {t.toGroups}
          </Link>
        </p>
      </section>
      <MandateForm mandate={mandate} form={form} />
    </article>
  );
}
