import { givenNames } from "./given-names.ts";
import { legible } from "./legible.ts";

export const personalDataKinds = [
  "idNumber",
  "phoneNumber",
  "emailAddress",
  "streetAddress",
  "birthDate",
  "personWithAge",
] as const;
export type PersonalDataKind = (typeof personalDataKinds)[number];

/** What kind of personal data stands in a text, and where. Never the text itself, so that a finding can be kept and logged. */
export interface PersonalData {
  kind: PersonalDataKind;
  /** Where in the text it begins, counted from 0, and how long it is. */
  at: number;
  length: number;
  /** The line it stands on, counted from 1, as people do. */
  line: number;
}

type Finder = (text: string, knownNumbers: ReadonlySet<string>) => RegExpExecArray[];

const finders: Record<PersonalDataKind, Finder> = {
  idNumber: (text) => all(text, idNumber).filter(([run]) => isIdNumber(digits(run))),
  phoneNumber: (text, known) => [...foreignNumbers(text), ...norwegianNumbers(text, known)],
  emailAddress: (text) => all(text, /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,6}/gu),
  streetAddress: (text) => all(text, street).filter(([found]) => !road.test(found)),
  birthDate: (text) =>
    all(text, /(?<!\p{L})(?:født|fødd|f\.) ?(?:den )?\d{1,2}[./-] ?\d{1,2}[./-] ?(?:\d{4}|\d{2})(?!\d)/giu),
  personWithAge: (text) => [...personWords.flatMap((pattern) => all(text, pattern)), ...namesWithAge(text)],
};

/**
 * Finds what must not be stored in free text: something that points out one person. Numbers that everyone may know,
 * as the national help lines, are let through. It stops slips, not somebody who wants to hide a name.
 */
export function findPersonalData(text: string, knownNumbers: readonly string[]): PersonalData[] {
  const known = new Set(knownNumbers.map(nationalNumber));
  const read = legible(text);
  const placeOf = (at: number) => read.places[at] ?? at;
  const found = personalDataKinds.flatMap((kind) =>
    finders[kind](read.text, known).map(({ index, 0: part }) => {
      const at = placeOf(index);
      return { kind, at, length: placeOf(index + part.length - 1) + 1 - at };
    }),
  );
  return withLines(apart(found), text);
}

type Found = Omit<PersonalData, "line">;

/** Of those that stand over each other, the first and longest. */
function apart(found: Found[]): Found[] {
  let end = 0;
  return found
    .toSorted((a, b) => a.at - b.at || b.length - a.length)
    .filter(({ at, length }) => {
      const isApart = at >= end;
      end = Math.max(end, at + length);
      return isApart;
    });
}

/** Counts the lines once through, however much is found: anybody with a link may send a long text. */
function withLines(found: Found[], text: string): PersonalData[] {
  let [line, next] = [1, text.indexOf("\n")];
  return found.map((one) => {
    while (next >= 0 && next < one.at) [line, next] = [line + 1, text.indexOf("\n", next + 1)];
    return { ...one, line };
  });
}

/** Not a part of a longer number. A line may end between the day of birth and the rest. */
const idNumber = /(?<!\d|\d[.,])(?:\d{6} ?\n ?\d{5}|\d(?:[ .-]?\d){10})(?!\d)/g;

/** Whether eleven digits are a birth number, a D-number or one of the synthetic numbers used for trying things out. */
export function isIdNumber(number: string): boolean {
  if (!/^\d{11}$/.test(number)) return false;
  const day = Number(number.slice(0, 2)) % 40;
  const month = Number(number.slice(2, 4)) % 40;
  if (day < 1 || day > 31 || month < 1 || month > 12) return false;
  return addsUp(number, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) && addsUp(number, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]);
}

function addsUp(number: string, weights: number[]): boolean {
  return weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11 === 0;
}

function foreignNumbers(text: string): RegExpExecArray[] {
  return all(text, /(?<![\d+])\+(?!47)\d{1,3}(?:[ -]?\d){6,12}(?!\d)/g);
}

