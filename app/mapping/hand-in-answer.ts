import { data, redirect } from "react-router";
import { linkMiddleware, permitByLink } from "#app/access/link.server.ts";
import { closedStatus } from "#app/access/link-frame.tsx";
import type { Route } from "./+types/hand-in-answer.ts";
import { handIn } from "./answer.server.ts";

export const middleware: Route.MiddlewareFunction[] = [linkMiddleware("mapping")];

/** Whoever opens the address is led to the form. */
export function loader({ params, url }: Route.LoaderArgs) {
  return redirect(`/kartlegging/${params.token}${url.search}`);
}

export async function action({ params, url, context }: Route.ActionArgs) {
  const came = permitByLink(context);
  if (came.state !== "open") throw data(null, { status: closedStatus[came.state] });
  await handIn(came.db, came.link, new Date());
  return redirect(`/kartlegging/${params.token}${url.search}`, 303);
}
