import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/credits.ts";
import { Article } from "./article.tsx";
import { creditsText } from "./credits-text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export function loader({ context }: Route.LoaderArgs) {
  return { language: context.get(languageContext) };
}

/** Whose data, fonts and software this rests on. */
export default function Credits({ loaderData: { language } }: Route.ComponentProps) {
  return <Article text={creditsText[language]} />;
}
