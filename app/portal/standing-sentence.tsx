import { formatDate, formatMonth } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { PublishedSummary } from "#app/publication/published.server.ts";
import { adoptedIn, lastAdopted, standing } from "#app/publication/standing.ts";
import { useLanguage } from "#app/ui/language.ts";
import { planText } from "./plan-text.ts";

type Judged = Pick<PublishedSummary, "startsOn" | "endsOn" | "evaluationOn" | "adoptions">;

/** "Gjeldende plan. Vedtatt i 3 av 3 kommuner, sist 18. mars 2026. Evalueres i april 2029." */
export function StandingSentence({ plan, today }: { plan: Judged; today: string }) {
  const language = useLanguage();
  const state = standing(plan, today);
  return (
    <p className="standing" data-standing={state}>
      <strong>{planText[language].standing[state]}.</strong> {standingRest(plan, today, language)}
    </p>
  );
}

/** What follows the first words: who has adopted, when it ends or begins, and when it is evaluated. */
export function standingRest(plan: Judged, today: string, language: Language): string {
  const t = planText[language];
  const state = standing(plan, today);
  const isOver = state === "ranOut";
  const last = plan.endsOn ?? plan.evaluationOn;
  return [
    adoptedWords(plan, today, language),
    isOver && last ? t.ranOutOn(formatDate(last, language)) : "",
    state === "upcoming" && plan.startsOn ? t.startsOn(formatDate(plan.startsOn, language)) : "",
    !isOver && plan.evaluationOn ? t.evaluatedOn(formatMonth(plan.evaluationOn, language)) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function adoptedWords(plan: Judged, today: string, language: Language): string {
  const t = planText[language];
  const last = lastAdopted(plan, today);
  if (last === undefined) return "";
  const adopted = adoptedIn(plan, today);
  const date = formatDate(last, language);
  const [only] = plan.adoptions;
  if (only && plan.adoptions.length === 1) return t.adoptedOne(only.municipality, date);
  return t.adoptedIn(adopted.length, plan.adoptions.length, date);
}
