import { keepHeaders } from "#app/lib/keep-headers.ts";
import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/list-offline-cards.ts";
import { offlineCards } from "./offline-cards.server.ts";

/** What the phone shall have, and a mark that changes when any of it does. */
export async function loader({ params, context }: Route.LoaderArgs) {
  return Response.json(await offlineCards(params.place, context.get(languageContext)), { headers: keepHeaders() });
}
