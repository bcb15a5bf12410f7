import * as z from "zod";
import type { SheetChoices } from "#app/export/sheet-choices.ts";
import { cellKind, isCost, type PlainField, type SheetField } from "#app/export/sheet-field.ts";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import { readDate } from "#app/lib/read-date.ts";
import { readWholeNumber } from "#app/plan/form-values.ts";
import { textOf } from "./sheet-mapping.ts";
import type { Cell } from "./workbook.ts";

/** What can be wrong with a cell. Each has its words in text.ts. */
export type CellProblemKey =
  | "formula"
  | "error"
  | "date"
  | "number"
  | "choice"
  | "title"
  | "shorten"
  | "shortenTitle"
  | "shortenComment"
  | "cause"
  | "person"
  | "phase"
  | "goal"
  | "endsBeforeStart"
  | "gone"
  | "twice";

export type ReadCell = { value: string } | { problem: CellProblemKey };

/** What the words of the lists stand for, in both languages, by field. */
export type ChoiceWords = Map<PlainField, Map<string, string>>;

export function choiceWords(lists: readonly SheetChoices[]): ChoiceWords {
  const words: ChoiceWords = new Map();
  for (const list of lists) {
    for (const [field, choices] of Object.entries(list) as [PlainField, SheetChoices[PlainField]][]) {
      const known = words.get(field) ?? new Map<string, string>();
      for (const { label, value } of choices ?? []) if (!known.has(plain(label))) known.set(plain(label), value);
      words.set(field, known);
    }
  }
  return words;
}

/** A cell as the field takes it, or what is wrong with it. */
export function readCell(cell: Cell, field: SheetField, words: ChoiceWords): ReadCell {
  if (cell !== null && typeof cell === "object" && "fault" in cell) return { problem: cell.fault };
  const kind = cellKind(field);
  if (kind === "date") return readDay(cell);
  if (kind === "number") return readNumber(cell);
  const said = typeof cell === "boolean" ? (cell ? "ja" : "nei") : textOf(cell);
  if (kind === "choice" && !isCost(field)) return readChoice(said, field, words);
  const text = cleanText(said).trim();
  if (field === "title") return readTitle(text);
  if (field === "comment" && text.length > 1000) return { problem: "shortenComment" };
  if (field === "comment" && !isAboutNobody(text)) return { problem: "person" };
  if (text.length > 5000) return { problem: "shorten" };
  return { value: kind === "lines" ? lines(text) : text };
}

function readDay(cell: Cell): ReadCell {
  if (typeof cell === "number" || typeof cell === "boolean") return { problem: "date" };
  const isDay = typeof cell === "object" && cell !== null && "day" in cell;
  const date = isDay ? cell.day : readDate(textOf(cell));
  if (date === undefined || (date !== null && (date < "1990" || date > "2100"))) return { problem: "date" };
  return { value: date ?? "" };
}

function readNumber(cell: Cell): ReadCell {
  if (typeof cell === "number") {
    return Number.isInteger(cell) && cell >= 0 && cell < 1e9 ? { value: String(cell) } : { problem: "number" };
  }
  const number = typeof cell === "string" || cell === null ? readWholeNumber(cell ?? "") : undefined;
  return number === undefined ? { problem: "number" } : { value: number === null ? "" : String(number) };
}

function readChoice(text: string, field: PlainField, words: ChoiceWords): ReadCell {
  if (text === "") return { value: "" };
  const value = words.get(field)?.get(plain(text));
  return value === undefined ? { problem: "choice" } : { value };
}

/** What a measure shall do stands on one line. */
function readTitle(text: string): ReadCell {
  const title = text.replace(/\s*\n\s*/g, " ");
  if (title === "") return { problem: "title" };
  return title.length > 300 ? { problem: "shortenTitle" } : { value: title };
}

const nobody = aboutNobody(z.string());

/** What is said of how a measure goes is refused here as in its own form when it points out one person. */
function isAboutNobody(text: string): boolean {
  return nobody.safeParse(text).success;
}

function lines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
}

function plain(text: string): string {
  return text.toLowerCase().normalize("NFC").replace(/\s+/g, " ").trim();
}
