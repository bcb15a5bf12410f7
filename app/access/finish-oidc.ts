import { redirect } from "react-router";
import { env } from "#app/lib/env.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Route } from "./+types/finish-oidc.ts";
import { cookies, readCookie } from "./cookies.server.ts";
import { atFrontDoor } from "./front-door.server.ts";
import { finishLogIn } from "./oidc.server.ts";
import { takeAttempt } from "./oidc-attempt.server.ts";
import { safeReturnPath } from "./return-path.ts";
import { logInHere } from "./session-cookie.server.ts";
import type { LogInProblem } from "./text.ts";
import { findPersonByEmail } from "./user.server.ts";

/** Where the log-in service sends people back to. The attempt is used up before the service is asked, whatever it answers. */
export async function loader({ request, url }: Route.LoaderArgs) {
  if (env.OIDC_ISSUER === undefined) notFound();
  const browser = readCookie(request, cookies.browser);
  const state = url.searchParams.get("state");
  const attempt = browser && state && (await atFrontDoor((db) => takeAttempt(db, state, browser, new Date())));
  if (!attempt) return turnAway("avbrutt");

  const email = await finishLogIn(env, url.search, { ...attempt, state });
  if (!email.ok) return turnAway(email.refusal);

  const headers = await atFrontDoor(async (db) => {
    const person = await findPersonByEmail(db, email.value);
    return person && (await logInHere(db, request, person.id));
  });
  if (!headers) return turnAway("ukjent");

  return redirect(safeReturnPath(attempt.returnTo), { headers });
}

function turnAway(problem: LogInProblem): Response {
  return redirect(`/arbeid/logg-inn?feil=${problem}`);
}
