import type { KeyboardEvent } from "react";

type Field = HTMLInputElement | HTMLSelectElement;

export type TableKey = "undo" | "leave" | "next" | "previous";

/** What a key means in an open row: Enter and arrows walk between rows, Escape takes the cell back and then leaves the row. */
export function tableKey(event: KeyboardEvent, field: Field, begun: string): TableKey | null {
  if (event.key === "Escape") return field.value === begun ? "leave" : "undo";
  if (event.key === "Enter") return event.shiftKey ? "previous" : "next";
  if (hasArrowsOfItsOwn(field)) return null;
  if (event.key === "ArrowDown") return "next";
  return event.key === "ArrowUp" ? "previous" : null;
}

/** Dates and lists use the arrows themselves. */
function hasArrowsOfItsOwn(field: Field): boolean {
  return field instanceof HTMLSelectElement || field.type !== "text";
}
