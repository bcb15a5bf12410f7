import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/download-card.ts";
import { answerWithCard } from "./card-document.server.ts";
import { cardAt } from "./local-services.server.ts";

export async function loader({ params, context, request }: Route.LoaderArgs) {
  return await answerWithCard(await cardAt(params.place, params.card), context.get(languageContext), request);
}
