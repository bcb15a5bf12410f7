import { expect } from "vitest";
import { months } from "#app/lib/dates.ts";
import { wordsIn } from "./words-in.ts";

/** The kinds of charts on a page. Each is held against the words and the table beside it: what is drawn is what they say. */
export function chartsIn(html: string): string[] {
  const kinds = [
    ...blocks(html, /<div class="status-bar">.*?<\/div>/gs).map(statusBar),
    ...blocks(html, /<table class="ds-table timeline">.*?<\/table>/gs).flatMap(timeline),
    ...blocks(html, /<svg class="bar-chart".*?<\/svg>.*?<\/table>/gs).map(barChart),
    ...blocks(html, /<svg class="year-wheel".*?<\/svg>.*?<\/table>/gs).map(yearWheel),
  ];
  const drawings = [...html.matchAll(/<svg\b/g)].length;
  const timelines = blocks(html, /<table class="ds-table timeline">.*?<\/table>/gs);
  const inTimelines = timelines.reduce((sum, one) => sum + [...one.matchAll(/<svg\b/g)].length, 0);
  const others = kinds.filter((kind) => kind !== "timeline").length;
  expect(others + inTimelines, "drawings that nobody has held against a table").toBe(drawings);
  return kinds;
}

/** Each part of the bar is as long as its number is of all of them. */
function statusBar(html: string): string {
  const parts = blocks(html, /<rect [^>]*>/g).map((rect) => [
    said(rect, "data-shape"),
    number(rect, "x"),
    number(rect, "width"),
  ]);
  const counted = blocks(html, /<li>.*?<\/li>/gs).map((item) => ({
    shape: said(item, "data-shape"),
    count: Number(/\d+/.exec(wordsIn(item))?.[0]),
  }));
  const all = counted.reduce((sum, { count }) => sum + count, 0);
  let from = 0;
  const told = counted.map(({ shape, count }) => {
    const width = (100 * count) / all;
    from += width;
    return [shape, expect.closeTo(from - width, 1), expect.closeTo(width, 1)];
  });
  expect(parts).toEqual(told);
  return "status-bar";
}

/** Each stretch and each point lies where its dates are between the years. */
function timeline(html: string): string[] {
  const years = [...html.matchAll(/<text x="([\d.]+)%"[^>]*>(\d{4})<\/text>/g)].map(([, at, year]) => ({
    day: dayOf(`${year}-01-01`),
    at: Number(at),
  }));
  const [second, last] = [years[1], years.at(-1)];
  if (!second || !last || second === last) throw new Error("A timeline is read from three years or more");
  const place = (date: string, days = 0) =>
    second.at + ((dayOf(date) + days - second.day) * (last.at - second.at)) / (last.day - second.day);
  const rows = blocks(html, /<tr>.*?<\/tr>/gs).slice(1);
  for (const row of rows) {
    const [time = "", points = ""] = blocks(row, /<span class="timeline-time.*?<\/span>/gs).map(wordsIn);
    const rect = /<rect [^>]*>/.exec(row)?.[0];
    if (!rect) continue;
    expect(said(rect, "data-shape")).toBe(said(row, "data-shape"));
    const dates = datesIn(time);
    const from = /^(Til|Fram til|Innen)/.test(time) ? undefined : dates[0];
    const to = /^(Fra|Frå)/.test(time) ? undefined : dates.at(-1);
    const [start, end] = [from ? place(from) : 0, to ? place(to, 1) : 100];
    expect([number(rect, "x"), number(rect, "x") + number(rect, "width")], time).toEqual([near(start), near(end)]);
    const drawnPoints = blocks(row, /<circle [^>]*>/g).map((circle) => number(circle, "cx"));
    expect(drawnPoints, points).toEqual(datesIn(points).map((date) => near(place(date))));
  }
  return rows.map(() => "timeline");
}

/** Each bar is as long as its number, and has its name and its number in the table under it. */
function barChart(html: string): string {
  const [drawing = "", table = ""] = html.split("</svg>");
  const bars = blocks(drawing, /<g>.*?<\/g>/gs).map((bar) => {
    const [label = "", words = ""] = [...bar.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text = ""]) =>
      wordsIn(text),
    );
    const width = blocks(bar, /<rect [^>]*>/g).reduce((sum, rect) => sum + number(rect, "width"), 0);
    return { label, words, width, most: /^\D*færre|^\D*under/.test(words) ? 0 : mostIn(words) };
  });
  const longest = Math.max(...bars.map(({ width }) => width));
  const most = Math.max(...bars.map((bar) => bar.most));
  for (const { words, width, most: own } of bars) expect(width, words).toBeCloseTo((own / most) * longest, 0);
  const rows = blocks(table, /<tr>.*?<\/tr>/gs).map((row) => blocks(row, /<t[hd][ >].*?<\/t[hd]>/gs).map(wordsIn));
  const column = rows[1]?.indexOf(bars[0]?.words ?? "", 1) ?? -1;
  const told = rows.slice(1, bars.length + 1).map((row) => [row[0], row[column]]);
  expect(told).toEqual(bars.map(({ label, words }) => [label, words]));
  return "bar-chart";
}

/** Each month of the wheel has as many as its row in the table tells of. */
function yearWheel(html: string): string {
  const [drawing = "", table = ""] = html.split("</svg>");
  const counted = blocks(drawing, /<g [^>]*>.*?<\/g>/gs).map((month) => {
    const [name = "", count = "0"] = [...month.matchAll(/<text[^>]*>(.*?)<\/text>/g)].map(([, text]) => text);
    return [name, Number(count), said(month, "data-filled") === "true"];
  });
  const rows = blocks(table, /<tr>.*?<\/tr>/gs).slice(1);
  const told = rows.map((row) => {
    const count = [...row.matchAll(/<li>/g)].length;
    return [/<th[^>]*>(.*?)</.exec(row)?.[1]?.slice(0, 3), count, count > 0];
  });
  expect(counted).toHaveLength(12);
  expect(counted).toEqual(told);
  return "year-wheel";
}

function blocks(html: string, pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([whole]) => whole);
}

function said(html: string, name: string): string {
  return new RegExp(` ${name}="([^"]*)"`).exec(html)?.[1] ?? "";
}

function number(html: string, name: string): number {
  return Number.parseFloat(said(html, name));
}

/** Within half a hundredth of the width. */
function near(place: number): unknown {
  return expect.closeTo(Math.min(100, Math.max(0, place)), 0);
}

function datesIn(words: string): string[] {
  return [...words.matchAll(/(\d+)\.\s(\p{L}+)\s(\d{4})/gu)].map(([, day = "", month = "", year = ""]) => {
    const at = months.nb.indexOf(month) + 1;
    return `${year}-${String(at).padStart(2, "0")}-${day.padStart(2, "0")}`;
  });
}

function dayOf(date: string): number {
  return Date.parse(date) / 86_400_000;
}

/** "40–55" is 55. */
function mostIn(words: string): number {
  const [last = "0"] = words.replace(/(?<=\d)\s(?=\d)/g, "").match(/\d+(?=\D*$)/) ?? [];
  return Number(last);
}
