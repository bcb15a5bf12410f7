import type { Language } from "#app/lib/language.ts";
import { formatNumber } from "#app/lib/numbers.ts";
import type { Money, Sum } from "#app/report/money.ts";
import { reportText } from "#app/report/report-text.ts";
import { type Block, heading, paragraph, table } from "./manuscript.ts";

/** More years than this make columns too narrow for their kroner; the sum is of all of them. */
const mostYears = 6;

/** What the measures cost, by source and year. */
export function moneyBlocks(money: Money, language: Language): Block[] {
  const t = reportText[language];
  if (money.total === 0) return [heading(1, t.money), paragraph(t.noMoney)];
  const years = money.years.slice(0, mostYears);
  const columns = [
    { heading: t.source, width: 2.4 },
    ...years.map((year) => ({ heading: String(year), width: 1.2 })),
    { heading: t.total, width: 1.3 },
  ];
  const row = (words: string, { kroner, total }: Sum, bold = {}) => {
    const cells = [
      words,
      ...[...kroner.slice(0, mostYears), total].map((each) => (each === 0 ? "–" : formatNumber(each))),
    ];
    return cells.map((text) => ({ blocks: [paragraph(text, bold)] }));
  };
  const rows = [
    ...money.sources.map((source) => row(t.sources[source.source], source)),
    row(t.sum, money, { bold: true }),
  ];
  return [heading(1, t.money), paragraph(t.estimate), table(columns, rows, { dense: true })];
}
