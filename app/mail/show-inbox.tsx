import { formatClock } from "#app/lib/dates.ts";
import { env } from "#app/lib/env.server.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/show-inbox.ts";
import { listMail, showsMail } from "./mail.server.ts";
import { mailText } from "./text.ts";
import "#app/ui/staff.css";
import "./inbox.css";

/** Mail as it would have been sent. Exists in trial use alone: everybody can open it. */
export async function loader({ context }: Route.LoaderArgs) {
  if (!showsMail(env)) notFound();
  const mails = await asSystem(listMail);
  return {
    language: context.get(languageContext),
    mails: mails.map(({ createdAt, ...mail }) => ({ ...mail, at: formatClock(createdAt) })),
  };
}

export default function ShowInbox({ loaderData: { language, mails } }: Route.ComponentProps) {
  const t = mailText[language];
  return (
    <main className="inbox" id="innhold">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p className="ds-paragraph">{t.explanation}</p>
      <p>
        <a className="ds-link" href="/arbeid/logg-inn">
          {t.logIn}
        </a>
      </p>
      {mails.length === 0 && <p className="ds-paragraph">{t.none}</p>}
      {mails.map((mail) => (
        <article className="ds-card mail" key={mail.id}>
          <Heading level={2}>{mail.subject}</Heading>
          <p className="ds-paragraph" data-size="sm">
            {t.to} {mail.to}. {t.sent} {mail.at}.
          </p>
          <MailBody body={mail.body} />
        </article>
      ))}
    </main>
  );
}

/** The text as it stands, with its addresses made into links. */
function MailBody({ body }: { body: string }) {
  return (
    <div className="mail-body">
      {body.split("\n").map((line, number) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a mail never move
        <p key={number}>
          {/^https?:\/\/\S+$/.test(line) ? (
            <a className="ds-link" href={line}>
              {line}
            </a>
          ) : (
            line
          )}
        </p>
      ))}
    </div>
  );
}
