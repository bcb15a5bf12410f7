import { helpLanguage } from "#app/help/help-address.ts";
import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/download-brochure.ts";
import { answerWithBrochure } from "./brochure-document.server.ts";

export async function loader({ params, context, request }: Route.LoaderArgs) {
  const language = params.tongue === undefined ? context.get(languageContext) : helpLanguage(params.tongue);
  return await answerWithBrochure(params.place, language, request);
}
