import type { ReactNode } from "react";
import { Link } from "react-router";
import { formatNumber } from "#app/lib/numbers.ts";
import { useLanguage } from "#app/ui/language.ts";
import { formatPercent } from "./cost-key.ts";
import type { Money, MunicipalityMoney, Source, SourceMoney, Sum } from "./money.ts";
import { moneyText } from "./money-text.ts";

/** Kroner for each source and year. */
export function YearTable({ money }: { money: Money }) {
  const t = moneyText[useLanguage()];
  return (
    <MoneyTable caption={t.byYearCaption} first={[t.source]} years={money.years}>
      <tbody>
        {money.sources.map(({ source, ...sum }) => (
          <tr key={source} data-source={source}>
            <th scope="row">{t.sources[source]}</th>
            <Kroner sum={sum} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className="sum-row">
          <th scope="row">{t.sum}</th>
          <Kroner sum={money} />
        </tr>
      </tfoot>
    </MoneyTable>
  );
}

/** Each measure under where its money comes from, with a sum for each source. */
export function MeasureMoneyTable({ planId, money }: { planId: string; money: Money }) {
  const t = moneyText[useLanguage()];
  return (
    <MoneyTable caption={t.byMeasureCaption} first={[t.number, t.measure]} years={money.years}>
      {money.sources.map((source) => (
        <SourceRows key={source.source} planId={planId} source={source} years={money.years} />
      ))}
      <tfoot>
        <tr className="sum-row">
          <th scope="row" colSpan={2}>
            {t.total}
          </th>
          <Kroner sum={money} />
        </tr>
      </tfoot>
    </MoneyTable>
  );
}

function SourceRows({ planId, source, years }: { planId: string; source: SourceMoney; years: number[] }) {
  const t = moneyText[useLanguage()];
  return (
    <tbody data-source={source.source}>
      <tr className="source-row">
        <th scope="colgroup" colSpan={years.length + 3}>
          {t.sources[source.source]}
        </th>
      </tr>
      {source.lines.map((line) => (
        <tr key={line.id}>
          <td>{line.number}</td>
          <th scope="row" className="measure-title">
            <Link className="ds-link" to={`/arbeid/planer/${planId}/tiltak/${line.id}`}>
              {line.title}
            </Link>
            <span className="quiet measure-responsible">{line.responsible || t.nobody}</span>
          </th>
          <Kroner sum={line} />
        </tr>
      ))}
      <tr className="sum-row">
        <th scope="row" colSpan={2}>
          {t.sum}
        </th>
        <Kroner sum={source} />
      </tr>
    </tbody>
  );
}

/** What each municipality pays, for each source and year. */
export function MunicipalityMoneyTable({
  money,
  municipalities,
  shown,
}: {
  money: Money;
  municipalities: MunicipalityMoney[];
  /** Whether shares tell something: equal ones do not. */
  shown: "shares" | "kronerOnly";
}) {
  const t = moneyText[useLanguage()];
  return (
    <MoneyTable caption={t.byMunicipalityCaption} first={[t.municipality]} years={money.years}>
      {municipalities.map(({ payer, sources, ...sum }) => (
        <tbody key={payer.kommunenummer}>
          <tr className="source-row">
            <th scope="colgroup" colSpan={money.years.length + 2}>
              {payer.name}
              {shown === "shares" && <span className="quiet"> {t.share(formatPercent(payer.share))}</span>}
            </th>
          </tr>
          {sources.map((each) => (
            <SourceRow key={each.source} {...each} />
          ))}
          <tr className="sum-row">
            <th scope="row">{t.sum}</th>
            <Kroner sum={sum} />
          </tr>
        </tbody>
      ))}
      <tfoot>
        <tr className="sum-row">
          <th scope="row">{t.total}</th>
          <Kroner sum={money} />
        </tr>
      </tfoot>
    </MoneyTable>
  );
}

function SourceRow({ source, ...sum }: { source: Source } & Sum) {
  const t = moneyText[useLanguage()];
  return (
    <tr data-source={source}>
      <th scope="row">{t.sources[source]}</th>
      <Kroner sum={sum} />
    </tr>
  );
}

interface TableProps {
  caption: string;
  first: string[];
  years: number[];
  children: ReactNode;
}

function MoneyTable({ caption, first, years, children }: TableProps) {
  const t = moneyText[useLanguage()];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="table-region" aria-label={caption} tabIndex={0}>
      <table className="ds-table money-table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {first.map((heading) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
            {[...years.map(String), t.total].map((heading) => (
              <th key={heading} scope="col" className="kroner">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        {children}
      </table>
    </section>
  );
}

/** A cell for each year and one for all of them. Nothing is a dash. */
function Kroner({ sum: { kroner, total } }: { sum: Sum }) {
  return [...kroner, total].map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the years of a table never change places
    <td key={at} className="kroner">
      {each === 0 ? "–" : formatNumber(each)}
    </td>
  ));
}
