import { Link } from "react-router";
import { ActionButton } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { checkText } from "./check-text.ts";

interface Fault {
  id: string;
  serviceId: string;
  name: string;
  words: string;
  /** As a day is written. */
  toldOn: string;
}

/** What services themselves have said is wrong, until somebody has dealt with it. */
export function FaultsTold({ faults }: { faults: readonly Fault[] }) {
  const { told: t } = checkText[useLanguage()];
  if (faults.length === 0) return null;
  return (
    <section className="stack-tight" aria-labelledby="faults">
      <Heading level={2} id="faults">
        {t.heading}
      </Heading>
      <ul className="thing-list">
        {faults.map(({ id, serviceId, name, words, toldOn }) => (
          <li key={id}>
            <div>
              <Link className="ds-link" to={`/arbeid/tjenester/${serviceId}`}>
                {name}
              </Link>
              <span className="thing-more">{words}</span>
              <span className="thing-more quiet">{t.line(toldOn)}</span>
            </div>
            <ActionButton action={`/arbeid/tjenester/${serviceId}/svar/${id}/ferdig`} aria-label={`${t.done}: ${name}`}>
              {t.done}
            </ActionButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
