import { columnHeading, columnWords, type ServiceColumn, serviceColumns } from "#app/export/service-sheet.ts";
import type { Typed } from "#app/lib/form.ts";
import type { Language } from "#app/lib/language.ts";
import type { Opening } from "#app/service/opening-hours.ts";
import { exceptionInWords, ruleInWords } from "#app/service/opening-words.ts";
import { formatPhone } from "#app/service/service.ts";
import { serviceText } from "#app/service/text.ts";
import { type Known, type ReviewedService, sameHours, sameValues } from "./service-review.ts";
import { readServicesText } from "./text.ts";

/** A service of the file as its page shows it. */
export interface ShownService {
  at: number;
  name: string;
  kind: "new" | "changed" | "same" | "faulty";
  changes: { field: string; before: string; after: string }[];
  phones: string[];
  problems: string[];
}

export function shownService(reviewed: ReviewedService, { choices }: Known, language: Language): ShownService {
  const { at, before, was, filled, taken, isSame } = reviewed;
  const fields = serviceColumns.filter((column) => column in filled && !sameValues(was[column], filled[column]));
  const inWords = (column: ServiceColumn, typed: Typed) => wordsOf(column, typed[column] ?? [], choices, language);
  const changes = fields.map((column) => {
    const after = inWords(column, filled);
    return { field: columnHeading(column, language), before: before ? inWords(column, was) : "", after };
  });
  if (taken && !(before && sameHours(taken, before))) {
    const told = before ? openingInWords(before.opening, language) : "";
    const opening = openingInWords(taken.opening, language);
    changes.push({ field: columnHeading("opening", language), before: told, after: opening });
  }
  return {
    at,
    name: filled.name?.[0] ?? "",
    kind: kindOf(taken !== null, before !== null, isSame),
    changes: taken ? changes.filter((change) => change.before !== change.after) : [],
    phones: (taken?.phones ?? []).map(({ number, words }) => [formatPhone(number), words].filter(Boolean).join(": ")),
    problems: problemLines(reviewed, language),
  };
}

function kindOf(isRight: boolean, isKnown: boolean, isSame: boolean): ShownService["kind"] {
  if (!isRight) return "faulty";
  if (!isKnown) return "new";
  return isSame ? "same" : "changed";
}

function wordsOf(
  column: ServiceColumn,
  values: readonly string[],
  choices: Known["choices"],
  language: Language,
): string {
  const words = columnWords(column, choices, language);
  if (column === "shown" && values.length === 0) return words?.get("") ?? "";
  return values.map((value) => words?.get(value) ?? value).join(", ");
}

function openingInWords({ rules, exceptions }: Opening, language: Language): string {
  const lines = [
    ...rules.map((rule) => ruleInWords(rule, language)),
    ...exceptions.map((one) => exceptionInWords(one, language)),
  ];
  return lines.join("\n");
}

/** What is wrong, with where it stands. */
function problemLines({ problems, errors }: ReviewedService, language: Language): string[] {
  const [t, words] = [readServicesText[language], serviceText[language].errors];
  return [
    ...problems.map(({ where, problem }) => `${where}: ${t.problems[problem]}`),
    ...Object.entries(errors).flatMap(([field, keys = []]) => {
      const column = serviceColumns.find((one) => one === field) ?? "name";
      return keys.map((key) => `${columnHeading(column, language)}: ${t.faults[key] ?? words[key] ?? words.unknown}`);
    }),
  ];
}
