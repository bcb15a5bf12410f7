import { cleanText } from "#app/lib/clean-text.ts";
import type { Language } from "#app/lib/language.ts";
import type { Measure } from "#app/plan/measure.ts";
import { measureFields } from "#app/plan/measure.ts";
import type { Plan } from "#app/plan/plan.ts";
import type { SheetChoices } from "./sheet-choices.ts";
import { type CellKind, cellKind, isCost, plainFields, type SheetField, sheetValues } from "./sheet-field.ts";
import { fieldName, sheetText } from "./sheet-text.ts";

/** What the first row of the sheet says in its first cell, hidden: by this and the keys beside it the file is known when it comes back. */
export const sheetMark = "komplan-tiltak-1";
/** The columns that tell which measure a row is, and how it was when the file was made. They are hidden. */
export const keyColumns = ["measure", "version", "reported"] as const;

export interface EditColumn {
  /** What the hidden first row says. */
  key: string;
  heading: string;
  kind: CellKind | "key";
  width: number;
  field: SheetField | null;
}

export interface EditSheet {
  columns: EditColumn[];
  rows: (string | number | null)[][];
}

interface OfPlan {
  plan: Pick<Plan, "startsOn" | "endsOn">;
  measures: readonly Measure[];
  choices: SheetChoices;
  language: Language;
  today: string;
}

/** The measures as a sheet to be edited and sent back. What is for colleagues alone is not in it: spreadsheets are sent round. */
export function editSheet({ plan, measures, choices, language, today }: OfPlan): EditSheet {
  const fields: SheetField[] = plainFields.flatMap((field): SheetField[] =>
    field === "hours" ? [field, ...yearsOf(plan, measures, today).map((year) => `cost:${year}` as const)] : [field],
  );
  const columns: EditColumn[] = [
    ...keyColumns.map((key) => ({ key, heading: key, kind: "key" as const, width: 8, field: null })),
    { key: "number", heading: sheetText[language].number, kind: "text", width: 7, field: null },
    ...fields.map((field) => ({
      ...{ key: field, heading: fieldName(field, language), kind: cellKind(field), width: widthOf(field) },
      field,
    })),
  ];
  return { columns, rows: measures.map((measure) => rowOf(measure, columns, choices)) };
}

/** Of the plan's period, and those that something already has a cost in. */
function yearsOf({ startsOn, endsOn }: OfPlan["plan"], measures: readonly Measure[], today: string): number[] {
  const first = Number((startsOn ?? today).slice(0, 4));
  const last = endsOn ? Number(endsOn.slice(0, 4)) : first + 3;
  const period = Array.from({ length: Math.min(Math.max(last - first + 1, 1), 12) }, (_, at) => first + at);
  const costed = measures.flatMap(({ costs }) => costs.map(({ year }) => year));
  return [...new Set([...period, ...costed])].sort((one, other) => one - other);
}

function rowOf(measure: Measure, columns: readonly EditColumn[], choices: SheetChoices): EditSheet["rows"][number] {
  const values = sheetValues(measureFields(measure), measure.status);
  const known: Record<string, string | number | null> = {
    measure: measure.id,
    version: measure.version,
    reported: measure.status?.reportedAt.toISOString() ?? null,
    number: measure.number,
  };
  return columns.map(({ key, field, kind }) => {
    if (!field) return known[key] ?? null;
    const value = values[field] ?? "";
    if (value === "") return null;
    if (kind === "number") return Number(value);
    return kind === "choice" ? labelOf(choices, field, value) : cleanText(value);
  });
}

function labelOf(choices: SheetChoices, field: SheetField, value: string): string | null {
  const list = isCost(field) ? undefined : choices[field];
  return list?.find((choice) => choice.value === value)?.label ?? null;
}

function widthOf(field: SheetField): number {
  const wide = ["title", "points", "reason", "comment", "publicRemark", "evaluationMethod"];
  if (wide.includes(field)) return 36;
  return ["date", "number"].includes(cellKind(field)) ? 13 : 22;
}
