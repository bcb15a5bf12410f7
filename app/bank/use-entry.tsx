import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { listPositions } from "#app/organisation/agency.server.ts";
import { listFocusAreas } from "#app/plan/focus-area.server.ts";
import { insertGoal, listGoals } from "#app/plan/goal.server.ts";
import { insertMeasure } from "#app/plan/measure.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/use-entry.ts";
import { findEntry } from "./bank.server.ts";
import { measureFrom, takenFrom } from "./copy.ts";
import { EntryDetails } from "./entry-details.tsx";
import { entryView } from "./entry-view.server.ts";
import { OfferedNote } from "./offered-note.tsx";
import { placeIn, placesIn } from "./place.ts";
import { fittingPosition } from "./responsible.ts";
import { bankText } from "./text.ts";
import { UseForm } from "./use-form.tsx";
import { UsedIn } from "./used-in.tsx";
import "./bank.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const entry = await findEntry(db, params.entryId, language);
  const canUse = can(user, "measure:edit", draft.plan);
  const positions = canUse ? await listPositions(db, draft.plan.organisationId) : [];
  const fitting = fittingPosition(entry, positions);
  return {
    entry: entryView(entry, language),
    used: takenFrom(entry.origin, draft.measures).map(({ id, number }) => ({ id, number })),
    canUse,
    places: placesIn(draft.focusAreas, draft.goals, entry),
    fitting: fitting && `${fitting.title}, ${fitting.agency}`,
  };
}

const useForm = z.object({ place: z.string(), responsible: z.literal("yes").optional() });

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "measure:edit", (db) => findPlan(db, params.planId));
  const entry = await findEntry(db, params.entryId, plan.language);

  const form = await readForm(request, useForm);
  if (!form.ok) return data(form, 422);
  const place = placeIn(await listFocusAreas(db, plan.id), await listGoals(db, plan.id), entry, form.fields.place);
  if (!place) return data(refused(form, "place", "choosePlace"), 422);

  const positions = form.fields.responsible ? await listPositions(db, plan.organisationId) : [];
  const fields = { ...measureFrom(entry, today()), positionId: fittingPosition(entry, positions)?.id ?? null };

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const goalId = place.goalId ?? (await insertGoal(db, writer, place.newGoal)).id;
  const { id: measureId } = await insertMeasure(db, writer, { ...fields, goalIds: [goalId] }, entry.origin);

  throw redirect(href("/arbeid/planer/:planId/tiltak/:measureId", { planId: plan.id, measureId }), 303);
}

/** One entry of the bank, and where in the plan it shall stand. */
export default function UseEntry({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = bankText[useLanguage()];
  const { entry, used, canUse, places, fitting } = loaderData;
  const { planId } = params;
  return (
    <article className="stack bank-entry">
      <title>{`${form ? "Feil: " : ""}${entry.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <nav aria-label={t.title}>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/tiltaksbank", { planId })}>
          ← {t.title}
        </Link>
      </nav>
      <header className="stack-tight">
        <p className="bank-heading">{entry.heading}</p>
        <Heading level={1}>{entry.title}</Heading>
        {entry.goal && (
          <p>
            {entry.level || t.goal}: {entry.goal}
          </p>
        )}
        <p className="quiet">
          {t.for}: {entry.for}
        </p>
        <UsedIn planId={planId} used={used} />
        {canUse && (
          <p>
            <a className="ds-link" href="#bruk">
              {t.use.button} ↓
            </a>
          </p>
        )}
      </header>
      {entry.offered && <OfferedNote offered={entry.offered} />}
      <EntryDetails entry={entry} />
      {canUse && <UseForm places={places} place={typedValue(form, "place")} form={form} fitting={fitting} />}
    </article>
  );
}
