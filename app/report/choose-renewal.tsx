import { data, href, Link, redirect } from "react-router";
import { readForm, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/choose-renewal.ts";
import { listAdoptedMethods } from "./adopted-method.server.ts";
import { areaAndNext } from "./areas.ts";
import { listEvaluatedMeasures } from "./evaluation.server.ts";
import { MeasureRound } from "./measure-round.tsx";
import { listRenewalChoices, saveRenewalChoices } from "./renewal.server.ts";
import { notChosen, renewalChoices } from "./renewal.ts";
import { renewalText } from "./renewal-text.ts";
import { renewalMeasure } from "./renewal-view.ts";
import { beganWith, changedFrom, chosenIn, roundForm } from "./round-form.ts";
import "./round.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const { area = notFound(), next } = areaAndNext(draft, params.area);
  const chosen = await listRenewalChoices(db, draft.plan.id);
  const evaluated = await listEvaluatedMeasures(db, draft.plan.id);
  const methods = await listAdoptedMethods(db, draft.plan.id);
  const at = { today: today(), language: context.get(languageContext) };
  const measures = area.measures.map((measure) => renewalMeasure(measure, { chosen, evaluated, methods }, at));
  return {
    key: area.key,
    title: area.title,
    next: next?.title ?? null,
    left: notChosen(area.measures, chosen).length,
    measures,
    began: beganWith(measures),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);
  const { area = notFound(), next } = areaAndNext(draft, params.area);

  const ids = area.measures.map(({ id }) => id);
  const form = await readForm(request, roundForm(ids, renewalChoices));
  if (!form.ok) return data(form, 422);

  const chosen = changedFrom(typedValue(form, "began"), chosenIn(form.fields, ids, renewalChoices));
  const { id: planId, organisationId } = draft.plan;
  const rows = chosen.map(({ measureId, choice, words: reason }) => ({ measureId, choice, reason }));
  await saveRenewalChoices(db, { by: user.id, organisationId, planId }, rows);
  const [all, one] = ["/arbeid/planer/:planId/fornying", "/arbeid/planer/:planId/fornying/:area"] as const;
  throw redirect(next ? href(one, { planId, area: next.key }) : href(all, { planId }), 303);
}

/** What shall become of each measure in one focus area. */
export default function ChooseRenewal({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { round: t, noArea, errors } = renewalText[useLanguage()];
  const { title, next, left, measures, began, key } = loaderData;
  const heading = title || noArea;
  return (
    <article className="stack narrow">
      <title>{`${form ? "Feil: " : ""}${heading} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/fornying", { planId: params.planId })}>
        ← {t.back}
      </Link>
      <Heading level={1}>{heading}</Heading>
      <p>{t.left(left)}</p>
      <Form className="stack" key={`${key} ${began}`}>
        <input type="hidden" name="began" value={typedValue(form, "began") ?? began} />
        <MeasureRound
          {...{ measures, form, errors }}
          choices={renewalChoices.map((value) => ({ value, label: t.choices[value] }))}
          texts={{ choice: t.choice, words: t.reason, hint: t.reasonHint, status: t.status }}
        />
        <Button>{next === null ? t.save : t.saveNext(next || noArea)}</Button>
      </Form>
    </article>
  );
}
