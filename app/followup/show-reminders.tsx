import { data, href, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-reminders.ts";
import { ComingReminders } from "./coming-reminders.tsx";
import { BounceList, QuietPeriods, StopList } from "./reminder-lists.tsx";
import { saveFollowUp } from "./reminder-settings.server.ts";
import { ReminderSettings } from "./reminder-settings.tsx";
import { remindersText } from "./reminders-text.ts";
import { findReminders } from "./reminders-view.server.ts";
import "./reminders.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  return await findReminders(db, plan, today());
}

const yesOrNo = z.enum(["yes", "no"], "unknown").transform((answer) => answer === "yes");

const settingsForm = z.object({
  reminders: yesOrNo,
  intervalMonths: z.enum(["2", "3", "4", "6", "12"], "unknown").transform(Number),
  escalates: yesOrNo,
});

/** How this plan is followed up. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, settingsForm);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  await saveFollowUp(db, writer, form.fields);
  throw redirect(href("/arbeid/planer/:planId/oppfolging/varsler", params), 303);
}

/** What Komplan sends of its own accord in the next 30 days, and how to stop any of it. */
export default function ShowReminders({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = remindersText[useLanguage()];
  const { days, state, settings, quiet, stops, bounces } = loaderData;
  const base = href("/arbeid/planer/:planId/oppfolging/varsler", params);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {state !== "on" && (
        <Alert kind="info">
          <p>{t[state]}</p>
        </Alert>
      )}
      <BounceList base={base} bounces={bounces} />
      <ComingReminders base={base} days={days} />
      <StopList base={base} stops={stops} />
      <QuietPeriods base={base} periods={quiet} />
      <ReminderSettings settings={settings} form={form} />
    </article>
  );
}
