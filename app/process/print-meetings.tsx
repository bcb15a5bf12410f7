import { href, Link } from "react-router";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/print-meetings.ts";
import { listMeetings } from "./meeting.server.ts";
import { meetingGroupIn, meetingsOf } from "./meeting.ts";
import { MeetingDetails, When } from "./meeting-list.tsx";
import { meetingText } from "./meeting-text.ts";
import { meetingView } from "./meeting-view.ts";
import "./process.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db } = await permitDraft(context, "plan:read", params.planId);
  const group = meetingGroupIn(new URL(request.url).searchParams.get("gruppe"));
  const meetings = meetingsOf(await listMeetings(db, params.planId), group);
  return { group, meetings: meetings.map((meeting) => meetingView(meeting, context.get(languageContext))) };
}

/** All meetings with agenda and minutes, one after the other, for paper. */
export default function PrintMeetings({ params, loaderData: { group, meetings } }: Route.ComponentProps) {
  const t = meetingText[useLanguage()];
  const heading = group ? `${t.title}: ${t.groups[group].toLowerCase()}` : t.title;
  return (
    <article className="stack">
      <title>{`${heading} – Komplan`}</title>
      <p className="not-printed">
        <Link className="ds-link" to={href("/arbeid/planer/:planId/prosess/moter", params)}>
          ← {t.title}
        </Link>
      </p>
      <Heading level={1}>{heading}</Heading>
      {meetings.map((meeting) => (
        <section key={meeting.id} className="printed-meeting stack-tight">
          <Heading level={2}>{meeting.name}</Heading>
          <p>
            <When meeting={meeting} />
          </p>
          <MeetingDetails meeting={meeting} />
        </section>
      ))}
    </article>
  );
}
