import { data, href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { isSentByScript } from "#app/lib/http.ts";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-measure.ts";
import { writtenTitle } from "./form-values.ts";
import { insertMeasure } from "./measure.server.ts";
import { blankMeasure } from "./measure.ts";
import { findGoalIn } from "./measure-of-plan.server.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { NewMeasureForm } from "./new-part-forms.tsx";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { subject: goal } = await permit(context, "measure:edit", (db) => findGoalIn(db, params));
  return { title: goal.title };
}

const newMeasure = z.object({ measureTitle: writtenTitle, from: z.enum(["table", "measure"]).default("measure") });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: goal } = await permit(context, "measure:edit", (db) => findGoalIn(db, params));

  const form = await readForm(request, newMeasure);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: goal.organisationId, planId: goal.planId };
  const { measureTitle: title, from } = form.fields;
  const { id: measureId } = await insertMeasure(db, writer, { ...blankMeasure, title, goalIds: [goal.id] });
  if (from === "measure")
    throw redirect(href("/arbeid/planer/:planId/tiltak/:measureId", { ...params, measureId }), 303);
  if (isSentByScript(request)) return data(null);
  throw redirect(`${href("/arbeid/planer/:planId/tiltak", params)}#tiltak-${measureId}`, 303);
}

/** The same form as under each goal, with room for what was wrong in it. */
export default function AddMeasure({ params, loaderData, actionData }: Route.ComponentProps) {
  const t = measurePagesText[useLanguage()];
  const form = actionData ?? undefined;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.table.newMeasure} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.correctFirst} />
      <Heading level={1}>{t.table.newMeasure}</Heading>
      <p className="quiet">{loaderData.title}</p>
      <NewMeasureForm
        action={href("/arbeid/planer/:planId/mal/:goalId/tiltak", params)}
        from={typedValue(form, "from") ?? "measure"}
        title={typedValue(form, "measureTitle")}
        errorOf={errorText(form, t.errors)}
      />
    </article>
  );
}