const countryCode = String.raw`(?:(?:\+|00)47 ?)`;
const groupings = [
  String.raw`[2-9]\d{2}[ .-]\d{2}[ .-]\d{3}`,
  String.raw`[2-9]\d(?:[ .-]\d{2}){3}`,
  String.raw`[49]\d{3} \d{4}`,
  String.raw`[2-9]\d{7}`,
];
const withCode = new RegExp(String.raw`(?<!\d)${countryCode}\d(?:[ \n.-]?\d){7}(?!\d)`, "g");
/** Not inside a longer number, a case number, an address on the web or an amount. */
const withoutCode = new RegExp(
  String.raw`(?<![\p{L}\d/=_§%-]|\d[ .,]|(?:kr|nok)\.? ?)(?:${groupings.join("|")})(?![\p{L}\d]| ?\d|[,.]\d| ?(?:%|kr\b|kroner\b|prosent\b|personer\b|år\b|timer\b))`,
  "giu",
);

function norwegianNumbers(text: string, known: ReadonlySet<string>): RegExpExecArray[] {
  return [...all(text, withCode), ...all(text, withoutCode).filter(([run]) => !isDay(run))].filter(
    ([run]) => !known.has(nationalNumber(run)),
  );
}

/** A day written as one number, as computers do: 20260312. */
function isDay(run: string): boolean {
  return /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(run);
}

function nationalNumber(number: string): string {
  return digits(number).replace(/^(?:0047|47)(?=\d{8}$)/, "");
}

function digits(run: string): string {
  return run.replace(/\D/g, "");
}

const street =
  /(?<!\p{L})\p{Lu}[\p{L}.]{1,40}(?:(?: \p{L}{1,20}){0,2} )?(?:[Gg]at[ae]n?|[Vv]ei(?:en)?|[Vv]eg(?:en)?|[Aa]ll[eé](?:en)?) \d{1,3} ?[A-Za-z]?(?![\p{L}\d])(?![.,]\d)/gu;
/** Roads have numbers too, and nobody lives in them. */
const road = /^(?:riks|fylkes|europa|kommunal|fylkeskommunal)ve[ig]/i;

const someone =
  "gutt(?:en)?|gut(?:en)?|jent[ea]|mann(?:en)?|kvinn[ea]|dam[ea]|sønn(?:en)?|son(?:en)?|datter(?:en|a)?|dott(?:er|era)|bror(?:en)?|søster(?:en|a)?|syster(?:a)?|mor(?:a|en)?|far(?:en)?|bestemor|bestefar|(?:et|eit|ett) barn|barnet";
const age =
  "(?:\\d{1,2}|1[01]\\d|to|tre|fire|fem|seks|sju|syv|åtte|ni|ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue)";
const yearsOld = "(?: ?år(?: gam(?:mel|al|le|le)t?)?)(?!\\p{L})";
const notMore = "(?![\\p{L}\\d]|[.,]\\d| ?[–-] ?\\d| \\d|[.]? ?(?:trinn|klasse|prosent|%|og \\d|til \\d))";
const personWords = [
  new RegExp(`(?<!\\p{L})(?:${someone})(?:,? på|,|,? som er)? ${age}${yearsOld}`, "giu"),
  new RegExp(`(?<!\\p{L})(?:${someone}) på ${age}${notMore}`, "giu"),
  new RegExp(`(?<!\\p{L})(?:${someone}) ?\\(${age}(?: ?år)?\\)`, "giu"),
  new RegExp(`(?<![\\p{L}\\d–-])${age}[ -]år(?:ig|ige|s| gammel| gamal|ige)? (?:${someone})(?!\\p{L})`, "giu"),
];

/** A name, of which one word is a given name, and an age: "Kari (8)", "Ola Nordmann, 34 år", "Amina på 6". */
const nameWithAge = new RegExp(
  `(?<!\\p{L})\\p{Lu}\\p{Ll}{1,20}(?:[ -]\\p{Lu}[\\p{Ll}.]{0,20}){0,3}(?: ?\\(${age}(?: ?år)?\\)|,?(?: på| som er| er)? ${age}${yearsOld}| på ${age}${notMore})`,
  "gu",
);

function namesWithAge(text: string): RegExpExecArray[] {
  // A sentence may begin just before the name: "Spør Kari (8)".
  return all(text, nameWithAge).filter(([found]) => found.split(/\P{L}+/u).some((word) => givenNames.has(word)));
}

function all(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...text.matchAll(pattern)];
}
