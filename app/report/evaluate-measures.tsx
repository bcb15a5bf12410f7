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
import type { Route } from "./+types/evaluate-measures.ts";
import { listAdoptedMethods } from "./adopted-method.server.ts";
import { areaAndNext } from "./areas.ts";
import { listEvaluatedMeasures, saveEvaluatedMeasures } from "./evaluation.server.ts";
import { countEvaluated, measureResults, occasionIn } from "./evaluation.ts";
import { evaluationText } from "./evaluation-text.ts";
import { evaluatedMeasure } from "./evaluation-view.ts";
import { MeasureRound } from "./measure-round.tsx";
import { beganWith, changedFrom, chosenIn, roundForm } from "./round-form.ts";
import "./round.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const occasion = occasionIn(params.occasion) ?? notFound();
  const { area = notFound(), next } = areaAndNext(draft, params.area);
  const evaluated = await listEvaluatedMeasures(db, draft.plan.id);
  const methods = await listAdoptedMethods(db, draft.plan.id);
  const said = evaluated.filter((one) => one.occasion === occasion);
  const at = { today: today(), language: context.get(languageContext) };
  const measures = area.measures.map((measure) => evaluatedMeasure(measure, { said, methods }, at));
  return {
    key: area.key,
    title: area.title,
    next: next?.title ?? null,
    left: measures.length - countEvaluated(area.measures, evaluated, occasion),
    measures,
    began: beganWith(measures),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);
  const occasion = occasionIn(params.occasion) ?? notFound();
  const { area = notFound(), next } = areaAndNext(draft, params.area);

  const ids = area.measures.map(({ id }) => id);
  const form = await readForm(request, roundForm(ids, measureResults));
  if (!form.ok) return data(form, 422);

  const said = changedFrom(typedValue(form, "began"), chosenIn(form.fields, ids, measureResults));
  const { id: planId, organisationId } = draft.plan;
  const rows = said.map(({ measureId, choice: result, words }) => ({ measureId, result, words }));
  await saveEvaluatedMeasures(db, { by: user.id, organisationId, planId }, occasion, rows);
  const one = href("/arbeid/planer/:planId/evaluering/:occasion", params);
  throw redirect(next ? `${one}/${next.key}` : one, 303);
}

/** What came of each measure in one focus area. */
export default function EvaluateMeasures({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { round: t, results, noArea, errors } = evaluationText[useLanguage()];
  const { title, next, left, measures, began, key } = loaderData;
  const heading = title || noArea;
  return (
    <article className="stack narrow">
      <title>{`${form ? "Feil: " : ""}${heading} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/evaluering/:occasion", params)}>
        ← {t.back}
      </Link>
      <Heading level={1}>{heading}</Heading>
      <p>{t.left(left)}</p>
      <Form className="stack" key={`${key} ${began}`}>
        <input type="hidden" name="began" value={typedValue(form, "began") ?? began} />
        <MeasureRound
          {...{ measures, form, errors }}
          choices={measureResults.map((value) => ({ value, label: results[value] }))}
          texts={{ choice: t.choice, words: t.words, hint: t.hint, status: t.status }}
        />
        <Button>{next === null ? t.save : t.saveNext(next || noArea)}</Button>
      </Form>
    </article>
  );
}
