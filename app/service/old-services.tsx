import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { StatusMark } from "#app/ui/status-mark.tsx";
import { oldText } from "./old-text.ts";

interface OldService {
  id: string;
  name: string;
  organisation: string;
  /** How long ago somebody said that it was right, as it is told. */
  words: string;
}

/** As many as one can take in at a glance: the list of services has all of them. */
const atOnce = 5;

/** Services to look over, for whoever may say that they are right. */
export function OldServices({ services }: { services: readonly OldService[] }) {
  const t = oldText[useLanguage()];
  if (services.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="tjenester">
      <Heading level={2} id="tjenester">
        {t.title}
      </Heading>
      <ul className="thing-list">
        {services.slice(0, atOnce).map(({ id, name, organisation, words }) => (
          <li key={id}>
            <div>
              <a className="ds-link" href={`/arbeid/tjenester/${id}`}>
                {name}
              </a>
              <span className="thing-more">
                <StatusMark shape="late">{words}</StatusMark>
              </span>
            </div>
            <span className="quiet">{organisation}</span>
          </li>
        ))}
      </ul>
      {services.length > atOnce && (
        <p>
          <a className="ds-link" href="/arbeid/tjenester">
            {t.more(services.length - atOnce)}
          </a>
        </p>
      )}
    </section>
  );
}
