import { data, redirect } from "react-router";
import { env } from "#app/lib/env.server.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { Button, LinkButton } from "#app/ui/button.tsx";
import { Form, FormTokensContext } from "#app/ui/form.tsx";
import type { Route } from "./+types/use-login-link.ts";
import { cookies, readCookie } from "./cookies.server.ts";
import { atFrontDoor, formProof, languageOfAddress } from "./front-door.server.ts";
import { LogInFrame } from "./log-in-frame.tsx";
import { consumeLink, lookAtLink } from "./login-link.server.ts";
import { refuseUnlessFromOwnPage } from "./own-page.server.ts";
import { safeReturnPath } from "./return-path.ts";
import { matchingCode } from "./secret.server.ts";
import { logInHere } from "./session-cookie.server.ts";
import { accessText } from "./text.ts";

export const middleware: Route.MiddlewareFunction[] = [languageOfAddress];

/** Shows a button and changes nothing: machines that look through mail open links too. */
export async function loader({ request, url, params, context }: Route.LoaderArgs) {
  const browser = readCookie(request, cookies.browser);
  const state = await atFrontDoor((db) => lookAtLink(db, params.token, browser, new Date()));
  const csrf = browser ? formProof(browser) : "";
  const returnTo = safeReturnPath(url.searchParams.get("til"));
  return { language: context.get(languageContext), state, csrf, returnTo, code: matchingCode(params.token) };
}

export async function action({ request, url, params }: Route.ActionArgs) {
  const browser = readCookie(request, cookies.browser);
  if (!browser) return data({ state: "otherBrowser" as const }, 403);
  refuseUnlessFromOwnPage(request, await request.formData(), formProof(browser));

  const headers = await atFrontDoor(async (db) => {
    const person = await consumeLink(db, params.token, browser, env, new Date());
    return person && (await logInHere(db, request, person.id));
  });
  if (!headers) return data({ state: "spent" as const }, 410);

  return redirect(safeReturnPath(url.searchParams.get("til")), { headers });
}

export default function UseLoginLink({ loaderData, actionData }: Route.ComponentProps) {
  const { language, csrf, code, returnTo } = loaderData;
  const state = actionData?.state ?? loaderData.state;
  const t = accessText[language];
  if (state !== "ready") {
    return (
      <LogInFrame title={t[state]} introduction={t[`${state}Help`]} language={language} returnTo={returnTo}>
        <LinkButton to="/arbeid/logg-inn" variant="primary">
          {t.askAgain}
        </LinkButton>
      </LogInFrame>
    );
  }
  return (
    <FormTokensContext value={{ csrf, key: "" }}>
      <LogInFrame title={t.ready} introduction={t.readyHelp} language={language} returnTo={returnTo}>
        <p className="ds-paragraph">
          {t.code}: <strong>{code}</strong>
        </p>
        <Form>
          <Button size="lg">{t.logIn}</Button>
        </Form>
      </LogInFrame>
    </FormTokensContext>
  );
}
