import type { ReactNode } from "react";
import { useLanguage } from "#app/ui/language.ts";
import type { EntryView } from "./entry-view.server.ts";
import { bankText } from "./text.ts";

/** All that an entry says beyond its title and its goal. */
export function EntryDetails({ entry }: { entry: EntryView }) {
  const t = bankText[useLanguage()];
  const { indicator } = entry;
  return (
    <dl className="bank-details">
      {entry.points.length > 0 && (
        <Detail name={t.points}>
          <ul>
            {entry.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
        </Detail>
      )}
      <Detail name={t.responsible}>{entry.responsible}</Detail>
      <Detail name={t.forms}>{entry.forms}</Detail>
      <Detail name={t.baseline}>{indicator.baseline}</Detail>
      <Detail name={t.target}>{indicator.target}</Detail>
      <Detail name={t.source}>{indicator.source}</Detail>
      <Detail name={t.evaluation}>{entry.evaluation}</Detail>
      {entry.legalBasis.length > 0 && (
        <Detail name={t.legalBasis}>
          <ul>
            {entry.legalBasis.map(({ title, url }) => (
              <li key={title}>
                <a className="ds-link" href={url} rel="noreferrer">
                  {title}
                </a>
              </li>
            ))}
          </ul>
        </Detail>
      )}
    </dl>
  );
}

function Detail({ name, children }: { name: string; children: ReactNode }) {
  if (children === "") return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
