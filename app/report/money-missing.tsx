import { Link } from "react-router";
import { formatKroner, formatNumber } from "#app/lib/numbers.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Money, MoneyLine } from "./money.ts";
import { moneyText } from "./money-text.ts";

/** What a budget cannot be made of yet, and what takes no money. Each measure leads to where it can be mended. */
export function MissingMoney({ planId, money }: { planId: string; money: Money }) {
  const t = moneyText[useLanguage()];
  const unfunded = money.sources.find(({ source }) => source === "unfunded")?.lines ?? [];
  const holes = [
    { words: t.unfunded(unfunded.length), lines: unfunded },
    { words: t.unpriced(money.unpriced.length), lines: money.unpriced },
    { words: t.unresourced(money.unresourced.length), lines: money.unresourced },
  ].filter(({ lines }) => lines.length > 0);
  const asides = [
    { words: t.onlyTime(money.onlyTime.length), lines: money.onlyTime },
    { words: t.stopped(money.stopped.length), lines: money.stopped },
  ].filter(({ lines }) => lines.length > 0);
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.missing}</Heading>
      {holes.length === 0 && <p>{t.nothingMissing}</p>}
      {holes.map((part) => (
        <Part key={part.words} planId={planId} flagged="⚑ " {...part} />
      ))}
      {asides.map((part) => (
        <Part key={part.words} planId={planId} flagged="" {...part} />
      ))}
    </section>
  );
}

interface PartProps {
  planId: string;
  words: string;
  flagged: string;
  lines: MoneyLine[];
}

function Part({ planId, words, flagged, lines }: PartProps) {
  return (
    <details className="money-missing" open={flagged !== "" && lines.length <= 5}>
      <summary>
        {flagged && <span aria-hidden="true">{flagged}</span>}
        {words}
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.id}>
            <Link className="ds-link" to={`/arbeid/planer/${planId}/tiltak/${line.id}#costs`}>
              {line.number} {line.title}
            </Link>
            <Takes line={line} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function Takes({ line: { hours, total, resourcesText } }: { line: MoneyLine }) {
  const t = moneyText[useLanguage()];
  const words = [total > 0 ? formatKroner(total) : "", hours ? t.hours(formatNumber(hours)) : "", resourcesText].filter(
    Boolean,
  );
  return words.length > 0 ? <span className="quiet"> · {words.join(" · ")}</span> : null;
}
