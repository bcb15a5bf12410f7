import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { readForm, typedValue } from "#app/lib/form.ts";
import { chosen, writtenText } from "#app/plan/form-values.ts";
import { planPeriods } from "#app/plan/goal.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { RadioGroup, TextArea } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/choose-periods.ts";
import { type FocusProposal, ranked, roundStanding } from "./priority.ts";
import { listProposals, updatePeriods } from "./proposal.server.ts";
import { latestRound, listTotals } from "./round.server.ts";
import { priorityText } from "./text.ts";
import "./priority.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  const proposals = await listProposals(db, plan.id);
  const round = await latestRound(db, plan.id, user.id);
  const totals = round && roundStanding(round) === "counted" ? await listTotals(db, round.id) : null;
  return { proposals: totals ? ranked(proposals, totals) : proposals, totals };
}

const periodField = chosen(planPeriods);
const choiceFields = (proposals: FocusProposal[]) => {
  const periods = proposals.map(({ id }) => [`period-${id}`, periodField.optional()] as const);
  const reasons = proposals.map(({ id }) => [`reason-${id}`, aboutNobody(writtenText)] as const);
  return z.object(Object.fromEntries([...periods, ...reasons]));
};

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const proposals = await listProposals(db, plan.id);
  const form = await readForm(request, choiceFields(proposals));
  if (!form.ok) return data(form, 422);

  const choices = proposals.map(({ id }) => {
    const period = planPeriods.find((each) => each === form.fields[`period-${id}`]) ?? null;
    return { id, period, periodReason: String(form.fields[`reason-${id}`] ?? "") };
  });
  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await updatePeriods(db, writer, choices);
  throw redirect(href("/arbeid/planer/:planId/prioritering", params), 303);
}

export default function ChoosePeriods({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { choice: t, edit, proposals: words, errors } = priorityText[useLanguage()];
  const { proposals, totals } = loaderData;
  const error = errorText(form, errors);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.chooseTitle} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Link className="ds-link" to={href("/arbeid/planer/:planId/prioritering", params)}>
        {edit.back}
      </Link>
      <Heading level={1}>{t.chooseTitle}</Heading>
      <p>{t.lead}</p>
      <Form className="stack narrow">
        {proposals.map(({ id, title, period, periodReason }) => (
          <div key={id} className="stack-tight period-choice">
            <RadioGroup
              name={`period-${id}`}
              legend={t.period(title)}
              hint={totals ? words.points(totals[id] ?? 0) : undefined}
              chosen={typedValue(form, `period-${id}`) ?? period ?? ""}
              error={error(`period-${id}`)}
              choices={[
                ...planPeriods.map((value) => ({ value, label: t.periods[value] })),
                { value: "", label: t.periods.none },
              ]}
            />
            <TextArea
              name={`reason-${id}`}
              label={t.reason(title)}
              rows={2}
              defaultValue={typedValue(form, `reason-${id}`) ?? periodReason}
              error={error(`reason-${id}`)}
            />
          </div>
        ))}
        <Button>{t.save}</Button>
      </Form>
    </article>
  );
}
