import type { Place } from "#app/organisation/municipality-list.server.ts";
import { helpHref } from "./help-address.ts";
import { HelpFrame } from "./help-frame.tsx";
import type { HelpText } from "./help-text.ts";
import { Safety } from "./safety.tsx";

interface Props {
  words: HelpText;
  places: readonly { county: string; places: readonly Place[] }[];
  exit: string;
}

/** Links to every municipality's own page. */
export function PlacesPage({ words: t, places, exit }: Props) {
  return (
    <HelpFrame words={t} exit={exit}>
      <main>
        <h1>{t.frame.chooseMunicipality}</h1>
        <Safety words={t} />
        <p>
          <a href={helpHref(t.language)} data-quiet="">
            {t.frame.back}
          </a>
        </p>
        {places.map(({ county, places }) => (
          <details key={county}>
            <summary>{county}</summary>
            <ul className="tongues">
              {places.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={helpHref(t.language, slug)} data-quiet="">
                    {name}
                  </a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </main>
    </HelpFrame>
  );
}
