/** Monday is 0, Sunday is 6. */
export function weekday(date: string): number {
  return (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The date so many days later, or earlier when the number is negative. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);
}

/** How many days there are from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** Whether people can be asked to meet: not at weekends, on public holidays, in July, nor in the days of Christmas and before Easter. */
export function isWorkingDay(date: string): boolean {
  const [, month, dayOfMonth] = date.split("-").map(Number);
  if (weekday(date) > 4 || month === 7 || isPublicHoliday(date)) return false;
  if (month === 12 && (dayOfMonth ?? 0) >= 24) return false;
  const fromEaster = daysBetween(easterSunday(Number(date.slice(0, 4))), date);
  return !(fromEaster >= -6 && fromEaster < 0);
}

/** The days that are holidays by law (no: helligdag og høytidsdag), other Sundays not counted. */
export function isPublicHoliday(date: string): boolean {
  if (fixedHolidays.includes(date.slice(5))) return true;
  const year = Number(date.slice(0, 4));
  const moving = movingHolidaysOf.get(year) ?? movingHolidays.map((days) => addDays(easterSunday(year), days));
  if (movingHolidaysOf.size < 50) movingHolidaysOf.set(year, moving);
  return moving.includes(date);
}

/** The date itself when people can meet then, otherwise the first one after it when they can. */
export function workingDayFrom(date: string): string {
  let found = date;
  while (!isWorkingDay(found)) found = addDays(found, 1);
  return found;
}

const day = 86_400_000;

/** New Year's Day, 1 May, 17 May and two days of Christmas. */
const fixedHolidays = ["01-01", "05-01", "05-17", "12-25", "12-26"];
/** Maundy Thursday, Good Friday, Easter, Ascension Day and Whitsun, in days from Easter Sunday. */
const movingHolidays = [-3, -2, 0, 1, 39, 49, 50];
/** As dates, by year: asked for again and again by those who look for the next day something opens. */
const movingHolidaysOf = new Map<number, string[]>();

/** By the Gregorian computus (Meeus, Jones, Butcher). */
export function easterSunday(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e, f] = [Math.floor(b / 4), b % 4, Math.floor((b + 8) / 25)];
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const l = (32 + 2 * e + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  const [month, dayOfMonth] = [Math.floor(sum / 31), (sum % 31) + 1];
  return `${year}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`;
}
