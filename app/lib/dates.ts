import type { Language } from "./language.ts";

/** Names of the months, from January. */
export const months: Record<Language, readonly string[]> = {
  nb: [
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
  ],
  nn: [
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
  ],
};

/** "12. mars 2026". Takes an ISO date. Written without Intl, since browsers lack nynorsk. */
export function formatDate(date: string, language: Language): string {
  const [year, month, day] = parts(date);
  return `${day}.\u00a0${months[language][month - 1]} ${year}`;
}

/** "12. mars 2026 (uke 11)", as deadlines are shown. */
export function formatDateWithWeek(date: string, language: Language): string {
  return `${formatDate(date, language)} (${weekName(date, language)})`;
}

/** "uke 11" or "veke 11". */
export function weekName(date: string, language: Language): string {
  return `${language === "nn" ? "veke" : "uke"}\u00a0${weekNumber(date)}`;
}

/** "mars 2026". */
export function formatMonth(date: string, language: Language): string {
  const [year, month] = parts(date);
  return `${months[language][month - 1]} ${year}`;
}

/** "2025–2028", one year alone when they are the same, empty when neither is known. */
export function formatYears(from: string | null, to: string | null): string {
  const years = [from, to].filter((date) => date !== null).map((date) => date.slice(0, 4));
  return [...new Set(years)].join("–");
}

/** "14.02", a moment in Norwegian time. */
export function formatClock(moment: Date): string {
  return new Intl.DateTimeFormat("nb-NO", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/Oslo" })
    .format(moment)
    .replace(":", ".");
}

/** The moment when Norwegian clocks show "09:00" on a date. */
export function momentInNorway(date: string, clock: string): Date {
  const asUtc = new Date(`${date}T${clock}:00Z`);
  const hours = [1, 2].find((ahead) => clockInNorway(new Date(asUtc.getTime() - ahead * 3_600_000)) === clock) ?? 1;
  return new Date(asUtc.getTime() - hours * 3_600_000);
}

function clockInNorway(moment: Date): string {
  return formatClock(moment).replace(".", ":");
}

/** Made once: that takes far longer than to use it. Swedes write dates as ISO does. */
const isoInNorway = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" });

/** The calendar date of a moment in Norway, as ISO. */
export function dateInNorway(moment: Date): string {
  return isoInNorway.format(moment);
}

/** Week of the year, 1 to 53, as Norwegian calendars count (ISO 8601). */
export function weekNumber(date: string): number {
  const day = new Date(`${date}T00:00:00Z`);
  const thursday = new Date(day.getTime() + (4 - (day.getUTCDay() || 7)) * 86_400_000);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.ceil(((thursday.getTime() - newYear) / 86_400_000 + 1) / 7);
}

function parts(date: string): [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split("-").map(Number);
  return [year, month, day];
}
