import { href, Link } from "react-router";
import { can } from "#app/access/permissions.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-meetings.ts";
import { listMeetings } from "./meeting.server.ts";
import { byTime, type MeetingGroup, meetingGroupIn, meetingGroups, meetingsOf } from "./meeting.ts";
import { MeetingList } from "./meeting-list.tsx";
import { meetingText } from "./meeting-text.ts";
import { type MeetingView, meetingView } from "./meeting-view.ts";
import "./process.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const group = meetingGroupIn(new URL(request.url).searchParams.get("gruppe"));
  const all = await listMeetings(db, params.planId);
  const meetings = meetingsOf(all, group).map((meeting) => meetingView(meeting, language));
  return { ...byTime(meetings, today()), group, none: all.length === 0, canEdit: can(user, "plan:edit", draft.plan) };
}

/** The calendar of the work: meetings to come and meetings that are over. */
export default function ListMeetings({ params, loaderData }: Route.ComponentProps) {
  const t = meetingText[useLanguage()];
  const { upcoming, past, group, none, canEdit } = loaderData;
  const base = href("/arbeid/planer/:planId/prosess", params);
  const query = group ? `?gruppe=${group}` : "";
  return (
    <article className="stack">
      <title>{`${t.title} – Komplan`}</title>
      <p>
        <Link className="ds-link" to={base}>
          ← {t.back}
        </Link>
      </p>
      <Heading level={1}>{t.title}</Heading>
      <p>{none ? t.none : t.lead}</p>
      {canEdit && (
        <div className="button-row">
          <LinkButton to={`${base}/moter/nytt${query}`}>{t.add}</LinkButton>
          <LinkButton to={`${base}/kalender`} variant="tertiary">
            {t.propose}
          </LinkButton>
        </div>
      )}
      {!none && (
        <>
          <GroupFilter group={group} />
          <Part heading={t.upcoming} base={base} meetings={upcoming} empty={t.noUpcoming} />
          {past.length > 0 && <Part heading={t.past} base={base} meetings={past} empty="" />}
          <div className="button-row">
            <LinkButton to={`${base}/moter.ics${query}`} reloadDocument variant="tertiary">
              {t.file}
            </LinkButton>
            <LinkButton to={`${base}/moter/utskrift${query}`} variant="tertiary">
              {t.print}
            </LinkButton>
          </div>
          <p className="quiet">{t.fileHint}</p>
        </>
      )}
    </article>
  );
}

function GroupFilter({ group }: { group: MeetingGroup | undefined }) {
  const t = meetingText[useLanguage()];
  return (
    <form className="filter-row" key={group ?? ""}>
      <SelectField name="gruppe" label={t.filter} defaultValue={group ?? ""}>
        <option value="">{t.all}</option>
        {meetingGroups.map((one) => (
          <option key={one} value={one}>
            {t.groups[one]}
          </option>
        ))}
      </SelectField>
      <Button variant="secondary">{t.show}</Button>
    </form>
  );
}

interface PartProps {
  heading: string;
  base: string;
  meetings: MeetingView[];
  empty: string;
}

function Part({ heading, base, meetings, empty }: PartProps) {
  return (
    <section className="stack-tight">
      <Heading level={2}>{heading}</Heading>
      {meetings.length === 0 ? <p className="quiet">{empty}</p> : <MeetingList base={base} meetings={meetings} />}
    </section>
  );
}
