import { exportText } from "#app/export/text.ts";
import { allFacts } from "#app/guide/fact.ts";
import type { Language } from "#app/lib/language.ts";
import { linesOf, readWholeNumber } from "#app/plan/form-values.ts";
import { labels } from "#app/plan/labels.ts";
import type { Milestone } from "#app/plan/measure.ts";
import type { ImportedMeasure, OwnDetails } from "./imported-plan.ts";
import { wholeDate } from "./period.ts";

/** Reads the words a term of Komplan's own stands in front of; null when somebody has written something else there. */
type Reader = (words: string, language: Language) => OwnDetails | null;

const readers: Partial<Record<keyof typeof exportText.nb, Reader>> = {
  reason: (reason) => ({ reason }),
  kind: (words, language) => one("kind", keyOf(labels[language].measureKinds, words)),
  targetGroups: (words, language) => several("targetGroups", words, labels[language].targetGroups),
  violenceForms: (words, language) => several("violenceForms", words, labels[language].violenceForms),
  nationalCategory: (words, language) => one("nationalCategory", keyOf(labels[language].nationalCategories, words)),
  legalBasis: (words, language) => all("legalBasis", words.split("\n"), (line) => factCalled(line, language)),
  partners: (words) => all("partners", linesOf(words), partnerOf),
  appliesTo: (words) => ({ appliesTo: listed(words) }),
  milestones: (words, language) => all("milestones", words.split("\n"), (line) => milestoneOf(line, language)),
  indicator: readIndicator,
  remark: (publicRemark) => ({ publicRemark }),
};

/** What a line such as "Hvorfor: …" says about a measure; null when it is none of Komplan's, or not as Komplan writes it. */
export function readOwnLine(line: string, language: Language): OwnDetails | null {
  const t = exportText[language];
  const [, label = "", words = ""] = /^([^:\n]+):\s*([\s\S]+)$/.exec(line) ?? [];
  const term = (Object.keys(readers) as (keyof typeof readers)[]).find((key) => t[key] === label);
  return (term && readers[term]?.(words.trim(), language)) ?? null;
}

/** What the columns for time, resources and evaluation say, taken apart again. */
export function readOwnColumns(measure: ImportedMeasure, language: Language): OwnDetails {
  return {
    ...readTime(measure.period, language),
    ...readResources(measure.resources, language),
    ...readEvaluation(measure.evaluation),
  };
}

function readTime(words: string, language: Language): OwnDetails {
  const t = exportText[language];
  const [when, next] = withoutEnd(words, asSentence(labels[language].planPeriods.next));
  const period = next ? "next" : "this";
  const [start = "", end = ""] = when.split(/\s–\s/);
  const [from, to] = [wholeDate(start), wholeDate(end)];
  if (from && to && from <= to) return { period, startsOn: from, endsOn: to, periodText: "" };
  const [first, last] = [t.from(""), t.to("")].map((word) => dateAfter(asSentence(word), when));
  if (first || last) return { period, startsOn: first ?? null, endsOn: last ?? null, periodText: "" };
  return { period, startsOn: null, endsOn: null, periodText: when };
}

function readResources(words: string, language: Language): OwnDetails {
  const fundings = labels[language].fundings;
  const funding = keys(fundings).find((key) => withoutEnd(words, asSentence(fundings[key]))[1]) ?? null;
  let left = funding ? withoutEnd(words, asSentence(fundings[funding]))[0] : words;
  const costs: { year: number; kroner: number }[] = [];
  for (let cost = atEnd(left, costAtEnd); cost; cost = atEnd(left, costAtEnd)) {
    const [year, kroner] = [Number(cost.parts[0]), readWholeNumber(cost.parts[1] ?? "")];
    if (kroner == null || costs.some((one) => one.year === year)) break;
    costs.push({ year, kroner });
    left = cost.before;
  }
  costs.reverse();
  const found = atEnd(left, hoursAtEnd);
  const hours = found && readWholeNumber(found.parts[0] ?? "");
  if (found == null || hours == null) return { funding, costs, hours: null, resourcesText: left };
  return { funding, costs, hours, resourcesText: found.before };
}

/** What stands before it ended with a sign of its own, or was given one. */
const between = String.raw`(?:^|(?<=[.,;:])\s|[,;]\s)`;
const costAtEnd = new RegExp(String.raw`${between}(20\d\d):\skr\s(\d[\d\s]*)$`);
const hoursAtEnd = new RegExp(String.raw`${between}(\d[\d\s]*)\s(?:time|timer|timar)$`);

const dateAtEnd = new RegExp(String.raw`${between}(\d{1,2}\.\s?\p{L}+\s20\d\d)$`, "u");

