import { data, href, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { allCrisisPlans, type CrisisPlan, crisisPlanKinds, mentions } from "#app/plan/crisis-plan.ts";
import { writtenDate } from "#app/plan/form-values.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-preparedness.ts";
import { freeText } from "./answer-form.ts";
import { listCrisisPlans, saveCrisisPlans } from "./assessment.server.ts";
import { BackToMapping } from "./back-to-mapping.tsx";
import { resultsText } from "./results-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:read", (db) => findPlan(db, params.planId));
  return { plans: allCrisisPlans(await listCrisisPlans(db, plan.id)), canEdit: can(user, "plan:edit", plan) };
}

const fields = {
  mentioned: z.enum(mentions).default("unknown"),
  place: freeText(500),
  lookedOn: writtenDate.default(null),
};
const preparednessForm = z.object({
  emergencyMentioned: fields.mentioned,
  emergencyPlace: fields.place,
  emergencyLookedOn: fields.lookedOn,
  actionMentioned: fields.mentioned,
  actionPlace: fields.place,
  actionLookedOn: fields.lookedOn,
  communicationMentioned: fields.mentioned,
  communicationPlace: fields.place,
  communicationLookedOn: fields.lookedOn,
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, preparednessForm);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const plans = crisisPlanKinds.map((kind) => ({
    kind,
    mentioned: form.fields[`${kind}Mentioned`],
    place: form.fields[`${kind}Place`],
    lookedOn: form.fields[`${kind}LookedOn`],
  }));
  await saveCrisisPlans(db, writer, plans);
  return redirect(href("/arbeid/planer/:planId/kartlegging", params), 303);
}

/** Whether the plans for a crisis say anything of violence in close relationships. */
export default function EditPreparedness({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { preparedness: t, errors } = resultsText[useLanguage()];
  const { plans, canEdit } = loaderData;
  return (
    <article className="stack narrow">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <BackToMapping planId={params.planId} />
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <Form noValidate autoComplete="off">
        <fieldset className="plain-fieldset stack" disabled={!canEdit}>
          {plans.map((plan) => (
            <CrisisPlanFields key={plan.kind} plan={plan} form={form} />
          ))}
          {canEdit && <Button>{t.save}</Button>}
        </fieldset>
      </Form>
    </article>
  );
}

function CrisisPlanFields({ plan, form }: { plan: CrisisPlan; form: Route.ComponentProps["actionData"] }) {
  const { preparedness: t, errors } = resultsText[useLanguage()];
  const { kind, mentioned, place, lookedOn } = plan;
  const error = errorText(form, errors);
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.kinds[kind]}</Heading>
      <RadioGroup
        name={`${kind}Mentioned`}
        legend={t.mentioned(t.kinds[kind])}
        choices={mentions.map((value) => ({ value, label: t.answers[value] }))}
        chosen={typedValue(form, `${kind}Mentioned`) ?? mentioned}
        error={error(`${kind}Mentioned`)}
      />
      <TextField
        name={`${kind}Place`}
        label={t.place}
        hint={t.placeHint}
        defaultValue={typedValue(form, `${kind}Place`) ?? place}
        error={error(`${kind}Place`)}
        maxLength={500}
      />
      <TextField
        name={`${kind}LookedOn`}
        type="date"
        label={t.lookedOn}
        defaultValue={typedValue(form, `${kind}LookedOn`) ?? lookedOn ?? ""}
        error={error(`${kind}LookedOn`)}
      />
    </section>
  );
}
