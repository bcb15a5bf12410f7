import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/privacy.ts";
import { Article } from "./article.tsx";
import { privacyText } from "./privacy-text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export function loader({ context }: Route.LoaderArgs) {
  return { language: context.get(languageContext) };
}

/** What is kept about readers (nothing) and staff (what is needed). */
export default function Privacy({ loaderData: { language } }: Route.ComponentProps) {
  return <Article text={privacyText[language]} />;
}
