import { data } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { findFact } from "#app/guide/fact.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { formatDate } from "#app/lib/dates.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { writtenDate, writtenText } from "#app/plan/form-values.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-assignment.ts";
import { findAssignment, insertAssignment } from "./assignment.server.ts";
import { AdjacentPlans, MandateSummary } from "./assignment-parts.tsx";
import { assignmentText } from "./assignment-text.ts";
import { findMandate } from "./mandate.server.ts";
import { listAdjacentPlans } from "./plan-place.server.ts";
import { adjacentFacts, isAddress, isReviewDue } from "./plan-place.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const plans = await listAdjacentPlans(db, draft.plan.id);
  return {
    assignment: await findAssignment(db, draft.plan.id),
    mandate: await findMandate(db, draft.plan.id),
    adjacentPlans: plans.map((plan) => ({
      ...plan,
      isAddress: isAddress(plan.reference),
      reviewDue: isReviewDue(plan, today()),
      reviewOn: plan.reviewOn && formatDate(plan.reviewOn, language),
      fact: findFact(adjacentFacts[plan.kind] ?? "")?.title[language] ?? "",
    })),
    canEdit: can(user, "plan:edit", draft.plan),
  };
}

const assignmentForm = z.object({
  initiative: aboutNobody(writtenText),
  initiatedOn: writtenDate,
  decidedBy: z.string().trim().max(200, "shortenText"),
  decidedOn: writtenDate,
  caseNumber: z.string().trim().max(100, "shortenText"),
  link: z
    .string()
    .trim()
    .max(1000, "shortenText")
    .regex(/^(https?:\/\/\S+)?$/, "badLink"),
});

/** Saves who wanted the plan, and the decision to make it. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, assignmentForm);
  if (!form.ok) return data({ form, saved: false }, 422);
  if (form.fields.decidedOn !== null && form.fields.decidedBy === "") {
    return data({ form: refused(form, "decidedBy", "writeBody"), saved: false }, 422);
  }

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertAssignment(db, writer, form.fields);
  return data({ form: undefined, saved: true });
}

export default function EditAssignment({ params, loaderData, actionData }: Route.ComponentProps) {
  const { assignment: t, errors } = assignmentText[useLanguage()];
  const base = `/arbeid/planer/${params.planId}/prosess/oppdrag`;
  const form = actionData?.form;
  const { adjacentPlans, mandate, canEdit } = loaderData;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {actionData?.saved && (
        <Alert kind="success" live>
          {t.saved}
        </Alert>
      )}
      <AssignmentForm {...loaderData} form={form} />
      <AdjacentPlans plans={adjacentPlans} base={base} canEdit={canEdit} />
      <MandateSummary mandate={mandate} base={base} canEdit={canEdit} />
    </article>
  );
}

type Loaded = Route.ComponentProps["loaderData"];
type Answer = NonNullable<Route.ComponentProps["actionData"]>["form"];

function AssignmentForm({ assignment, canEdit, form }: Pick<Loaded, "assignment" | "canEdit"> & { form: Answer }) {
  const { assignment: t, errors } = assignmentText[useLanguage()];
  const error = errorText(form, errors);
  const field = (name: keyof typeof assignment) => ({
    name,
    label: t.fields[name],
    defaultValue: typedValue(form, name) ?? assignment[name] ?? "",
    error: error(name),
  });
  return (
    <Form className="stack">
      <fieldset className="plain-fieldset stack" disabled={!canEdit}>
        <Heading level={2}>{t.initiative}</Heading>
        <TextField {...field("initiative")} hint={t.initiativeHint} />
        <TextField {...field("initiatedOn")} type="date" />
        <Heading level={2}>{t.decision}</Heading>
        <p>{t.decisionLead}</p>
        <div className="field-row">
          <TextField {...field("decidedBy")} hint={t.decidedByHint} />
          <TextField {...field("decidedOn")} type="date" />
        </div>
        <div className="field-row">
          <TextField {...field("caseNumber")} />
          <TextField {...field("link")} type="url" />
        </div>
        {canEdit && <Button>{t.save}</Button>}
      </fieldset>
    </Form>
  );
}
