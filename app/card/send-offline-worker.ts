import { keepHeaders } from "#app/lib/keep-headers.ts";
import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/send-offline-worker.ts";
import { localOrTemplates } from "./local-services.server.ts";
import { offlineScope } from "./offline.ts";
import { offlineWorker } from "./offline-worker.ts";

/** The worker of one place's cards: may answer for that place's addresses in this language, and fetch from here alone. */
export async function loader({ params, context }: Route.LoaderArgs) {
  await localOrTemplates(params.place);
  const headers = {
    ...keepHeaders(),
    "Content-Type": "text/javascript; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; connect-src 'self'; frame-ancestors 'none'",
    "Service-Worker-Allowed": offlineScope(params.place, context.get(languageContext)),
  };
  return new Response(offlineWorker, { headers });
}
