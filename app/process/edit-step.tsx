import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { dateInNorway, formatDate, formatDateWithWeek } from "#app/lib/dates.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { chosen, writtenDate, writtenText } from "#app/plan/form-values.ts";
import { listPositionChoices } from "#app/plan/measure-options.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-step.ts";
import { changedStepView, stepsToLookOver } from "./changed-steps.ts";
import { StepForm } from "./step-form.tsx";
import { StepHistory } from "./step-history.tsx";
import { isStepKey, stepPlaces } from "./step-key.ts";
import { signOf } from "./step-line.tsx";
import { workingPath } from "./step-path.ts";
import { evidenceOf, findProcess, insertStepState, listStepHistory } from "./step-state.server.ts";
import { reopenStep, sayStep, stepStates } from "./step-state.ts";
import { stepText } from "./step-text.ts";
import { guideHref, stepTitles } from "./step-title.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const { plan } = draft;
  const process = await findProcess(db, plan.id);
  const evidence = evidenceOf(draft, process);
  const path = workingPath(evidence, process.said, today());
  const step = path.find(({ key }) => key === params.step) ?? notFound();
  const said = process.said.find(({ key }) => key === step.key);
  const language = context.get(languageContext);
  const changed = stepsToLookOver(path, process).find(({ key }) => key === step.key);
  const history = await listStepHistory(db, plan.id, step.key);
  return {
    step,
    changed: changed ? changedStepView(changed, language) : null,
    title: stepTitles(language)[step.key],
    guide: guideHref(step.key, language),
    place: stepPlaces[step.key],
    said: said ?? { state: "open" as const, reason: "", dueOn: null, responsible: null },
    canEdit: can(user, "plan:edit", plan),
    positions: await listPositionChoices(db, plan.organisationId),
    history: history.map(({ dueOn, at, ...told }) => {
      const due = dueOn && formatDateWithWeek(dueOn, language);
      return { ...told, due, on: formatDate(dateInNorway(at), language) };
    }),
  };
}

const stepForm = z.object({
  state: z.enum(stepStates),
  reason: aboutNobody(writtenText),
  dueOn: writtenDate,
  positionId: z.string(),
});

/** Says how far a step has come, by when it is due and who sees to it. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  const step = isStepKey(params.step) ? params.step : notFound();

  const form = await readForm(request, stepForm);
  if (!form.ok) return data(form, 422);
  const positions = (await listPositionChoices(db, plan.organisationId)).flatMap(({ choices }) => choices);
  const position = chosen(positions.map(({ value }) => value)).safeParse(form.fields.positionId);
  if (!position.success) return data(refused(form, "positionId", "unknown"), 422);

  const said = sayStep({ ...form.fields, positionId: position.data });
  if (!said.ok) return data(refused(form, "reason", said.refusal), 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertStepState(db, writer, step, said.value);
  return redirect(href("/arbeid/planer/:planId/na", params), 303);
}

export default function EditStep({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const words = stepText[useLanguage()];
  const t = words.edit;
  const { step, changed, said, canEdit, place } = loaderData;
  const title = `${step.key} ${loaderData.title}`;
  const base = `/arbeid/planer/${params.planId}`;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${title} – Komplan`}</title>
      <ErrorSummary form={form ?? undefined} words={words.errors} heading={words.errors.heading} />
      <p>
        <Link className="ds-link" to={`${base}/na`}>
          ← {t.back}
        </Link>
      </p>
      <Heading level={1}>{title}</Heading>
      {changed && (
        <Alert kind="info">
          <p>
            <strong>{t.changedOn(changed.on)}</strong> {changed.text}
          </p>
          {canEdit && <p>{t.lookOver}</p>}
        </Alert>
      )}
      <p>{words.toDo[step.key]}</p>
      <p>
        <Link className="ds-link" to={`${base}/${place}`}>
          {t.toPlace}
        </Link>
      </p>
      <p>
        <a className="ds-link" href={loaderData.guide}>
          {t.toGuide}
        </a>
      </p>
      <p>
        <strong>{t.seen}:</strong> {signOf(step, words) || t.nothingSeen}
      </p>
      {said.state === "skipped" && <p>{t.skippedBecause(said.reason)}</p>}
      {said.state === "skipped" && canEdit && (
        <ActionButton action={`${base}/na/${step.key}`} fields={reopened(said)} data-variant="secondary">
          {t.reopen}
        </ActionButton>
      )}
      <StepForm said={said} positions={loaderData.positions} canEdit={canEdit} form={form ?? undefined} />
      <StepHistory history={loaderData.history} />
    </article>
  );
}

/** What the button that takes a step up again sends. */
function reopened(said: Parameters<typeof reopenStep>[0]) {
  const { state, reason, dueOn, positionId } = reopenStep(said);
  return { state, reason, dueOn: dueOn ?? "", positionId: positionId ?? "" };
}
