import { data, redirect } from "react-router";
import * as z from "zod";
import { env } from "#app/lib/env.server.ts";
import { readForm } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { showsMail } from "#app/mail/mail.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Form, FormTokensContext } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/log-in.ts";
import { cookies, readCookie } from "./cookies.server.ts";
import { atFrontDoor, formProof, knownBrowser, languageOfAddress } from "./front-door.server.ts";
import { LogInFrame } from "./log-in-frame.tsx";
import { askForLink } from "./login-link.server.ts";
import { ownOrigin, refuseUnlessFromOwnPage } from "./own-page.server.ts";
import { safeReturnPath } from "./return-path.ts";
import { findSession } from "./session.server.ts";
import { accessText, type LogInProblem } from "./text.ts";

export const middleware: Route.MiddlewareFunction[] = [languageOfAddress];

export async function loader({ request, url, context }: Route.LoaderArgs) {
  const returnTo = safeReturnPath(url.searchParams.get("til"));
  const session = readCookie(request, cookies.session);
  if (session && (await atFrontDoor((db) => findSession(db, session, new Date())))) throw redirect(returnTo);

  const { csrf, headers } = knownBrowser(request);
  const problem = url.searchParams.get("feil");
  const account = env.OIDC_ISSUER ? env.OIDC_NAME : null;
  return data({ language: context.get(languageContext), returnTo, csrf, problem, account }, { headers });
}

const logInForm = z.object({ email: z.string("writeEmail").trim().max(254, "writeEmail").pipe(z.email("writeEmail")) });

export async function action({ request, url }: Route.ActionArgs) {
  const browser = readCookie(request, cookies.browser);
  if (!browser) throw redirect("/arbeid/logg-inn?feil=kapsel");
  refuseUnlessFromOwnPage(request, await request.clone().formData(), formProof(browser));

  const form = await readForm(request, logInForm);
  if (!form.ok) return data({ form, sent: null }, 422);

  const returnTo = safeReturnPath(url.searchParams.get("til"));
  const asking = { email: form.fields.email, browser, returnTo };
  const { code } = await atFrontDoor((db) =>
    askForLink(db, asking, { ...env, origin: ownOrigin(request) }, new Date()),
  );
  return data({ form: undefined, sent: { code, inbox: showsMail(env) } });
}

export default function LogIn({ loaderData, actionData }: Route.ComponentProps) {
  const { language } = loaderData;
  const t = accessText[language];
  return (
    <FormTokensContext value={{ csrf: loaderData.csrf, key: "" }}>
      {actionData?.sent ? (
        <LookInMail language={language} sent={actionData.sent} />
      ) : (
        <LogInFrame title={t.logIn} introduction={t.introduction} {...loaderData}>
          {isProblem(loaderData.problem, t) && (
            <Alert kind="warning" live>
              {t.problems[loaderData.problem]}
            </Alert>
          )}
          <ErrorSummary form={actionData?.form} words={t.errors} heading={t.mistakes} />
          <WorkAccount {...loaderData} />
          <Form>
            <TextField
              name="email"
              type="email"
              label={t.email}
              hint={t.emailHint}
              autoComplete="email"
              required
              defaultValue={actionData?.form?.typed.email?.[0]}
              error={errorText(actionData?.form, t.errors)("email")}
            />
            <Button>{t.sendLink}</Button>
          </Form>
          <p className="ds-paragraph">{t.noAccount}</p>
        </LogInFrame>
      )}
    </FormTokensContext>
  );
}

type LoaderData = Route.ComponentProps["loaderData"];

/** A plain link: the answer comes from the address of the log-in service. */
function WorkAccount({ account, language, returnTo }: LoaderData) {
  if (account === null) return null;
  const t = accessText[language];
  return (
    <>
      <a
        className="ds-button"
        data-variant="primary"
        href={`/arbeid/logg-inn/oidc?til=${encodeURIComponent(returnTo)}`}
      >
        {t.logInWith(account)}
      </a>
      <Heading level={2}>{t.or}</Heading>
    </>
  );
}

function LookInMail({ language, sent }: Pick<LoaderData, "language"> & { sent: { code: string; inbox: boolean } }) {
  const t = accessText[language];
  return (
    <LogInFrame title={t.lookInMail} introduction={t.mailOnItsWay} language={language}>
      <p className="ds-paragraph">{t.compareCode}</p>
      <p className="matching-code">
        <span className="ds-sr-only">{t.code}: </span>
        {sent.code}
      </p>
      <p className="ds-paragraph">{t.sameBrowser}</p>
      {sent.inbox && (
        <p className="ds-paragraph">
          <a className="ds-link" href="/arbeid/innboks">
            {t.openInbox}
          </a>
        </p>
      )}
      <p className="ds-paragraph">
        {t.nothingCame}{" "}
        <a className="ds-link" href="/arbeid/logg-inn">
          {t.tryAgain}
        </a>
      </p>
    </LogInFrame>
  );
}

function isProblem(problem: string | null, t: { problems: Record<LogInProblem, string> }): problem is LogInProblem {
  return problem !== null && Object.hasOwn(t.problems, problem);
}
