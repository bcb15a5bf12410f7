import { useLanguage } from "#app/ui/language.ts";
import type { FieldFinding } from "./form-view.ts";
import { measurePagesText } from "./measure-pages-text.ts";

/** What could be better here, and why. It nudges; it never stops anybody. */
export function FieldFindings({ findings }: { findings: readonly FieldFinding[] }) {
  const t = measurePagesText[useLanguage()];
  return (
    <ul className="field-findings">
      {findings.map(({ what, why, mend, source, example }) => (
        <li key={what}>
          <span aria-hidden="true">⚑</span> {what}
          <details>
            <summary>{t.why}</summary>
            <p>{why}</p>
            <p>{mend}</p>
            {example && (
              <p>
                {t.example}{" "}
                <a className="ds-link" href={example.address}>
                  «{example.text}»
                </a>{" "}
                <a className="ds-link" href={example.help}>
                  {t.formulate}
                </a>
              </p>
            )}
            <p className="quiet">
              {t.source}: <SourceLink {...source} />
            </p>
          </details>
        </li>
      ))}
    </ul>
  );
}

function SourceLink({ title, url }: { title: string; url: string }) {
  if (url === "") return title;
  return (
    <a className="ds-link" href={url} rel="noreferrer">
      {title}
    </a>
  );
}
