import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/list-places.ts";
import { helpLanguage } from "./help-address.ts";
import { answerPlaces } from "./help-answer.server.ts";

/** Every municipality, by county: links alone, with nothing to search for that could be read over a shoulder or kept. */
export function loader({ params, context }: Route.LoaderArgs) {
  return answerPlaces(params.tongue === undefined ? context.get(languageContext) : helpLanguage(params.tongue));
}
