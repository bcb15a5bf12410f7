import { describe, expect, test } from "vitest";
import { inserted } from "#app/lib/inserted.ts";
import type { InsertionAttributes } from "#app/lib/insertion.ts";
import { type RichText, toPlainText } from "#app/lib/rich-text.ts";
import { toPublication } from "#app/publication/to-publication.ts";
import { anEntry } from "#test/directories.ts";
import { aChapter, aDraft, aFocusArea, aGoal, aMeasure } from "#test/examples.ts";
import { residentsOf } from "#test/residents.ts";
import { insertionChoices } from "./insertion-choices.ts";
import type { Telling } from "./tell-insertion.ts";
import { hasFigures, tellInsertions, tellText } from "./tell-text.ts";

const draft = aDraft({
  focusAreas: [aFocusArea({ id: "area-1", title: "Forebygging" }), aFocusArea({ id: "area-2" })],
  services: { entries: [anEntry()], hidden: [] },
  goals: [aGoal({ id: "goal-1", focusAreaId: "area-1" })],
  measures: [
    aMeasure({ number: "1.1", goalIds: ["goal-1"], internalRemark: "bare for oss" }),
    aMeasure({ id: "m2", number: "2.1", title: "Et annet tiltak", goalIds: [] }),
  ],
});
const residents = [residentsOf("Fjellvik", { 14: [130, 130], 40: [600, 590] })];
const telling: Telling = { draft, residents, language: "nb" };

describe("a reference is told out", () => {
  test("a figure of the municipality, with its table, warning and sources", () => {
    const told = publicWords({ kind: "figure", id: "a1" });
    expect(told).toContain("Fjellvik\t600\tom lag 60");
    expect(told).toContain("ingen har talt dette her");
    expect(told).toContain("NKVTS");
  });

  test("a figure that cannot be scaled, as the national figure that it is", () => {
    expect(publicWords({ kind: "figure", id: "c7" })).toContain("Dette er et landstall, ikke regnet om til kommunen.");
    const without = publicWords({ kind: "figure", id: "a1" }, { ...telling, residents: [] });
    expect(without).toContain("Dette er et landstall");
  });

  test("measures of one focus area or all, and nothing internal", () => {
    const one = publicWords({ kind: "measureTable", id: "area-1" });
    expect(one).toContain("1.1\tHolde fagdag for barnehagene\tBarnehagesjef, Oppvekst\t31.\u00a0desember 2026");
    expect(one).not.toContain("Et annet tiltak");
    expect(publicWords({ kind: "measureTable", id: "all" })).toContain("Et annet tiltak");
    expect(publicWords({ kind: "measureTable", id: "area-2" })).toContain("Ingen tiltak ennå.");
    expect(one).not.toContain("bare for oss");
  });

  test("a fact and a definition, with source and date, in the language of the plan", () => {
    expect(publicWords({ kind: "fact", id: "kostra-7b" })).toContain("Kontrollert 20.\u00a0november 2026.");
    expect(publicWords({ kind: "fact", id: "vo-linjen-116006" })).toContain("116 006");
    expect(publicWords({ kind: "definition", id: "latent-vold" }, { ...telling, language: "nn" })).toContain(
      "Latent vald",
    );
  });
});

describe("what nobody has seen in a source, and what points to nothing", () => {
  const unsure: InsertionAttributes = { kind: "definition", id: "negativ-sosial-kontroll" };
  const nothing: InsertionAttributes = { kind: "measureTable", id: "borte" };

  test("is left out for the public, also when it is published", () => {
    expect(tellText(textOf(unsure, nothing), telling, "public").content).toEqual([]);
    const chapters = [aChapter({ body: textOf(unsure, { kind: "definition", id: "vold" }, nothing) })];
    const imprint = { version: 1, publishedOn: "2026-11-21", owner: "Fjellvik", example: true };
    const published = JSON.stringify(toPublication({ ...draft, chapters }, imprint, residents).chapters);
    expect(published).toContain("Per Isdal");
    expect(published).not.toContain("Negativ sosial kontroll");
  });

  test("is marked for editors", () => {
    const [first, second] = tellInsertions(textOf(unsure, nothing), telling);
    expect(first?.notes[0]).toContain("Usikker opplysning");
    expect(second?.title).toBe("Noe som ikke finnes lenger");
  });
});

test("everything that can be chosen can be told, in both languages, and frozen as it is", () => {
  for (const language of ["nb", "nn"] as const) {
    const groups = insertionChoices(draft, "2026-11-21", language);
    const all = groups.flatMap(({ kind, choices }) => choices.map(({ id }) => ({ kind, id })));
    const told = tellInsertions(textOf(...all), { ...telling, language });
    expect(all.length).toBeGreaterThan(100);
    expect(told.filter(({ sources }) => sources.length === 0)).toEqual([]);
    for (const one of told) expect(inserted.parse(one)).toEqual(one);
  }
});

test("residents are only asked for where a figure is set in", () => {
  expect(hasFigures([textOf({ kind: "fact", id: "kostra-7b" }), textOf()])).toBe(false);
  expect(hasFigures([textOf(), textOf({ kind: "figure", id: "ages" })])).toBe(true);
});

function textOf(...all: InsertionAttributes[]): RichText {
  return { type: "doc", content: all.map((attrs) => ({ type: "insertion", attrs })) };
}

function publicWords(attrs: InsertionAttributes, from = telling): string {
  return toPlainText(tellText(textOf(attrs), from, "public"));
}
