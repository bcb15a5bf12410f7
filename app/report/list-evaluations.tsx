import { formatDate } from "#app/lib/dates.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-evaluations.ts";
import { listEvaluatedMeasures, listEvaluations } from "./evaluation.server.ts";
import { countEvaluated, occasionPaths, occasions } from "./evaluation.ts";
import { evaluationText } from "./evaluation-text.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const evaluations = await listEvaluations(db, draft.plan.id);
  const evaluated = await listEvaluatedMeasures(db, draft.plan.id);
  return {
    all: draft.measures.length,
    held: occasions.map((occasion) => {
      const begun = evaluations.find((one) => one.occasion === occasion);
      const heldOn = begun?.heldOn ? formatDate(begun.heldOn, language) : null;
      return { occasion, begun: Boolean(begun), heldOn, some: countEvaluated(draft.measures, evaluated, occasion) };
    }),
  };
}

/** The two evaluations of a plan, and how far each has come. */
export default function ListEvaluations({ params, loaderData: { held, all } }: Route.ComponentProps) {
  const t = evaluationText[useLanguage()];
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <ul className="thing-list">
        {held.map(({ occasion, begun, heldOn, some }) => (
          <li key={occasion}>
            <span>
              {t.occasions[occasion]}
              <span className="quiet thing-more">
                {heldOn ? t.heldOn(heldOn) : begun ? t.begun : t.notBegun} · {t.measured(some, all)}
              </span>
            </span>
            <LinkButton to={`/arbeid/planer/${params.planId}/evaluering/${occasionPaths[occasion]}`} size="sm">
              {t.open(t.occasions[occasion])}
            </LinkButton>
          </li>
        ))}
      </ul>
    </article>
  );
}
