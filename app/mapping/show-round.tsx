import { Link } from "react-router";
import { permit } from "#app/access/permit.server.ts";
import { formatDateWithWeek } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { dayIsFull } from "#app/mail/day-limit.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/show-round.ts";
import { askingMail } from "./mapping-mail.ts";
import { type RequestView, requestView } from "./request-view.ts";
import { findRoundIn, listRequests } from "./round.server.ts";
import { mappingText } from "./text.ts";
import "./mapping.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, subject: round } = await permit(context, "plan:edit", (db) => findRoundIn(db, params));
  const language = context.get(languageContext);
  const requests = (await listRequests(db, params.planId)).filter(({ roundId }) => roundId === round.id);
  const [first] = requests;
  const address = `${env.origin}/kartlegging/…`;
  return {
    deadline: formatDateWithWeek(round.deadline, language),
    requests: requests.map((request) => requestView(request, { round, today: today(), language })),
    notSent: requests.filter(({ sentAt }) => sentAt === null).length,
    /** Whether nothing was sent just now, since enough has been sent in a day. */
    isFull: new URL(request.url).searchParams.has("grense"),
    letter: first ? askingMail(first.language, { ...round, agency: first.agency, address }) : null,
  };
}

/** One round: who has been asked, who has answered, and a word to the rest. */
export default function ShowRound({ params, loaderData }: Route.ComponentProps) {
  const language = useLanguage();
  const t = mappingText[language];
  const { deadline, requests, notSent, isFull, letter } = loaderData;
  const base = `/arbeid/planer/${params.planId}/kartlegging`;
  return (
    <article className="stack">
      <title>{`${t.answers} – Komplan`}</title>
      <p>
        <Link className="ds-link" to={base}>
          ← {t.title}
        </Link>
      </p>
      <Heading level={1}>{t.answers}</Heading>
      {isFull && (
        <Alert kind="warning" live>
          {dayIsFull[language]}
        </Alert>
      )}
      <p>{t.deadline(deadline)}</p>
      {notSent > 0 && (
        <Form action={`${base}/runder/${params.roundId}/send`}>
          <Button>{t.show.send(notSent)}</Button>
        </Form>
      )}
      <ul className="thing-list">
        {requests.map((request) => (
          <RequestLine key={request.id} base={base} request={request} />
        ))}
      </ul>
      {letter && (
        <details className="side-details">
          <summary>{t.show.letter}</summary>
          <p>
            <strong>{letter.subject}</strong>
          </p>
          <p className="as-written">{letter.body}</p>
        </details>
      )}
    </article>
  );
}

function RequestLine({ base, request }: { base: string; request: RequestView }) {
  const { show: t } = mappingText[useLanguage()];
  const { id, agency, recipient, state, reminder, since, hasLink } = request;
  const isOut = state === "waiting" || state === "begun";
  return (
    <li>
      <span>
        <strong>{agency}</strong>
        <span className="thing-more quiet">{recipient}</span>
        {reminder === "shouldRemind" && <span className="thing-more">{t.shouldRemind}</span>}
      </span>
      <span>
        {t.states[state]}
        {since && <span className="quiet"> · {since}</span>}
        {isOut && !hasLink && <span className="quiet"> · {t.noLink}</span>}
      </span>
      <span className="button-row">
        {(state === "begun" || state === "handedIn") && (
          <Link className="ds-link" to={`${base}/svar/${id}`} aria-label={`${t.read}: ${agency}`}>
            {t.read}
          </Link>
        )}
        {(reminder === "canRemind" || reminder === "shouldRemind") && (
          <ActionButton action={`${base}/svar/${id}/paminnelse`} aria-label={`${t.remind}: ${agency}`}>
            {t.remind}
          </ActionButton>
        )}
        {isOut && (
          <ActionButton action={`${base}/svar/${id}/lenke`} aria-label={`${t.newLink}: ${agency}`}>
            {t.newLink}
          </ActionButton>
        )}
        {hasLink && (
          <ActionButton action={`${base}/svar/${id}/steng`} aria-label={`${t.revoke}: ${agency}`}>
            {t.revoke}
          </ActionButton>
        )}
      </span>
    </li>
  );
}