function readEvaluation(words: string): OwnDetails {
  const found = atEnd(words, dateAtEnd);
  const evaluationOn = wholeDate(found?.parts[0] ?? "");
  return { evaluationOn, evaluationMethod: found && evaluationOn ? found.before : words };
}

/** Longer than any date, sum or number of hours. */
const longestEnd = 60;

/** What a text ends with, and what stands before it. Only its end is looked at: a text may be as long as a file. */
function atEnd(text: string, pattern: RegExp): { before: string; parts: string[] } | null {
  const from = Math.max(0, text.length - longestEnd);
  const found = pattern.exec(text.slice(from));
  if (!found || (found.index === 0 && from > 0)) return null;
  return { before: text.slice(0, from + found.index), parts: found.slice(1) };
}

function readIndicator(words: string, language: Language): OwnDetails {
  const t = exportText[language];
  const starts = { baseline: t.baseline(""), target: t.target(""), source: t.source("") };
  const indicator = { baseline: "", target: "", source: "" };
  let last: keyof typeof indicator | undefined;
  for (const line of words.split("\n")) {
    const key = keys(starts).find((name) => line.startsWith(starts[name]));
    if (key) indicator[key] = line.slice(starts[key].length);
    else if (last) indicator[last] += `\n${line}`;
    else return { indicator: { ...indicator, baseline: words } };
    last = key ?? last;
  }
  return { indicator };
}

function milestoneOf(line: string, language: Language): Milestone | null {
  const [, title = "", due = "", done] = /^(.+):\s(\d{1,2}\.[^():]+?)\s\(\p{L}+\s\d+\)(?:,\s(.+))?$/u.exec(line) ?? [];
  const [dueOn, doneOn] = [wholeDate(due), done ? dateAfter(exportText[language].doneOn(""), done) : null];
  return dueOn && (doneOn || !done) ? { title, due: dueOn, doneOn } : null;
}

function partnerOf(line: string): { name: string; part: string } | null {
  const [name = "", ...part] = line.split(": ");
  return name.replace(/^:/, "").trim() === "" ? null : { name, part: part.join(": ") };
}

function factCalled(title: string, language: Language): string | undefined {
  return allFacts().find((fact) => fact.title[language].replace(/\s+/g, " ") === title.replace(/\s+/g, " "))?.id;
}

/** "barn og unge, voksne og ansatte" may be cut at more than one "og": the way that knows every word is the right one. */
function several<Key extends string, Field extends keyof OwnDetails>(
  field: Field,
  words: string,
  names: Record<Key, string>,
): OwnDetails | null {
  const found: Key[] = [];
  const inOrder = keys(names).toSorted((one, other) => names[other].length - names[one].length);
  for (let left = words; left !== ""; ) {
    const key = inOrder.find(
      (name) =>
        left === names[name] || (/^(, | og )/.test(left.slice(names[name].length)) && left.startsWith(names[name])),
    );
    if (!key) return null;
    found.push(key);
    left = left.slice(names[key].length).replace(/^(, | og )/, "");
  }
  return { [field]: found };
}

/** "Fjellvik, Elvedal og Sundøy". */
function listed(words: string): string[] {
  const at = words.lastIndexOf(" og ");
  if (at < 0) return words.split(", ");
  return [...words.slice(0, at).split(", "), words.slice(at + " og ".length)];
}

function all<Value, Field extends keyof OwnDetails>(
  field: Field,
  lines: string[],
  read: (line: string) => Value | null | undefined,
): OwnDetails | null {
  const values = lines.map(read);
  return values.every((value) => value != null) ? { [field]: values } : null;
}

function one<Field extends keyof OwnDetails>(field: Field, value: OwnDetails[Field] | undefined): OwnDetails | null {
  return value === undefined ? null : { [field]: value };
}

function keyOf<Key extends string>(names: Record<Key, string>, words: string): Key | undefined {
  return keys(names).find((key) => names[key] === words);
}

function keys<Key extends string>(names: Record<Key, unknown>): Key[] {
  return Object.keys(names) as Key[];
}

/** The words before an ending and the sign between them, and whether it was there. */
function withoutEnd(words: string, end: string): [string, boolean] {
  if (!words.endsWith(end)) return [words, false];
  const before = words.slice(0, -end.length);
  if (before === "") return ["", true];
  const found = /[,;]\s$|(?<=[.,;:])\s$/.exec(before);
  return found ? [before.slice(0, found.index), true] : [words, false];
}

function dateAfter(start: string, words: string): string | null {
  return words.startsWith(start) ? wholeDate(words.slice(start.length)) : null;
}

function asSentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
