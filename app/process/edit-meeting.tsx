import { data, href, Link, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { type RefusedForm, readForm, refused, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { RemoveButton } from "#app/plan/remove-button.tsx";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CheckboxGroup } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-meeting.ts";
import { findMeetingIn, updateMeeting } from "./meeting.server.ts";
import { canRemoveMeeting, type Meeting } from "./meeting.ts";
import { MeetingFieldset } from "./meeting-fields.tsx";
import { decisionsOf, faultOfHours, meetingForm, meetingTexts } from "./meeting-form.ts";
import { MeetingDetails, When } from "./meeting-list.tsx";
import { meetingText } from "./meeting-text.ts";
import { type MeetingView, meetingView } from "./meeting-view.ts";
import { MinutesFieldset } from "./minutes-fields.tsx";
import { refusedForPerson } from "./personal-data-in.ts";
import "./process.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { user, subject: meeting } = await permit(context, "plan:read", (db) => findMeetingIn(db, params));
  const view = meetingView(meeting, context.get(languageContext));
  return { meeting, view, removable: canRemoveMeeting(meeting), canEdit: can(user, "plan:edit", meeting) };
}

interface Answer {
  form: RefusedForm;
  /** Set when somebody else has saved meanwhile: what stands there now. */
  theirs: MeetingView | null;
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: meeting } = await permit(context, "plan:edit", (db) => findMeetingIn(db, params));

  const form = await readForm(request, meetingForm);
  const personal = refusedForPerson(form, meetingTexts);
  if (personal) return data<Answer>({ form: personal, theirs: null }, 422);
  if (!form.ok) return data<Answer>({ form, theirs: null }, 422);
  const { version, decision, responsible, due, ...fields } = form.fields;
  const fault = faultOfHours(fields);
  if (fault) return data<Answer>({ form: refused(form, ...fault), theirs: null }, 422);

  const writer = { by: user.id, organisationId: meeting.organisationId, planId: params.planId };
  const written = { ...fields, decisions: decisionsOf({ decision, responsible, due }) };
  const saved = await updateMeeting(db, writer, { id: meeting.id, version }, written);
  if (!saved.ok) {
    const theirs = meetingView(meeting, context.get(languageContext));
    return data<Answer>({ form: refused(form, "title", saved.refusal), theirs }, 409);
  }
  return redirect(href("/arbeid/planer/:planId/prosess/moter", params), 303);
}

export default function EditMeeting({ params, loaderData, actionData }: Route.ComponentProps) {
  const { form: t, title, theirs: theirsWord, errors } = meetingText[useLanguage()];
  const { meeting, view, removable, canEdit } = loaderData;
  const { form, theirs } = actionData ?? {};
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${view.name} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/prosess/moter", params)}>
          ← {title}
        </Link>
      </p>
      <Heading level={1}>{view.name}</Heading>
      {theirs && <Alert kind="warning">{theirsWord}</Alert>}
      {(theirs || !canEdit) && <Written meeting={theirs ?? view} />}
      {canEdit && <MeetingForm meeting={meeting} version={(theirs ?? meeting).version} form={form} />}
      {canEdit && removable && (
        <RemoveButton action={href("/arbeid/planer/:planId/prosess/moter/:meetingId/fjern", params)} label={t.remove} />
      )}
    </article>
  );
}

/** The meeting as it is read. */
function Written({ meeting }: { meeting: MeetingView }) {
  return (
    <section className="stack-tight">
      <p>
        <strong>{meeting.name}</strong>, <When meeting={meeting} />
      </p>
      <MeetingDetails meeting={meeting} />
    </section>
  );
}

interface MeetingFormProps {
  meeting: Meeting;
  version: number;
  form: RefusedForm | undefined;
}

function MeetingForm({ meeting, version, form }: MeetingFormProps) {
  const t = meetingText[useLanguage()].form;
  const cancelled = form ? typedValue(form, "cancelled") === "yes" : meeting.cancelled;
  return (
    <Form className="stack">
      <input type="hidden" name="version" value={version} />
      <MeetingFieldset meeting={meeting} form={form} />
      <CheckboxGroup
        name="cancelled"
        legend=""
        chosen={cancelled ? ["yes"] : []}
        choices={[{ value: "yes", label: t.cancelled }]}
      />
      <MinutesFieldset decisions={meeting.decisions} form={form} />
      <Button>{t.save}</Button>
    </Form>
  );
}
