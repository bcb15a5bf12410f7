import { data, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-several-measures.ts";
import { chosen, writtenDate, writtenNumber, writtenText } from "./form-values.ts";
import { listMeasures } from "./measure.server.ts";
import { fundings } from "./measure.ts";
import { addressOf, filterMeasures, lacksOf, measureFilterIn, tableAddress } from "./measure-filter.ts";
import { listPositionChoices } from "./measure-options.server.ts";
import { permitDraft } from "./permit-draft.server.ts";
import { findPlan } from "./plan.server.ts";
import { updateSeveralMeasures } from "./several-measures.server.ts";
import { isBlank, reaches, setForSeveral } from "./several-measures.ts";
import { SeveralMeasuresFields } from "./several-measures-fields.tsx";
import { severalMeasuresText } from "./several-measures-text.ts";
import { isLate } from "./timeliness.ts";
import "./measure-form.css";
import "./measure-pages.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "measure:edit", params.planId);
  const filter = measureFilterIn(new URL(request.url).searchParams);
  const measures = filterMeasures(draft, filter, today());
  const byGoal = Map.groupBy(measures, ({ goalIds }) => goalIds[0] ?? "");
  return {
    groups: [...byGoal].map(([goalId, own]) => ({
      goalId,
      goal: draft.goals.find(({ id }) => id === goalId)?.title ?? "",
      measures: own.map((one) => ({
        id: one.id,
        name: `${one.number} ${one.title}`,
        lacks: lacksOf(one),
        late: isLate(one, today()),
      })),
    })),
    /** What somebody has narrowed the list to, is what they want to change. */
    checked: addressOf(filter) === "" ? [] : measures.map(({ id }) => id),
    table: tableAddress(draft.plan.id, filter),
    positions: await listPositionChoices(db, draft.plan.organisationId),
  };
}

const severalForm = z.object({
  measureIds: z.array(z.uuid()).min(1, "chooseMeasures"),
  positionId: z.union([z.uuid(), z.literal("")]).transform((id) => id || null),
  startsOn: writtenDate,
  endsOn: writtenDate,
  hours: writtenNumber("writeHours"),
  funding: chosen(fundings),
  evaluationMethod: writtenText,
  evaluationOn: writtenDate,
  reach: z.enum(reaches),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "measure:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, severalForm);
  if (!form.ok) return data<RefusedForm>(form, 422);
  const { measureIds, reach, ...set } = form.fields;
  if (Object.values(set).every(isBlank)) return data(refused(form, "positionId", "setSomething"), 422);
  const positions = await listPositionChoices(db, plan.organisationId);
  const known = positions.flatMap(({ choices }) => choices).some(({ value }) => value === set.positionId);
  if (set.positionId && !known) return data(refused(form, "positionId", "unknown"), 422);

  const measures = (await listMeasures(db, plan.id)).filter(({ id }) => measureIds.includes(id));
  const several = setForSeveral(measures, set, reach);
  if (!several.ok) return data(refused(form, "endsOn", "endBeforeStart"), 409);
  if (several.value.length === 0) return data(refused(form, "reach", "nothingToSet"), 409);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const saved = await updateSeveralMeasures(db, writer, several.value);
  if (!saved.ok) return data(refused(form, "measureIds", saved.refusal), 409);
  throw redirect(tableAddress(plan.id, measureFilterIn(new URL(request.url).searchParams)), 303);
}

export default function EditSeveralMeasures({ loaderData, actionData: form }: Route.ComponentProps) {
  const t = severalMeasuresText[useLanguage()];
  return (
    <article className="stack narrow">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      {loaderData.groups.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <Form className="stack">
          <p>{t.lead}</p>
          <SeveralMeasuresFields form={form} {...loaderData} />
          <Button>{t.save}</Button>
        </Form>
      )}
      <p>
        <Link className="ds-link" to={loaderData.table}>
          {t.cancel}
        </Link>
      </p>
    </article>
  );
}
