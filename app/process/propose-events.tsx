import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { today } from "#app/lib/today.server.ts";
import { writtenDate } from "#app/plan/form-values.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/propose-events.ts";
import { insertMeetings, listMeetings } from "./meeting.server.ts";
import { type MeetingKind, meetingKinds } from "./meeting.ts";
import { meetingText } from "./meeting-text.ts";
import { planDates, proposedEvents } from "./proposed-events.ts";
import "./process.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const dates = planDates(draft);
  const events = proposedEvents(dates, await listMeetings(db, params.planId), today());
  return { events, guessed: dates.startsOn === null && dates.hearingFrom === null };
}

/** Three columns, a row for each event; `take` holds the numbers of the rows that are ticked. */
const eventsForm = z.object({
  kind: z.array(z.enum(meetingKinds, "unknown")),
  date: z.array(writtenDate),
  take: z.array(z.coerce.number().int()).min(1, "chooseOne"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);

  const form = await readForm(request, eventsForm);
  if (!form.ok) return data(form, 422);
  const { kind, date, take } = form.fields;
  const chosen = take.map((at) => ({ kind: kind[at], heldOn: date[at] }));
  const events = chosen.flatMap((one) => (one.kind && one.heldOn ? [{ kind: one.kind, heldOn: one.heldOn }] : []));
  if (events.length < chosen.length) return data(refused(form, "take", "writeDates"), 422);

  const writer = { by: user.id, organisationId: draft.plan.organisationId, planId: draft.plan.id };
  const blank = { groupKind: null, title: "", startsAt: null, endsAt: null, place: "", agenda: [], decisions: [] };
  await insertMeetings(
    db,
    writer,
    events.map((event) => ({ ...blank, ...event, cancelled: false })),
  );
  return redirect(href("/arbeid/planer/:planId/prosess/moter", params), 303);
}

/** The guide's events with days that can be changed. */
export default function ProposeEvents({ params, loaderData: { events, guessed }, actionData }: Route.ComponentProps) {
  const { proposal: t, title, errors } = meetingText[useLanguage()];
  const form = actionData ?? undefined;
  const rows = form ? typedEvents(form) : events.map((event) => ({ ...event, taken: true }));
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <p>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/prosess/moter", params)}>
          ← {title}
        </Link>
      </p>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {guessed && <p>{t.noDates}</p>}
      {rows.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Form className="stack">
          <fieldset className="plain-fieldset" id="take" tabIndex={-1}>
            <legend className="ds-sr-only">{t.title}</legend>
            {form && <p className="ds-validation-message">{errorText(form, errors)("take")}</p>}
            <ul className="thing-list">
              {rows.map((row, at) => (
                <EventRow key={`${row.kind}-${row.date}`} at={at} {...row} />
              ))}
            </ul>
          </fieldset>
          <Button>{t.save}</Button>
        </Form>
      )}
    </article>
  );
}

function typedEvents({ typed }: RefusedForm): { kind: MeetingKind; date: string; taken: boolean }[] {
  return (typed.kind ?? []).flatMap((word, at) => {
    const kind = meetingKinds.find((known) => known === word);
    return kind ? [{ kind, date: typed.date?.[at] ?? "", taken: typed.take?.includes(String(at)) ?? false }] : [];
  });
}

function EventRow({ at, kind, date, taken }: { at: number; kind: MeetingKind; date: string; taken: boolean }) {
  const { kinds, purposes, proposal: t } = meetingText[useLanguage()];
  return (
    <li>
      <div className="ds-field">
        <input className="ds-input" type="checkbox" id={`take-${at}`} name="take" value={at} defaultChecked={taken} />
        <label className="ds-label" htmlFor={`take-${at}`}>
          {kinds[kind]}
          <span className="quiet thing-more">{purposes[kind]}</span>
        </label>
      </div>
      <input type="hidden" name="kind" value={kind} />
      <input
        className="ds-input event-date"
        type="date"
        name="date"
        aria-label={t.date(kinds[kind])}
        defaultValue={date}
      />
    </li>
  );
}
