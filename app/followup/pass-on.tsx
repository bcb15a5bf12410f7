import { data, redirect } from "react-router";
import * as z from "zod";
import { linkMiddleware, permitByLink } from "#app/access/link.server.ts";
import { ClosedLinkPage, closedStatus, LinkFrame } from "#app/access/link-frame.tsx";
import { normaliseEmail } from "#app/access/user.server.ts";
import { env } from "#app/lib/env.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import { dayIsFull } from "#app/mail/day-limit.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/pass-on.ts";
import { findAsked, mailsToPassOn, passOn } from "./answer.server.ts";
import { answerText } from "./answer-text.ts";
import { linkPageAddress } from "./link-page-address.ts";
import "#app/ui/by-link.css";
import "./answer.css";

export const middleware: Route.MiddlewareFunction[] = [linkMiddleware("status")];
export const handle = { js: false };

export async function loader({ url, params, context }: Route.LoaderArgs) {
  const came = permitByLink(context);
  const language = context.get(languageContext);
  if (came.state !== "open") return data({ state: came.state, language }, closedStatus[came.state]);
  const { isPassedOn, passedOnTo, isWithColleague } = await findAsked(came.db, came.link);
  const [canPassOn, back] = [!isPassedOn && passedOnTo === null, linkPageAddress(`/s/${params.token}`, url)];
  return { state: "open" as const, language, canPassOn, passedOnTo: isWithColleague ? passedOnTo : null, back };
}

const colleague = z.object({
  email: z.string().default("").transform(normaliseEmail).pipe(z.email("writeEmail").max(254, "writeEmail")),
});

/** Passes the request on to a colleague. Once, and never by one it was passed on to. */
export async function action({ request, url, params, context }: Route.ActionArgs) {
  const came = permitByLink(context);
  if (came.state !== "open") return data(null, closedStatus[came.state]);
  const asked = await findAsked(came.db, came.link);

  const form = await readForm(request, colleague);
  if (!form.ok) return data(form, 422);
  const { email: recipient } = form.fields;
  if (asked.isPassedOn || asked.passedOnTo !== null) return data(refused(form, "", "alreadyPassedOn"), 409);
  if (recipient === asked.recipient) return data(refused(form, "email", "ownEmail"), 422);

  const now = new Date();
  if ((await roomForMails(came.db, came.link.organisationId, now)) < mailsToPassOn)
    return data(refused(form, "", "dayIsFull"), 429);
  await passOn(came.db, came.link, { asked, recipient, origin: env.origin, now });
  return redirect(linkPageAddress(`/s/${params.token}`, url), 303);
}

export default function PassOn({ loaderData, actionData }: Route.ComponentProps) {
  if (loaderData.state !== "open") return <ClosedLinkPage language={loaderData.language} why={loaderData.state} />;
  const { language, canPassOn, passedOnTo, back } = loaderData;
  const t = answerText[language];
  const form = actionData ?? undefined;
  const words = { ...t.errors, dayIsFull: dayIsFull[language] };
  return (
    <LinkFrame language={language}>
      <title>{`${form ? `${t.error}: ` : ""}${t.passOn} – Komplan`}</title>
      <ErrorSummary form={form} words={words} heading={t.errors.heading} />
      <Heading level={1}>{t.passOn}</Heading>
      {canPassOn ? (
        <form method="post" noValidate className="stack">
          <p>{t.passOnHelp}</p>
          <TextField
            name="email"
            label={t.email}
            hint={t.passOnOnce}
            type="email"
            autoComplete="off"
            defaultValue={typedValue(form, "email")}
            error={errorText(form, words)("email")}
            maxLength={254}
          />
          <Button>{t.passOnSend}</Button>
        </form>
      ) : (
        <p>{passedOnTo ? t.passedOn(passedOnTo) : t.errors.alreadyPassedOn}</p>
      )}
      <p>
        <a className="ds-link" href={back}>
          {t.back}
        </a>
      </p>
    </LinkFrame>
  );
}
