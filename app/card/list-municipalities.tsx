import { languageContext } from "#app/lib/language-context.ts";
import { publicHref } from "#app/lib/public-href.ts";
import { listPlaces, type Place } from "#app/organisation/municipality-list.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import type { Route } from "./+types/list-municipalities.ts";
import "./card.css";
import { cardText } from "./text.ts";

export { keepHeaders as headers } from "#app/lib/keep-headers.ts";

export async function loader({ context }: Route.LoaderArgs) {
  return { language: context.get(languageContext), counties: byCounty(await listPlaces()) };
}

/** Every municipality by county, to choose whose numbers the cards shall show. */
export default function ListMunicipalities({ loaderData: { language, counties } }: Route.ComponentProps) {
  const t = cardText[language];
  return (
    <main id="innhold" className="page-width card-page" tabIndex={-1}>
      <title>{`${t.chooseMunicipality} – Komplan`}</title>
      <meta name="description" content={t.chooseLead} />
      <p className="kicker">
        <a href={publicHref(language, "/kort")}>{t.allCards}</a>
      </p>
      <Heading level={1}>{t.chooseMunicipality}</Heading>
      <p className="lead">{t.chooseLead}</p>
      <div className="card-counties">
        {counties.map(({ county, places }) => (
          <details key={county}>
            <summary>{county}</summary>
            <ul>
              {places.map(({ slug, name }) => (
                <li key={slug}>
                  <a className="ds-link" href={publicHref(language, `/kort/${slug}`)}>
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </div>
    </main>
  );
}

/** The invented ones are reached by their address alone. */
function byCounty(places: readonly Place[]): { county: string; places: Place[] }[] {
  const real = places.filter(({ kommunenummer }) => !kommunenummer.startsWith("99"));
  return [...Map.groupBy(real, ({ county }) => county)].map(([county, found]) => ({ county, places: found }));
}
