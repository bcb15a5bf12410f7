import { Link } from "react-router";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { meetingText } from "./meeting-text.ts";
import type { MeetingView } from "./meeting-view.ts";

/** Meetings one under the other, each with when and where. */
export function MeetingList({ base, meetings }: { base: string; meetings: MeetingView[] }) {
  return (
    <ul className="thing-list">
      {meetings.map((meeting) => (
        <li key={meeting.id}>
          <span>
            <Link className="ds-link" to={`${base}/moter/${meeting.id}`}>
              {meeting.name}
            </Link>
            <span className="quiet thing-more">
              <When meeting={meeting} />
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

export function When({ meeting: { day, clock, place, cancelled } }: { meeting: MeetingView }) {
  const t = meetingText[useLanguage()];
  return (
    <>
      {[day, clock, place].filter(Boolean).join(", ")}
      {cancelled && (
        <>
          {" · "}
          <StatusMark shape="stopped">{t.cancelledWord}</StatusMark>
        </>
      )}
    </>
  );
}

/** What is on the agenda and what was decided, to be read. */
export function MeetingDetails({ meeting: { agenda, decisions } }: { meeting: MeetingView }) {
  const t = meetingText[useLanguage()].form;
  return (
    <>
      {agenda.length > 0 && (
        <>
          <p>
            <strong>{t.agenda}</strong>
          </p>
          <ol>
            {agenda.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ol>
        </>
      )}
      {decisions.length > 0 && (
        <div className="table-region">
          <table className="ds-table minutes-table">
            <caption>{t.minutes}</caption>
            <thead>
              <tr>
                <th scope="col">{t.decision}</th>
                <th scope="col">{t.responsible}</th>
                <th scope="col">{t.due}</th>
              </tr>
            </thead>
            <tbody>
              {decisions.map(({ decision, responsible, by }) => (
                <tr key={decision}>
                  <td>{decision}</td>
                  <td>{responsible}</td>
                  <td>{by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
