import type { Fact, UncountedBase } from "#app/guide/fact.ts";
import { formatDate } from "#app/lib/dates.ts";
import { type Inserted, words, wordTable } from "#app/lib/inserted.ts";
import type { Language } from "#app/lib/language.ts";
import { formatNumber } from "#app/lib/numbers.ts";
import type { Block } from "#app/lib/rich-text.ts";
import type { Residents } from "./demography.ts";
import { figureText } from "./figure-text.ts";
import { listed } from "./listed.ts";
import type { Persons, Scaled, ScaledRow } from "./prevalence.ts";

type Words = (typeof figureText)[Language];

/** A figure in words, with a table, a chart of several municipalities, what it rests on and what to beware of. */
export function prevalenceFigure(fact: Fact, scaled: Scaled, all: Residents[], language: Language): Inserted {
  const t = figureText[language];
  const title = fact.title[language];
  const told = toldRows(scaled, t);
  const { sex, fromAge, toAge, differs } = scaled.base;
  const base = t.base(t.sexes[sex], fromAge, toAge);
  const period = t.periods[fact.figure?.period ?? "none"];
  const [only] = scaled.rows;
  const single: Block[] =
    scaled.rows.length === 1 && only
      ? [words(t.said(personsIn(only.persons, t), base, only.municipality, period))]
      : [];
  const without = scaled.sum?.without ?? [];
  return {
    type: "inserted",
    attrs: { kind: "figure", id: fact.id },
    title,
    content: [words(fact.text[language]), ...single, table(told, base, period, all, language)],
    chart: chartOf(title, scaled.rows, t),
    notes: [
      ...(without.length > 0 ? [t.sumWithout(listed(without, t))] : []),
      ...(differs ? [t.differs[differs]] : []),
      t.warningShort,
    ],
    sources: [factSource(fact, language), ...residentsSources(all, language)],
  };
}

/** A figure as it is told of the whole country, with why it is not scaled down, when there is something to say about that. */
export function nationalFigure(fact: Fact, why: UncountedBase | "sex" | null, language: Language): Inserted {
  const t = figureText[language];
  const reason = why === "sex" ? t.whySex : why && t.why[why];
  return {
    type: "inserted",
    attrs: { kind: "figure", id: fact.id },
    title: fact.title[language],
    content: [words(fact.text[language])],
    chart: null,
    notes: [reason ? `${t.national} ${reason}` : t.national],
    sources: [factSource(fact, language)],
  };
}

/** Where a fact comes from, and when somebody last held it against its source. */
export function factSource(
  { source, reference, checked }: Pick<Fact, "source" | "reference" | "checked">,
  language: Language,
): Inserted["sources"][number] {
  const t = figureText[language];
  const named = t.sourceWord(source.name, isNamed(reference, source.name) ? "" : reference);
  return { text: `${named}. ${t.checked(formatDate(checked, language))}`, url: source.url };
}

/** "NKVTS 1/2023" is said already in "dinutvei.no (NKVTS rapport 1/2023)". */
function isNamed(reference: string, name: string): boolean {
  return reference.split(" ").every((word) => name.includes(word));
}

/** Where the numbers of residents come from; once for each day they are of. */
export function residentsSources(all: Residents[], language: Language): Inserted["sources"] {
  const t = figureText[language];
  const texts = all.map(({ onDate, fetchedOn, example }) => {
    const date = formatDate(onDate, language);
    if (example) return t.residentsExample(date);
    return [t.residentsSource(date), ...(fetchedOn ? [t.fetchedOn(formatDate(fetchedOn, language))] : [])].join(" ");
  });
  return [...new Set(texts)].map((text) => ({
    text,
    url: text.includes("07459") ? "https://www.ssb.no/statbank/table/07459" : "",
  }));
}

function toldRows({ rows, sum }: Scaled, t: Words): [string, string, string][] {
  const told = (row: ScaledRow, name: string): [string, string, string] => [
    name,
    row.people === null ? t.notTold : formatNumber(row.people),
    personsIn(row.persons, t),
  ];
  return [...rows.map((row) => told(row, row.municipality)), ...(sum ? [told(sum, t.sum)] : [])];
}

function table(rows: [string, string, string][], base: string, period: string, all: Residents[], language: Language) {
  const t = figureText[language];
  const date = formatDate(all.map(({ onDate }) => onDate).toSorted()[0] ?? "", language);
  return wordTable([t.municipality, t.baseHeading(base, date), t.estimate(period)], rows);
}

function personsIn(persons: Persons, t: Words): string {
  if (persons.kind === "fewer") return t.fewer(persons.than);
  return t.about(formatNumber(persons.from), formatNumber(persons.to));
}

/** One bar alone says nothing, and neither do bars that may not be drawn. */
function chartOf(title: string, rows: ScaledRow[], t: Words): Inserted["chart"] {
  if (rows.length < 2 || rows.every(({ persons }) => persons.kind === "fewer")) return null;
  const bars = rows.map(({ municipality, persons }) => ({
    label: municipality,
    from: persons.kind === "fewer" ? null : persons.from,
    to: persons.kind === "fewer" ? null : persons.to,
    words: personsIn(persons, t),
  }));
  return { name: t.chart(title), bars };
}
