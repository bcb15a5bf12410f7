import { href, Link } from "react-router";
import { formatDate } from "#app/lib/dates.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { listInvolvements } from "#app/process/involvement.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/print-evaluation.ts";
import { findEvaluation, listEvaluatedMeasures } from "./evaluation.server.ts";
import { occasionIn } from "./evaluation.ts";
import { evaluationKnown } from "./evaluation-known.ts";
import { EvaluationReading } from "./evaluation-reading.tsx";
import { evaluationText } from "./evaluation-text.ts";
import "./round.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:read", params.planId);
  const occasion = occasionIn(params.occasion) ?? notFound();
  const language = context.get(languageContext);
  const evaluated = await listEvaluatedMeasures(db, draft.plan.id);
  const involvements = await listInvolvements(db, draft.plan.id);
  const evaluation = await findEvaluation(db, draft.plan.id, occasion);
  return {
    occasion,
    plan: draft.plan.title,
    evaluation,
    heldOn: evaluation.heldOn && formatDate(evaluation.heldOn, language),
    known: evaluationKnown({ draft, involvements, evaluated, occasion }, today(), language),
    measures: draft.measures.map(({ id, number, title }) => {
      const said = evaluated.find((one) => one.occasion === occasion && one.measureId === id);
      return { id, number, name: `${number} ${title}`, result: said?.result ?? null, words: said?.words ?? "" };
    }),
  };
}

/** An evaluation on paper: the answers, and what came of each measure. */
export default function PrintEvaluation({ params, loaderData }: Route.ComponentProps) {
  const t = evaluationText[useLanguage()];
  const { occasion, plan, heldOn, measures } = loaderData;
  const said = measures.filter(({ result, words }) => result !== null || words !== "");
  const unsaid = measures.filter((measure) => !said.includes(measure));
  return (
    <article className="stack narrow">
      <title>{`${t.occasions[occasion]} – Komplan`}</title>
      <Link className="ds-link not-printed" to={href("/arbeid/planer/:planId/evaluering/:occasion", params)}>
        ← {t.round.back}
      </Link>
      <Heading level={1}>{t.occasions[occasion]}</Heading>
      <p>
        {plan}
        {heldOn && ` · ${t.heldOn(heldOn)}`}
      </p>
      <EvaluationReading {...loaderData} />
      <section className="stack-tight">
        <Heading level={2}>{t.measuresTitle}</Heading>
        <dl className="round-known">
          {said.map(({ id, name, result, words }) => (
            <div key={id}>
              <dt>{name}</dt>
              <dd>{[result ? t.results[result] : t.notMeasured, words].filter(Boolean).join(". ")}</dd>
            </div>
          ))}
          {unsaid.length > 0 && (
            <div>
              <dt>{t.notMeasured}</dt>
              <dd>{unsaid.map(({ number }) => number).join(", ")}</dd>
            </div>
          )}
        </dl>
      </section>
    </article>
  );
}
