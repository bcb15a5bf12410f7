import { type GroupSeatFields, groupKinds } from "./plan.ts";

/** Reads the rows of the groups form: for each kind a list of functions and a list of agencies, side by side. Rows without function are left out. */
export function readSeats(form: FormData): GroupSeatFields[] {
  return groupKinds.flatMap((kind) => {
    const agencies = form.getAll(`${kind}Agency`).map(asText);
    const seats = form
      .getAll(`${kind}Title`)
      .map((title, at) => ({ kind, title: asText(title), agency: agencies[at] ?? "" }));
    return seats.filter(({ title }) => title !== "");
  });
}

function asText(value: FormDataEntryValue): string {
  return typeof value === "string" ? value.trim().slice(0, 200) : "";
}
