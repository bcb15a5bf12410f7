import { cleanText } from "#app/lib/clean-text.ts";
import type { Language } from "#app/lib/language.ts";
import { formText } from "#app/service/form-text.ts";
import { openingLines } from "#app/service/opening-line.ts";
import { formatPhone, type Service } from "#app/service/service.ts";
import { typedService } from "#app/service/service-form.ts";
import type { MeasureSheet } from "./measure-sheet.ts";
import { serviceSheetText } from "./service-sheet-text.ts";

/** What stands in the columns of a sheet of services, in their order. All but the numbers, the hours and the id are fields of the form. */
export const serviceColumns = [
  ...(["name", "kind", "agencyId", "about", "municipalities", "audiences", "sexes", "fromAge", "toAge"] as const),
  ...(["access", "place", "directions", "price", "languages", "interpreter", "website"] as const),
  ...(["phones", "opening", "exceptions", "language", "shown", "contactEmail", "id"] as const),
] as const;
export type ServiceColumn = (typeof serviceColumns)[number];

/** What a service can name that is the organisation's own. */
export interface ServiceChoices {
  agencies: readonly { value: string; label: string }[];
  municipalities: readonly { value: string; label: string }[];
}

/** An organisation's services, a row for each, to be edited and read in again. */
export function serviceSheet(services: readonly Service[], choices: ServiceChoices, language: Language): MeasureSheet {
  return {
    columns: serviceColumns.map((column) => {
      return { heading: columnHeading(column, language), kind: "text", width: wide.includes(column) ? 40 : 20 };
    }),
    rows: services.map((service) => {
      const cells = cellsOf(service, choices, language);
      return serviceColumns.map((column) => cleanText(cells[column]));
    }),
  };
}

const wide: readonly ServiceColumn[] = [
  "name",
  "about",
  "place",
  "directions",
  "phones",
  "opening",
  "exceptions",
  "id",
];

export function columnHeading(column: ServiceColumn, language: Language): string {
  const [t, own] = [formText[language], serviceSheetText[language]];
  if (column === "agencyId") return t.agency;
  return column === "phones" || column === "opening" || column === "exceptions" || column === "id"
    ? own[column]
    : t[column];
}

/** The words of the lists that a column chooses from, by what they stand for. Undefined for what is written freely. */
export function columnWords(
  column: ServiceColumn,
  { agencies, municipalities }: ServiceChoices,
  language: Language,
): ReadonlyMap<string, string> | undefined {
  const t = formText[language];
  const lists: Partial<Record<ServiceColumn, Record<string, string>>> = {
    ...{ kind: t.kinds, audiences: t.audienceNames, sexes: t.sexNames, access: t.accessNames },
    ...{ languages: t.languageNames, interpreter: t.interpreterNames, language: t.writtenNames },
    shown: { yes: serviceSheetText[language].yes, "": serviceSheetText[language].no },
  };
  if (column === "agencyId") return new Map(agencies.map(({ value, label }) => [value, label]));
  if (column === "municipalities") return new Map(municipalities.map(({ value, label }) => [value, label]));
  const list = lists[column];
  return list && new Map(Object.entries(list));
}

function cellsOf(service: Service, choices: ServiceChoices, language: Language): Record<ServiceColumn, string> {
  const typed = typedService(service);
  const { rules, exceptions } = openingLines(service.opening);
  const cells = serviceColumns.map((column) => {
    const words = columnWords(column, choices, language);
    const values = column === "shown" && typed.shown?.length === 0 ? [""] : (typed[column] ?? []);
    return [column, values.map((value) => words?.get(value) ?? value).join("\n")];
  });
  return {
    ...(Object.fromEntries(cells) as Record<ServiceColumn, string>), // every column is among them
    phones: service.phones.map(phoneLine).join("\n"),
    ...{ opening: rules, exceptions, id: service.id },
  };
}

function phoneLine({ number, words }: { number: string; words: string }): string {
  return words === "" ? formatPhone(number) : `${formatPhone(number)}: ${words}`;
}
