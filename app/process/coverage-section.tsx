import { Link } from "react-router";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { CoverageView } from "./coverage-view.server.ts";
import { coverageParts } from "./group-coverage.ts";
import { processText } from "./text.ts";

interface Props {
  base: string;
  coverage: CoverageView[];
  canEdit: boolean;
}

/** Who nobody speaks for yet, why they should be there, and where to add them; folded away, who is there. */
export function CoverageSection({ base, coverage, canEdit }: Props) {
  const t = processText[useLanguage()].coverage;
  const missing = coverage.filter(({ by }) => by.length === 0);
  const covered = coverage.filter(({ by }) => by.length > 0);
  return (
    <section className="stack-tight" id="dekning">
      <Heading level={2}>{t.heading}</Heading>
      <p className="quiet">{t.lead}</p>
      {missing.length === 0 ? (
        <p>{t.all}</p>
      ) : (
        <details open={missing.length <= 4}>
          <summary className="coverage-summary">{t.count(missing.length)}</summary>
          <ul className="finding-list">
            {missing.map((one) => (
              <Missing key={one.perspective} one={one} base={base} canEdit={canEdit} />
            ))}
          </ul>
        </details>
      )}
      {covered.length > 0 && (
        <details>
          <summary className="coverage-summary">{t.covered(covered.length)}</summary>
          {coverageParts.map((part) => (
            <Covered key={part} heading={t.parts[part]} covered={covered.filter((one) => one.part === part)} />
          ))}
        </details>
      )}
    </section>
  );
}

function Missing({ one, base, canEdit }: { one: CoverageView; base: string; canEdit: boolean }) {
  const t = processText[useLanguage()].coverage;
  const name = t.perspectives[one.perspective];
  const inGroup = one.part === "userGroups";
  const mend = inGroup ? `grupper/working/ny?for=${one.perspective}` : `aktorer/ny?slag=${one.perspective}`;
  return (
    <li>
      <p>
        <span className="finding-count" aria-hidden="true">
          ⚑
        </span>{" "}
        {inGroup ? t.missing(name) : t.missingOf(withCapital(name))}
        {". "}
        {canEdit && (
          <Link className="ds-link" to={`${base}/${mend}`}>
            {inGroup ? t.addTo : t.ask}
          </Link>
        )}
      </p>
      <details>
        <summary>{t.why}</summary>
        <p>{t.reasons[one.perspective]}</p>
        <p className="quiet">
          {t.source}:{" "}
          <a className="ds-link" href={one.sourceUrl} rel="noreferrer">
            {one.source}
          </a>
        </p>
      </details>
    </li>
  );
}

function Covered({ heading, covered }: { heading: string; covered: CoverageView[] }) {
  const t = processText[useLanguage()].coverage;
  if (covered.length === 0) return null;
  return (
    <>
      <Heading level={3}>{heading}</Heading>
      <dl className="facts-list">
        {covered.map(({ perspective, by }) => (
          <div className="coverage-row" key={perspective}>
            <dt>{withCapital(t.perspectives[perspective])}</dt>
            <dd>{by.map(({ name, how }) => `${name} (${t.how[how]})`).join(" · ")}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

function withCapital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
