import { data, href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { isSentByScript } from "#app/lib/http.ts";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-goal.ts";
import { writtenTitle } from "./form-values.ts";
import { insertGoal } from "./goal.server.ts";
import { goalLevels } from "./goal.ts";
import { findFocusAreaIn } from "./measure-of-plan.server.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { NewGoalForm } from "./new-part-forms.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { subject: area } = await permit(context, "plan:edit", (db) => findFocusAreaIn(db, params));
  return { title: area.title };
}

const newGoal = z.object({
  goalTitle: writtenTitle,
  level: z.enum(goalLevels, "unknown"),
  from: z.enum(["table", "focusArea"]).default("focusArea"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: area } = await permit(context, "plan:edit", (db) => findFocusAreaIn(db, params));

  const form = await readForm(request, newGoal);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: area.organisationId, planId: area.planId };
  const { goalTitle: title, level, from } = form.fields;
  const { id } = await insertGoal(db, writer, { focusAreaId: area.id, level, title, strategy: "" });
  if (from === "focusArea") throw redirect(href("/arbeid/planer/:planId/mal/:goalId", { ...params, goalId: id }), 303);
  if (isSentByScript(request)) return data(null);
  throw redirect(`${href("/arbeid/planer/:planId/tiltak", params)}#mal-${id}`, 303);
}

/** The same form as on the page of the focus area, with room for what was wrong in it. */
export default function AddGoal({ params, loaderData, actionData }: Route.ComponentProps) {
  const t = measurePagesText[useLanguage()];
  const form = actionData ?? undefined;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.goal.newGoal} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.correctFirst} />
      <Heading level={1}>{t.goal.newGoal}</Heading>
      <p className="quiet">{loaderData.title}</p>
      <NewGoalForm
        action={href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId/mal", params)}
        from={typedValue(form, "from") ?? "focusArea"}
        title={typedValue(form, "goalTitle")}
        level={typedValue(form, "level")}
        errorOf={errorText(form, t.errors)}
      />
    </article>
  );
}
