import { cleanText } from "#app/lib/clean-text.ts";
import type { Language } from "#app/lib/language.ts";
import type { Payer } from "#app/report/cost-key.ts";
import { type Money, type MoneyLine, partOf } from "#app/report/money.ts";
import { moneyText } from "#app/report/money-text.ts";
import type { MeasureSheet, SheetColumn, SheetValue } from "./measure-sheet.ts";

/** What measures cost, as a sheet: a row for each, those that are to be paid for first. Measures that take nothing, or have not said what, have empty cells. */
export function moneySheet(
  money: Money,
  payers: readonly Payer[],
  about: { language: Language; invented: boolean },
): MeasureSheet {
  const { sheet: t } = moneyText[about.language];
  const noted = [
    ...money.sources.flatMap(({ lines }) => lines.map((line) => ({ line, note: "" }))),
    ...money.unpriced.map((line) => ({ line, note: t.unpriced })),
    ...money.onlyTime.map((line) => ({ line, note: "" })),
    ...money.unresourced.map((line) => ({ line, note: t.unresourced })),
    ...money.stopped.map((line) => ({ line, note: t.stopped })),
  ];
  const rows = noted.map(({ line, note }) => [...sheetRow(line, note, money, payers, about.language)]);
  const columns = columnsOf(money, payers, about.language);
  if (!about.invented) return { columns, rows };
  return { columns: [...columns, text(t.mark, 20)], rows: rows.map((row) => [...row, t.example]) };
}

function columnsOf({ years }: Money, payers: readonly Payer[], language: Language): SheetColumn[] {
  const { sheet: t, ...words } = moneyText[language];
  return [
    text(t.funding, 22),
    text(words.number, 7),
    text(words.measure, 44),
    text(words.responsible, 34),
    text(t.appliesTo, 20),
    ...years.map((year) => number(t.kroner(year))),
    number(t.sum),
    ...(payers.length > 1 ? payers.map(({ name }) => number(t.paidBy(name))) : []),
    number(t.hours),
    text(t.resources, 30),
    text(t.note, 26),
  ];
}

function sheetRow(
  line: MoneyLine,
  note: string,
  { years }: Money,
  payers: readonly Payer[],
  language: Language,
): SheetValue[] {
  const { sheet: t, sources } = moneyText[language];
  const names = payers
    .filter(({ kommunenummer }) => line.municipalities.includes(kommunenummer))
    .map(({ name }) => name);
  const said = line.total > 0 || line.source !== "unfunded";
  return [
    said ? sources[line.source] : "",
    line.number,
    cleanText(line.title),
    cleanText(line.responsible),
    names.length > 0 ? names.join(", ") : t.all,
    ...years.map((_, at) => line.kroner[at] || null),
    line.total || null,
    ...(payers.length > 1 ? payers.map((payer) => partOf(line, payer, payers).total || null) : []),
    line.hours,
    cleanText(line.resourcesText),
    note,
  ];
}

function text(heading: string, width: number): SheetColumn {
  return { heading, kind: "text", width };
}

function number(heading: string): SheetColumn {
  return { heading, kind: "number", width: 15 };
}
