import { expect, test } from "vitest";
import { findMeasureExample } from "#app/guide/measure-example.ts";
import { aMeasure } from "#test/examples.ts";
import { measureFrom, takenFrom } from "./copy.ts";
import { type BankEntry, entryOfExample } from "./entry.ts";

function anEntry(differences: Partial<BankEntry> = {}): BankEntry {
  const example = findMeasureExample("pregnant-asked");
  if (!example) throw new Error("content/measure-examples.json lacks pregnant-asked");
  return { ...entryOfExample(example, "nb"), ...differences };
}

test("laws that are over, that nobody has read, or that we do not know, are left out of a copy", () => {
  const legalBasis = ["krisesenterlova-4", "krisesenterlova-8", "barnevernsloven-13-2-d", "ukjent"];
  expect(measureFrom(anEntry({ legalBasis }), "2026-11-21").legalBasis).toEqual(["krisesenterlova-4"]);
});

test("how it is today, who does it, when and for what money is not guessed", () => {
  const copy = measureFrom(anEntry(), "2026-11-21");
  expect(copy).toMatchObject({
    indicator: { baseline: "" },
    responsibleText: "",
    endsOn: null,
    hours: null,
    kind: null,
  });
});

test("a measure is known again by its origin, of the same kind and with the same id", () => {
  const entry = anEntry();
  const taken = aMeasure({ id: "m1", title: "Noe annet", origin: entry.origin });
  const namesake = aMeasure({ id: "m2", title: entry.title });
  const published = aMeasure({ id: "m3", origin: { ...entry.origin, kind: "publication" } });
  expect(takenFrom(entry.origin, [taken, namesake, published]).map(({ id }) => id)).toEqual(["m1"]);
});
