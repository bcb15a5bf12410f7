import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/show-embedded.ts";
import { helpLanguage } from "./help-address.ts";
import { answerEmbedded } from "./help-answer.server.ts";

/** Whom to call now, as a block that the municipality's own site can show. Nothing runs in it, and it is never old. */
export function loader({ params, context }: Route.LoaderArgs) {
  const language = params.tongue === undefined ? context.get(languageContext) : helpLanguage(params.tongue);
  return answerEmbedded({ language, slug: params.place, now: new Date() });
}
