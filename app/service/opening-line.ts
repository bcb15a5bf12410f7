import { isClock, type Opening, type OpeningException, type OpeningRule, type Weekday } from "./opening-hours.ts";

/** Opening hours as lines that people can write and programs can read: "ma ti on 08:00–15:30; bare helligdager; fra 05.01.2026". */
export function openingLines({ rules, exceptions }: Opening): { rules: string; exceptions: string } {
  return { rules: rules.map(ruleLine).join("\n"), exceptions: exceptions.map(exceptionLine).join("\n") };
}

/** The other way. Null when a line cannot be read: hours that are half understood are wrong. */
export function openingFromLines(rules: string, exceptions: string): Opening | null {
  const read = { rules: linesOf(rules).map(readRule), exceptions: linesOf(exceptions).map(readException) };
  const isRead = <Part>(part: Part | null): part is Part => part !== null;
  if (!read.rules.every(isRead) || !read.exceptions.every(isRead)) return null;
  return { rules: read.rules, exceptions: read.exceptions };
}

const dayWords = ["ma", "ti", "on", "to", "fr", "lø", "sø"];
const dayWordsOfNynorsk = ["må", "ty", "on", "to", "fr", "la", "su"];

function ruleLine({ days, everyWeeks, ofMonth, opens, closes, holidays, startsOn, endsOn }: OpeningRule): string {
  const parts = [
    [...days.map((day) => dayWords[day]), `${opens}–${closes}`].join(" "),
    ...(everyWeeks > 1 ? [`hver ${everyWeeks}. uke`] : []),
    ...(ofMonth === null ? [] : [ofMonth === -1 ? "siste i måneden" : `${ofMonth}. i måneden`]),
    ...(holidays === "closed" ? [] : [holidays === "only" ? "bare helligdager" : "også helligdager"]),
    ...(startsOn === null ? [] : [`fra ${norwegian(startsOn)}`]),
    ...(endsOn === null ? [] : [`til ${norwegian(endsOn)}`]),
  ];
  return parts.join("; ");
}

function exceptionLine({ fromDate, toDate, hours }: OpeningException): string {
  const days = [...new Set([fromDate, toDate])].map(norwegian).join("–");
  return `${days} ${hours ? `${hours.opens}–${hours.closes}` : "stengt"}`;
}

function readRule(line: string): OpeningRule | null {
  const [first = "", ...more] = line.toLowerCase().split(/\s*[;,]\s*/);
  const words = first.split(/\s+/);
  const hours = readHours(words.pop() ?? "");
  const days = words.map(readDay);
  const rest = more.map(readPart);
  if (!hours || days.includes(null) || rest.includes(null)) return null;
  const rule: OpeningRule = { ...usual, ...hours, ...Object.assign({}, ...rest) };
  rule.days = days.filter((day) => day !== null);
  if (rule.days.length === 0 && rule.holidays !== "only") return null;
  if (rule.startsOn !== null && rule.endsOn !== null && rule.endsOn < rule.startsOn) return null;
  if (rule.everyWeeks > 1 && (rule.startsOn === null || rule.ofMonth !== null)) return null;
  return rule;
}

const usual: Omit<OpeningRule, "opens" | "closes"> = {
  ...{ days: [], everyWeeks: 1, ofMonth: null, holidays: "closed", startsOn: null, endsOn: null },
};

function readDay(word: string): Weekday | null {
  const at = [dayWords.indexOf(word), dayWordsOfNynorsk.indexOf(word)].find((place) => place >= 0);
  return ([0, 1, 2, 3, 4, 5, 6] as const).find((day) => day === at) ?? null;
}

/** One of the things that can be said after the hours, in either language. */
function readPart(part: string): Partial<OpeningRule> | null {
  const [, weeks] = /^(?:hver|kvar) ([2-8])\. (?:uke|veke)$/.exec(part) ?? [];
  if (weeks) return { everyWeeks: Number(weeks) };
  const [, place] = /^([1-5]|siste)\.? i (?:måneden|månaden)$/.exec(part) ?? [];
  if (place) return { ofMonth: place === "siste" ? -1 : Number(place) };
  if (/^(?:også|òg) (?:helligdager|heilagdagar)$/.test(part)) return { holidays: "open" };
  if (/^(?:bare|berre) (?:helligdager|heilagdagar)$/.test(part)) return { holidays: "only" };
  const [, end = "", told = ""] = /^(fra|frå|til) (.+)$/.exec(part) ?? [];
  const date = isoOf(told);
  if (date === null) return null;
  return end === "til" ? { endsOn: date } : { startsOn: date };
}

function readException(line: string): OpeningException | null {
  const [, from = "", to = "", told = ""] =
    /^(\d{1,2}\.\d{1,2}\.\d{4})(?:\s*[–-]\s*(\d{1,2}\.\d{1,2}\.\d{4}))?\s+(\S+)$/.exec(line) ?? [];
  const [fromDate, toDate] = [isoOf(from), isoOf(to === "" ? from : to)];
  if (fromDate === null || toDate === null || toDate < fromDate) return null;
  if (/^steng[td]$/i.test(told)) return { fromDate, toDate, hours: null };
  const hours = readHours(told);
  return hours && { fromDate, toDate, hours };
}

function readHours(text: string): { opens: string; closes: string } | null {
  const [opens = "", closes = "", ...more] = text.split(/[–-]/).map((one) => one.replace(".", ":").padStart(5, "0"));
  return isClock(opens) && isClock(closes) && opens !== closes && more.length === 0 ? { opens, closes } : null;
}

function norwegian(date: string): string {
  return date.split("-").toReversed().join(".");
}

function isoOf(text: string): string | null {
  const [, day = "", month = "", year = ""] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const read = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(read) || new Date(read).toISOString().slice(0, 10) !== iso ? null : iso;
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
