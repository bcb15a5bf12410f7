import { formatNumber } from "#app/lib/numbers.ts";
import { useLanguage } from "#app/ui/language.ts";
import type { Money, Sum } from "./money.ts";
import { moneyText } from "./money-text.ts";

/** What each year costs, with the years downwards: no wider than the leaders' page however long the plan is, and stacked on a phone. */
export function CostYears({ money }: { money: Money }) {
  const t = moneyText[useLanguage()];
  const parts = [
    ...money.sources.map(({ source, ...sum }) => ({ key: source as string, words: t.sources[source], sum })),
    { key: "all", words: t.total, sum: money as Sum },
  ];
  const rows = [
    ...money.years.map((year, at) => ({
      key: String(year),
      words: String(year),
      costs: ({ kroner }: Sum) => kroner[at],
    })),
    { key: "sum", words: t.sum, costs: ({ total }: Sum) => total },
  ];
  return (
    <div className="chart-frame">
      <table className="ds-table money-table cost-years">
        <caption>{t.byYearCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{t.year}</th>
            {parts.map(({ key, words }) => (
              <th key={key} scope="col" className="kroner">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.key === "sum" ? "sum-row" : undefined}>
              <th scope="row">{row.words}</th>
              {parts.map(({ key, words, sum }) => (
                <td key={key} className="kroner" data-label={words}>
                  {kronerOf(row.costs(sum) ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Nothing is a dash. */
function kronerOf(kroner: number): string {
  return kroner === 0 ? "–" : formatNumber(kroner);
}
