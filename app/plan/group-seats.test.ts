import { expect, test } from "vitest";
import { readSeats } from "./group-seats.ts";

test("rows with a function become seats with the agency beside them; empty rows are left out", () => {
  const form = new FormData();
  for (const [title, agency] of [
    ["Helsesjef", "Helse"],
    ["", "Skole"],
    [" Rektor ", ""],
  ] as const) {
    form.append("workingTitle", title);
    form.append("workingAgency", agency);
  }
  expect(readSeats(form)).toEqual([
    { kind: "working", title: "Helsesjef", agency: "Helse" },
    { kind: "working", title: "Rektor", agency: "" },
  ]);
});
