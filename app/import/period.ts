export interface Period {
  from: string | null;
  to: string | null;
}

/** "2026 – 30. november" is no period of years. */
const years =
  /\b(20\d\d)\s*(?:[-–—/]|til)\s*((?:20)?\d\d)\b(?!\.\s*(?:\d|jan|feb|mars|apr|mai|jun|jul|aug|sep|okt|nov|des))/;

/** The first and last year of a period such as "2021–2024" or "2021-24", as whole calendar years; null when there is none. */
export function findPeriod(text: string): Period | null {
  const found = years.exec(text);
  if (!found) return null;
  const from = Number(found[1]);
  const to = found[2]?.length === 2 ? Math.floor(from / 100) * 100 + Number(found[2]) : Number(found[2]);
  return to >= from && to - from <= 20 ? { from: `${from}-01-01`, to: `${to}-12-31` } : null;
}

/** The same text with the years of the period, and a page number after them, taken off. */
export function withoutPeriod(text: string): string {
  return text.replace(/[\s,(:–-]*\b20\d\d\s*(?:[-–—/]|til)\s*(?:20)?\d\d\b\)?(\s*\|\s*\d+)?.*$/, "").trim();
}

/** One year by itself, "2027", as a whole calendar year. */
export function findYear(text: string): Period | null {
  const year = /^\D*(20\d\d)\D*$/.exec(text)?.[1];
  return year ? { from: `${year}-01-01`, to: `${year}-12-31` } : null;
}

const months = [
  "januar",
  "februar",
  "mars",
  "april",
  "mai",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "desember",
];
const dates = new RegExp(`\\b(\\d{1,2})\\.\\s?(?:(\\d{1,2})\\.\\s?|(${months.join("|")})\\s+)(20\\d\\d)\\b`, "gi");

/** "1. februar 2026" and nothing else. */
export function wholeDate(text: string): string | null {
  return /^\d{1,2}\.\s?\p{L}+\s20\d\d$/u.test(text) ? (findDates(text)?.to ?? null) : null;
}

/** Whole dates, "1. februar 2026 – 30. november 2026"; a single one is when something shall be done, or begin if it says "fra". */
export function findDates(text: string): Period | null {
  const found = [...text.matchAll(dates)].flatMap(([, day = "", month, name, year = ""]) => {
    const number = month ? Number(month) : months.indexOf(name?.toLowerCase() ?? "") + 1;
    const date = new Date(Date.UTC(Number(year), number - 1, Number(day)));
    return date.getUTCMonth() === number - 1 ? [date.toISOString().slice(0, 10)] : [];
  });
  const [first = null, second = null] = found;
  if (first === null || found.length > 2 || (second !== null && second < first)) return null;
  if (second !== null) return { from: first, to: second };
  return /^\W*(fra|frå|fom\.?|fra og med|frå og med)\s+\d/i.test(text)
    ? { from: first, to: null }
    : { from: null, to: first };
}
