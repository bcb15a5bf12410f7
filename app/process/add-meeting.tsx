import { data, href, Link, redirect } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { findPlan } from "#app/plan/plan.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { SelectField, TextField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-meeting.ts";
import { insertMeetings } from "./meeting.server.ts";
import { type Meeting, meetingGroupIn, repeatedDates, repetitions } from "./meeting.ts";
import { MeetingFieldset } from "./meeting-fields.tsx";
import { faultOfHours, faultOfSeries, meetingTexts, newMeetingForm } from "./meeting-form.ts";
import { meetingText } from "./meeting-text.ts";
import { refusedForPerson } from "./personal-data-in.ts";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  await permit(context, "plan:edit", (db) => findPlan(db, params.planId));
  return { group: meetingGroupIn(new URL(request.url).searchParams.get("gruppe")) ?? null };
}

/** Puts one meeting in the calendar, or a series. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: plan } = await permit(context, "plan:edit", (db) => findPlan(db, params.planId));

  const form = await readForm(request, newMeetingForm);
  const personal = refusedForPerson(form, meetingTexts);
  if (personal) return data(personal, 422);
  if (!form.ok) return data(form, 422);
  const { everyWeeks, until, ...meeting } = form.fields;
  const fault = faultOfHours(meeting) ?? faultOfSeries(form.fields);
  if (fault) return data(refused(form, ...fault), 422);

  const writer = { by: user.id, organisationId: plan.organisationId, planId: plan.id };
  const dates = everyWeeks > 0 && until ? repeatedDates(meeting.heldOn, everyWeeks, until) : [meeting.heldOn];
  const held = dates.map((heldOn) => ({ ...meeting, heldOn, cancelled: false, decisions: [] }));
  await insertMeetings(db, writer, held);
  return redirect(href("/arbeid/planer/:planId/prosess/moter", params), 303);
}

const blank: Omit<Meeting, "id" | "organisationId" | "planId" | "version" | "cancelled" | "decisions"> = {
  kind: "meeting",
  groupKind: null,
  title: "",
  heldOn: "",
  startsAt: null,
  endsAt: null,
  place: "",
  agenda: [],
};

export default function AddMeeting({ params, loaderData: { group }, actionData }: Route.ComponentProps) {
  const { form: t, title, errors } = meetingText[useLanguage()];
  const form = actionData ?? undefined;
  const error = errorText(form, errors);
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.newTitle} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/prosess/moter", params)}>
          ← {title}
        </Link>
      </p>
      <Heading level={1}>{t.newTitle}</Heading>
      <Form className="stack">
        <MeetingFieldset meeting={{ ...blank, groupKind: group }} form={form} />
        <div className="field-row">
          <SelectField
            name="everyWeeks"
            label={t.everyWeeks}
            defaultValue={typedValue(form, "everyWeeks") ?? "0"}
            error={error("everyWeeks")}
          >
            {repetitions.map((weeks) => (
              <option key={weeks} value={weeks}>
                {t.repeat(weeks)}
              </option>
            ))}
          </SelectField>
          <TextField
            name="until"
            type="date"
            label={t.until}
            hint={t.untilHint}
            defaultValue={typedValue(form, "until")}
            error={error("until")}
          />
        </div>
        <Button>{t.create}</Button>
      </Form>
    </article>
  );
}
