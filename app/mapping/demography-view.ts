import { formatDate } from "#app/lib/dates.ts";
import { type Inserted, wordTable } from "#app/lib/inserted.ts";
import type { Language } from "#app/lib/language.ts";
import { formatNumber } from "#app/lib/numbers.ts";
import { ageGroups, changeSince, countAged, countResidents, type Residents } from "./demography.ts";
import { figureText } from "./figure-text.ts";
import { residentsSources } from "./figure-view.ts";

/** How many live in each municipality, and how that has changed. */
export function residentsFigure(all: Residents[], language: Language): Inserted {
  const t = figureText[language];
  const [first] = all;
  const since = all.map((residents) => changeSince(residents)?.onDate ?? "").filter(Boolean);
  const headings = [
    t.municipality,
    t.residentsIn(since[0]?.slice(0, 4) ?? "–"),
    t.residents(formatDate(first?.onDate ?? "", language)),
    t.change,
  ];
  const rows = all.map((residents) => {
    const change = changeSince(residents);
    return [
      residents.municipality,
      change ? formatNumber(change.residents) : t.noChange,
      formatNumber(countResidents(residents)),
      change ? signed(change.percent) : t.noChange,
    ];
  });
  const bars = all.map((residents) => barOf(residents.municipality, countResidents(residents)));
  return figure("residents", t.residentsTitle, {
    content: [wordTable(headings, [...rows, ...sumRow(all, language)])],
    chart: all.length < 2 ? null : { name: t.chart(t.residentsTitle), bars },
    sources: residentsSources(all, language),
  });
}

/** How many live in each municipality, by age. */
export function agesFigure(all: Residents[], language: Language): Inserted {
  const t = figureText[language];
  const groups = ageGroups(all);
  const together = (group: { from: number; to: number | null }) =>
    all.reduce((sum, residents) => sum + countAged(residents, group), 0);
  const rows = groups.map((group) => [
    t.years(group.from, group.to),
    ...all.map((residents) => formatNumber(countAged(residents, group))),
    ...(all.length > 1 ? [formatNumber(together(group))] : []),
  ]);
  const names = all.map(({ municipality }) => municipality);
  const bars = groups.map((group) => barOf(t.years(group.from, group.to), together(group)));
  return figure("ages", t.agesTitle, {
    content: [wordTable([t.ages, ...names, ...(all.length > 1 ? [t.everybody] : [])], rows)],
    chart: { name: t.chart(t.agesTitle), bars },
    sources: residentsSources(all, language),
  });
}

function figure(id: string, title: string, told: Pick<Inserted, "content" | "chart" | "sources">): Inserted {
  return { type: "inserted", attrs: { kind: "figure", id }, title, ...told, notes: [] };
}

function sumRow(all: Residents[], language: Language): string[][] {
  if (all.length < 2) return [];
  const changes = all.map(changeSince);
  const now = all.reduce((sum, residents) => sum + countResidents(residents), 0);
  const t = figureText[language];
  if (changes.some((change) => change === null || change.onDate !== changes[0]?.onDate)) {
    return [[t.sum, t.noChange, formatNumber(now), t.noChange]];
  }
  const then = changes.reduce((sum, change) => sum + (change?.residents ?? 0), 0);
  const percent = Math.round(((now - then) / then) * 1000) / 10;
  return [[t.sum, formatNumber(then), formatNumber(now), signed(percent)]];
}

/** "−1,7 %". */
function signed(percent: number): string {
  const sign = percent > 0 ? "+" : percent < 0 ? "−" : "";
  return `${sign}${formatNumber(Math.abs(percent))}\u00a0%`;
}

function barOf(label: string, number: number) {
  return { label, from: number, to: number, words: formatNumber(number) };
}
