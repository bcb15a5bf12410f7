import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/show-help.ts";
import { helpLanguage } from "./help-address.ts";
import { answerHelp } from "./help-answer.server.ts";

/** Help now, for a municipality or for the whole country. The page is drawn to bytes and kept for a minute: who answers changes with the clock. */
export function loader({ params, context }: Route.LoaderArgs) {
  const tongue = params.tongue === undefined ? context.get(languageContext) : helpLanguage(params.tongue);
  return answerHelp({ language: tongue, slug: params.place ?? params["*"], now: new Date() });
}
