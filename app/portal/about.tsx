import { languageContext } from "#app/lib/language-context.ts";
import type { Route } from "./+types/about.ts";
import { aboutText } from "./about-text.ts";
import { Article } from "./article.tsx";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export function loader({ context }: Route.LoaderArgs) {
  return { language: context.get(languageContext) };
}

/** What Komplan is, and what it is not. */
export default function About({ loaderData: { language } }: Route.ComponentProps) {
  return <Article text={aboutText[language]} />;
}
