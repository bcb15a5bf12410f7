/** A stretch of time, both days included; ISO dates. */
export interface Span {
  from: string;
  to: string;
}

/** Where a day is in a span, in hundredths of it from its beginning; what lies outside is put at the nearer end. */
export function placeIn({ from, to }: Span, date: string): number {
  const [first, last] = [dayNumber(from), dayNumber(to) + 1];
  const place = (100 * (dayNumber(date) - first)) / (last - first);
  return Math.round(Math.min(100, Math.max(0, place)) * 10) / 10;
}

export function isIn({ from, to }: Span, date: string): boolean {
  return from <= date && date <= to;
}

/** The years of a span and where each begins. */
export function yearsIn(span: Span): { name: string; at: number }[] {
  const [first, last] = [Number(span.from.slice(0, 4)), Number(span.to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const name = String(first + index);
    return { name, at: placeIn(span, `${name}-01-01`) };
  });
}

/** What lasts from one day to another, as a part of a span; an end that is not known is the span's own. Null when both are unknown, or it lies outside. */
export function stretchIn(span: Span, from: string | null, to: string | null, marks: readonly string[] = []) {
  if (from === null && to === null) return null;
  const [first, last] = [from ?? span.from, to ?? span.to];
  if (last < span.from || first > span.to) return null;
  const at = placeIn(span, first);
  const end = placeIn(span, nextDay(last));
  const inside = marks.filter((mark) => isIn(span, mark)).map((mark) => placeIn(span, mark));
  return { from: at, width: Math.max(0.8, Math.round((end - at) * 10) / 10), marks: [...new Set(inside)] };
}

function nextDay(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);
}

function dayNumber(date: string): number {
  return Date.parse(date) / 86_400_000;
}
