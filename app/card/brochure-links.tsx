import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { brochureHref } from "./brochure-href.ts";
import { cardText } from "./text.ts";

interface Props {
  place: { name: string; slug: string };
  brochures: readonly { language: Parameters<typeof brochureHref>[1]; name: string; tag: string }[];
}

/** To print and give away: each language by its own name. */
export function BrochureLinks({ place, brochures }: Props) {
  const t = cardText[useLanguage()];
  return (
    <section>
      <Heading level={2}>{t.brochure}</Heading>
      <p>{t.brochureLead(place.name)}</p>
      <ul className="card-brochures">
        {brochures.map(({ language, name, tag }) => (
          <li key={language}>
            <a className="ds-link" href={brochureHref(place.slug, language)} lang={tag} hrefLang={tag}>
              {name} (PDF)
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
