import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Unsure } from "./imported-plan.ts";
import { importText } from "./text.ts";

/** Every place the reading was unsure, with a link to where it is put right. */
export function ReviewUnsure({ unsure }: { unsure: Unsure[] }) {
  const t = importText[useLanguage()];
  return (
    <section className="stack-tight" aria-labelledby="unsure">
      <Heading level={2} id="unsure">
        {t.unsureTitle}
      </Heading>
      <p>{unsure.length === 0 ? t.nothingUnsure : t.unsureIntro(unsure.length)}</p>
      <ul className="unsure-list">
        {unsure.map(({ where, what, place }) => (
          <li key={place + where + what}>
            <a className="ds-link" href={`#${place}`}>
              {where}
            </a>
            : {what}
          </li>
        ))}
      </ul>
    </section>
  );
}
