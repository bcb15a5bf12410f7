import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/download-card.ts";
import { answerWithCard } from "./card-document.server.ts";
import { cardAt } from "./local-services.server.ts";
import { findPaperForm } from "./paper-form.ts";

export async function loader({ params, context, request }: Route.LoaderArgs) {
  const form = findPaperForm(params.form ?? "") ?? notFound();
  const card = await cardAt(params.place, params.card);
  return await answerWithCard({ card, form, language: context.get(languageContext) }, request);
}
