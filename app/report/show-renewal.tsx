import { data, href, redirect } from "react-router";
import * as z from "zod";
import { formatDate } from "#app/lib/dates.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { writtenDate } from "#app/plan/form-values.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { LinkButton } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-renewal.ts";
import { measuresByArea } from "./areas.ts";
import { nextPlan } from "./next-plan.ts";
import { NextPlanForm } from "./next-plan-form.tsx";
import { insertNextPlan, listDraftsMadeOf, listRenewalChoices, lockPlan } from "./renewal.server.ts";
import { choiceOf, emptiedAreas, nextPeriod, notChosen, renewalChoices } from "./renewal.ts";
import { renewalText } from "./renewal-text.ts";
import "./round.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const language = context.get(languageContext);
  const chosen = await listRenewalChoices(db, draft.plan.id);
  const made = await listDraftsMadeOf(db, draft.plan.id);
  const { measures } = draft;
  return {
    areas: measuresByArea(draft).map(({ key, title, measures: own }) => {
      return { key, title, all: own.length, left: notChosen(own, chosen).length };
    }),
    all: measures.length,
    left: notChosen(measures, chosen).length,
    counts: renewalChoices.map((choice) => {
      return { choice, count: measures.filter(({ id }) => choiceOf(id, chosen) === choice).length };
    }),
    emptied: emptiedAreas(draft, chosen).map(({ id, title }) => ({ id, title })),
    period: nextPeriod(draft.plan, today()),
    made: made.map(({ id, title, madeOn }) => ({ id, title, on: formatDate(madeOn, language) })),
  };
}

const nextPlanForm = z.object({
  startsOn: writtenDate,
  endsOn: writtenDate,
  leaveOut: z.array(z.uuid()),
  again: z.array(z.string()),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:create", params.planId);

  const form = await readForm(request, nextPlanForm);
  if (!form.ok) return data(form, 422);
  const { startsOn, endsOn, leaveOut, again } = form.fields;
  if (startsOn && endsOn && endsOn < startsOn) return data(refused(form, "endsOn", "endsBeforeStart"), 422);

  const { id: planId, organisationId } = draft.plan;
  await lockPlan(db, planId);
  const chosen = await listRenewalChoices(db, planId);
  if (draft.measures.length === 0 || notChosen(draft.measures, chosen).length > 0) {
    return data(refused(form, "areas", "notAllChosen"), 409);
  }
  const made = await listDraftsMadeOf(db, planId);
  if (made.length > 0 && again.length === 0) return data(refused(form, "again", "madeBefore"), 409);

  const next = nextPlan(draft, chosen, { startsOn, endsOn, leaveOut });
  const plan = await insertNextPlan(db, { by: user.id, organisationId, planId }, next, today());
  throw redirect(href("/arbeid/planer/:planId", { planId: plan.id }), 303);
}

/** The measures by focus area, how many are left to choose for, and the draft that comes of it. */
export default function ShowRenewal({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = renewalText[useLanguage()];
  const { areas, all, left, counts } = loaderData;
  const base = href("/arbeid/planer/:planId/fornying", params);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      <section className="stack-tight" id="areas" tabIndex={-1}>
        <Heading level={2}>{t.areas}</Heading>
        <p>
          {all === 0 ? t.noMeasures : <strong>{t.left(left, all)}</strong>}{" "}
          <span className="quiet">
            {counts
              .filter(({ count }) => count > 0)
              .map(({ choice, count }) => `${count} ${t.chosen[choice]}`)
              .join(" · ")}
          </span>
        </p>
        <ul className="thing-list">
          {areas.map(({ key, title: name, all: own, left: rest }) => {
            const title = name || t.noArea;
            const way = rest === 0 ? t.look : t.choose;
            return (
              <li key={key}>
                <span>
                  {title}
                  <span className="quiet thing-more">{rest === 0 ? t.allDone : t.area(own - rest, own)}</span>
                </span>
                <LinkButton to={`${base}/${key}`} size="sm" aria-label={`${way}: ${title}`}>
                  {way}
                </LinkButton>
              </li>
            );
          })}
        </ul>
      </section>
      {all > 0 && <NextPlanForm {...loaderData} form={form} />}
    </article>
  );
}
