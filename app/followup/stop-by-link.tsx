import { data, redirect } from "react-router";
import { linkMiddleware, permitByLink } from "#app/access/link.server.ts";
import { ClosedLinkPage, closedStatus, LinkFrame } from "#app/access/link-frame.tsx";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/stop-by-link.ts";
import { answerText } from "./answer-text.ts";
import { linkPageAddress } from "./link-page-address.ts";
import { findOwnStop, saveStop } from "./reminder-settings.server.ts";
import "#app/ui/by-link.css";
import "./answer.css";

export const middleware: Route.MiddlewareFunction[] = [linkMiddleware("status")];
export const handle = { js: false };

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const came = permitByLink(context);
  const language = context.get(languageContext);
  if (came.state !== "open") return data({ state: came.state, language }, closedStatus[came.state]);
  const { sender, isStopped } = await findOwnStop(came.db, came.link, today());
  return { state: "open" as const, language, sender, isStopped, back: linkPageAddress(`/s/${params.token}`, url) };
}

/** Stops what Komplan sends of its own accord to whoever was asked. The coordinator sees it, and can start it again. */
export async function action({ url, params, context }: Route.ActionArgs) {
  const came = permitByLink(context);
  if (came.state !== "open") return data(null, closedStatus[came.state]);
  const { personId } = await findOwnStop(came.db, came.link, today());

  const { id, organisationId } = came.link;
  await saveStop(came.db, { by: `link/${id}`, organisationId }, { measureId: null, personId, until: null });
  return redirect(linkPageAddress(`/s/${params.token}/stopp`, url), 303);
}

export default function StopByLink({ loaderData }: Route.ComponentProps) {
  if (loaderData.state !== "open") return <ClosedLinkPage language={loaderData.language} why={loaderData.state} />;
  const { language, sender, isStopped, back } = loaderData;
  const t = answerText[language];
  const title = isStopped ? t.stop.stopped : t.stop.title;
  return (
    <LinkFrame language={language}>
      <title>{`${title} – Komplan`}</title>
      <Heading level={1}>{title}</Heading>
      {isStopped ? (
        <p>{t.stop.stoppedHelp(sender)}</p>
      ) : (
        <form method="post" className="stack">
          <p>{t.stop.help(sender)}</p>
          <p>{t.stop.seen(sender)}</p>
          <Button>{t.stop.button}</Button>
        </form>
      )}
      <p>
        <a className="ds-link" href={back}>
          {t.back}
        </a>
      </p>
    </LinkFrame>
  );
}
