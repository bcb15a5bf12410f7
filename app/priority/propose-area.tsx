import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { writtenTitle } from "#app/plan/form-values.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/propose-area.ts";
import { OwnProposalForm } from "./own-proposal-form.tsx";
import { insertProposals } from "./proposal.server.ts";
import { latestRound } from "./round.server.ts";
import { priorityText } from "./text.ts";
import "./priority.css";

/** The form stands among the proposals; one comes here when the title must be corrected. */
export async function loader({ params, context }: Route.LoaderArgs) {
  await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  return null;
}

const ownArea = z.object({ title: aboutNobody(writtenTitle) });

/** Proposes a field of one's own. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, ownArea);
  if (!form.ok) return data(form, 422);
  const back = redirect(href("/arbeid/planer/:planId/prioritering", params), 303);
  if ((await latestRound(db, plan.id, user.id))?.closed === false) throw back;

  const argument = { reason: "", mapping: "", targetGroups: [], focusAreaId: null, period: null };
  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await insertProposals(db, writer, [{ ...argument, nationalArea: null, title: form.fields.title }]);
  throw back;
}

export default function ProposeArea({ params, actionData: form }: Route.ComponentProps) {
  const { ownProposal: t, edit, errors } = priorityText[useLanguage()];
  const base = href("/arbeid/planer/:planId/prioritering", params);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={base}>
        {edit.back}
      </Link>
      <Heading level={1}>{t.title}</Heading>
      <OwnProposalForm base={base} typed={typedValue(form, "title")} error={errorText(form, errors)("title")} />
    </article>
  );
}
