import { data, href, redirect } from "react-router";
import * as z from "zod";
import { formatDate } from "#app/lib/dates.ts";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { writtenTitle } from "#app/plan/form-values.ts";
import { goalChoices } from "#app/plan/measure-options.server.ts";
import type { ChoiceGroup } from "#app/plan/measure-options.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/suggest-measures.ts";
import { BackToMapping } from "./back-to-mapping.tsx";
import { givenAnswers } from "./given-answer.ts";
import { resultsText } from "./results-text.ts";
import { listRequests } from "./round.server.ts";
import { measureSuggestions, originWords, suggestingQuestions } from "./suggestion.ts";
import { SuggestionForm } from "./suggestion-form.tsx";
import { insertMeasureFrom, listMadeMeasures } from "./taken.server.ts";
import "./mapping.css";

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const answers = givenAnswers(await listRequests(db, params.planId));
  const suggestions = measureSuggestions(answers, await listMadeMeasures(db, params.planId));
  const language = context.get(languageContext);
  return {
    chosen: url.searchParams.get("forslag"),
    goals: goalChoices(draft),
    suggestions: suggestions.map((one) => ({ ...one, on: formatDate(one.on, language) })),
  };
}

const newMeasure = z.object({
  suggestion: z.string(),
  title: writtenTitle,
  goalId: z.string().min(1, "chooseGoal"),
});

/** Makes a measure of what one agency lacks or wishes for. It remembers whose words it was made from. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);

  const form = await readForm(request, newMeasure);
  if (!form.ok) return data(form, 422);
  const { title, goalId } = form.fields;
  const answers = givenAnswers(await listRequests(db, params.planId));
  const suggestions = measureSuggestions(answers, await listMadeMeasures(db, params.planId));
  const suggestion = suggestions.find(({ key }) => key === form.fields.suggestion);
  if (!suggestion) return data(refused(form, "title", "notThere"), 409);
  if (suggestion.measureId) return data(refused(form, "title", "alreadyMade"), 409);
  if (!draft.goals.some(({ id }) => id === goalId)) return data(refused(form, "goalId", "chooseGoal"), 422);

  const writer = { by: user.id, organisationId: draft.plan.organisationId, planId: draft.plan.id };
  const remark = originWords(suggestion, draft.plan.language);
  const { requestId, origin } = suggestion;
  await insertMeasureFrom(db, writer, { requestId, origin, title, goalId, remark });
  return redirect(href("/arbeid/planer/:planId/kartlegging/tiltak", params), 303);
}

export default function SuggestMeasures({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { measures: t, errors, noAnswers } = resultsText[useLanguage()];
  const { goals, suggestions, chosen } = loaderData;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <BackToMapping planId={params.planId} />
      <Heading level={1}>{t.title}</Heading>
      {suggestions.length === 0 ? <p>{noAnswers}</p> : <p>{t.lead}</p>}
      {suggestions.length > 0 && goals.length === 0 && <p>{t.noGoals}</p>}
      {suggestions.length > 0 &&
        suggestingQuestions.map((question) => (
          <Question
            key={question}
            heading={t.questions[question]}
            suggestions={suggestions.filter((one) => one.question === question)}
            {...{ goals, form, chosen, planId: params.planId }}
          />
        ))}
    </article>
  );
}

interface Props {
  heading: string;
  suggestions: Route.ComponentProps["loaderData"]["suggestions"];
  goals: ChoiceGroup[];
  chosen: string | null;
  form: RefusedForm | undefined;
  planId: string;
}

function Question({ heading, suggestions, chosen, ...shared }: Props) {
  const { measures: t } = resultsText[useLanguage()];
  return (
    <section className="stack-tight">
      <Heading level={2}>{heading}</Heading>
      {suggestions.length === 0 && <p className="quiet">{t.none}</p>}
      <ul className="suggestion-list">
        {suggestions.map((suggestion) => (
          <li key={suggestion.key} id={`forslag-${suggestion.key}`}>
            <SuggestionForm suggestion={suggestion} isChosen={chosen === suggestion.key} {...shared} />
          </li>
        ))}
      </ul>
    </section>
  );
}
