import { redirect } from "react-router";
import { become } from "#app/lib/db.server.ts";
import type { Route } from "./+types/log-out.ts";
import { cookies, removeCookie } from "./cookies.server.ts";
import { signedIn } from "./permit.server.ts";
import { endOtherSessions, endSession } from "./session.server.ts";
import { sessionContext } from "./staff.server.ts";

/** Logging out is a deed; whoever comes by a link goes to the start page. */
export function loader({ context }: Route.LoaderArgs) {
  signedIn(context);
  return redirect("/arbeid");
}

/** Ends the session, and with the field `everywhere` all others that the person has, and clears what the browser has kept. */
export async function action({ request, context }: Route.ActionArgs) {
  const { db } = signedIn(context);
  const session = context.get(sessionContext);
  const everywhere = (await request.formData()).has("everywhere");
  if (session) {
    await become(db, "komplan_system");
    await endSession(db, session.idDigest);
    if (everywhere) await endOtherSessions(db, session);
  }
  const headers = new Headers({ "Clear-Site-Data": '"cache", "cookies", "storage"' });
  removeCookie(headers, cookies.session);
  return redirect("/arbeid/logg-inn", { headers });
}
