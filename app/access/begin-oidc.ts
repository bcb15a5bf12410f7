import { redirect } from "react-router";
import { env } from "#app/lib/env.server.ts";
import { notFound } from "#app/lib/http.ts";
import type { Route } from "./+types/begin-oidc.ts";
import { atFrontDoor, knownBrowser } from "./front-door.server.ts";
import { beginLogIn } from "./oidc.server.ts";
import { insertAttempt } from "./oidc-attempt.server.ts";
import { safeReturnPath } from "./return-path.ts";

/** Sends a person to the log-in service. A link, not a form: what forms may lead to is limited to our own address. */
export async function loader({ request, url }: Route.LoaderArgs) {
  if (env.OIDC_ISSUER === undefined) notFound();
  const { secret, headers } = knownBrowser(request);
  const begun = await beginLogIn(env).catch(() => undefined);
  if (!begun) return redirect("/arbeid/logg-inn?feil=tjeneste");

  const returnTo = safeReturnPath(url.searchParams.get("til"));
  await atFrontDoor((db) => insertAttempt(db, { attempt: begun.attempt, browser: secret, returnTo }, new Date()));
  return redirect(begun.address, { headers });
}
