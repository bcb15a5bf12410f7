import { href, Link } from "react-router";
import { nearExamples } from "#app/guide/near-example.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { headingsOf } from "#app/plan/coverage.ts";
import type { Draft } from "#app/plan/draft.ts";
import { goalFields } from "#app/plan/goal.server.ts";
import { measureFields } from "#app/plan/measure.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { typedMeasure } from "#app/plan/typed-measure.ts";
import { typedLines } from "#app/plan/written-goal.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/formulate.ts";
import { formulateText } from "./formulate-text.ts";
import { answersIn, suggestGoal, suggestMeasure } from "./formulation.ts";
import { Questions } from "./questions.tsx";
import { SuggestionForm } from "./suggestion-form.tsx";
import "./bank.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { draft } = await permitDraft(context, "plan:edit", params.planId);
  const language = context.get(languageContext);
  const search = new URL(request.url).searchParams;
  const answers = answersIn(search);
  const about = goalOf(draft, search.get("mal")) ?? measureOf(draft, search.get("tiltak")) ?? notFound();
  const text = [about.title, about.goal, ...Object.values(answers)].join(" ");
  return {
    about,
    answers,
    goal: about.kind === "goal" ? suggestGoal(answers) : null,
    measure: suggestMeasure(answers),
    near: nearExamples(text, about.headings, 3).map((example) => ({
      id: example.id,
      goal: example.goal[language],
      measure: example.measure[language],
    })),
  };
}

/** What is being worked on, and its form as it stands, to be sent again with a better title. */
export interface About {
  kind: "goal" | "measure";
  id: string;
  title: string;
  /** The goal that a measure serves. */
  goal: string;
  headings: ReturnType<typeof headingsOf>;
  typed: Record<string, string[]>;
}

function goalOf({ goals }: Draft, id: string | null): About | undefined {
  const goal = goals.find((one) => one.id === id);
  if (!goal) return undefined;
  const fields = goalFields(goal);
  const typed = { ...typedLines(fields), original: [JSON.stringify(fields)] };
  return { kind: "goal", id: goal.id, title: goal.title, goal: "", headings: [], typed };
}

function measureOf({ measures, goals }: Draft, id: string | null): About | undefined {
  const measure = measures.find((one) => one.id === id);
  if (!measure) return undefined;
  const fields = measureFields(measure);
  const typed = { ...typedMeasure(fields), original: [JSON.stringify(fields)] };
  const goal = goals.find((one) => one.id === measure.goalIds[0])?.title ?? "";
  return { kind: "measure", id: measure.id, title: measure.title, goal, headings: headingsOf(measure), typed };
}

/** Two questions that lead to a goal or a measure others can understand and check. */
export default function Formulate({ params, loaderData }: Route.ComponentProps) {
  const t = formulateText[useLanguage()];
  const { about, answers, goal, measure, near } = loaderData;
  const { planId } = params;
  const back =
    about.kind === "goal"
      ? href("/arbeid/planer/:planId/mal/:goalId", { planId, goalId: about.id })
      : href("/arbeid/planer/:planId/tiltak/:measureId", { planId, measureId: about.id });
  const { title, ...kept } = about.typed;
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <nav aria-label={t.back}>
        <Link className="ds-link" to={back}>
          ← {about.title}
        </Link>
      </nav>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {about.goal && (
        <p>
          {t.goalNow} <strong>{about.goal}</strong>
        </p>
      )}
      <div role="status" className="stack">
        {goal && <SuggestionForm suggestion={goal} name="title" action={back} hidden={kept} words={t.goal} />}
        {measure && about.kind === "measure" && (
          <SuggestionForm suggestion={measure} name="title" action={back} hidden={kept} words={t.measure} />
        )}
        {measure && about.kind === "goal" && (
          <SuggestionForm
            suggestion={measure}
            name="measureTitle"
            action={`${back}/tiltak`}
            hidden={{ from: ["measure"] }}
            words={t.newMeasure}
          />
        )}
      </div>
      <Questions about={about} answers={answers} action={href("/arbeid/planer/:planId/tiltaksbank/formuler", params)} />
      <Near near={near} kind={about.kind} planId={planId} />
    </article>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Near({ near, kind, planId }: Pick<Loaded, "near"> & { kind: About["kind"]; planId: string }) {
  const t = formulateText[useLanguage()];
  if (near.length === 0) return null;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.near}</Heading>
      <ul className="thing-list">
        {near.map((example) => (
          <li key={example.id}>
            <Link
              className="ds-link"
              to={href("/arbeid/planer/:planId/tiltaksbank/:entryId", { planId, entryId: example.id })}
            >
              {kind === "goal" ? example.goal : example.measure}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
