import { Link } from "react-router";
import { ActionButton } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { FindingPlace, FindingView } from "./finding-view.server.ts";
import { planPagesText } from "./plan-pages-text.ts";

/** Findings, each with why it matters and where it is mended. */
export function FindingList({ findings, lookAction }: { findings: FindingView[]; lookAction?: string | undefined }) {
  if (findings.length === 0) return null;
  return (
    <ul className="finding-list">
      {findings.map((finding) => (
        <li key={finding.id} id={finding.changedFactId ?? undefined}>
          <p>
            <span className="finding-count" aria-hidden="true">
              ⚑
            </span>{" "}
            {finding.what} <Places places={finding.places} />
          </p>
          <Reason finding={finding} />
          {lookAction && finding.changedFactId && (
            <LookedOver action={lookAction} factId={finding.changedFactId} what={finding.what} />
          )}
        </li>
      ))}
    </ul>
  );
}

function LookedOver({ action, factId, what }: { action: string; factId: string; what: string }) {
  const t = planPagesText[useLanguage()].quality;
  return (
    <ActionButton action={action} fields={{ factId }} aria-label={`${t.lookedOver}: ${what}`}>
      {t.lookedOver}
    </ActionButton>
  );
}

/** One place is a plain "Rett her"; several are a list of numbers that lead there. */
function Places({ places }: { places: FindingPlace[] }) {
  const t = planPagesText[useLanguage()].quality;
  const [only] = places;
  if (only && places.length === 1) {
    return (
      <Link className="ds-link" to={only.address}>
        {t.mend} {only.label && `(${only.label})`}
      </Link>
    );
  }
  return (
    <span className="finding-places">
      {t.mendEach(places.length)}{" "}
      {places.map(({ label, title, address }) => (
        <Link key={address} className="ds-link" to={address} title={title}>
          {label || title}
        </Link>
      ))}
    </span>
  );
}

function Reason({ finding: { why, mend, source, sourceUrl } }: { finding: FindingView }) {
  const t = planPagesText[useLanguage()].quality;
  return (
    <details>
      <summary>{t.why}</summary>
      <p>{why}</p>
      <p>{mend}</p>
      <p className="quiet">
        {t.source}:{" "}
        {sourceUrl === "" ? (
          source
        ) : (
          <a className="ds-link" href={sourceUrl} rel="noreferrer">
            {source}
          </a>
        )}
      </p>
    </details>
  );
}
