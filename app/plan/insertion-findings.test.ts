import { expect, test } from "vitest";
import type { InsertionAttributes } from "#app/lib/insertion.ts";
import { anEntry } from "#test/directories.ts";
import { aChapter, aDraft, aFocusArea } from "#test/examples.ts";
import { insertionFindings } from "./insertion-findings.ts";

const services = { entries: [anEntry()], hidden: [{ id: "gjemt", name: "Nytt tilbud" }] };

function findingsOf(attrs: InsertionAttributes) {
  const body = { type: "doc" as const, content: [{ type: "insertion" as const, attrs }] };
  const draft = aDraft({ chapters: [aChapter({ body })], focusAreas: [aFocusArea({ id: "area-1" })], services });
  return insertionFindings(draft).map(({ level, key, detail }) => `${level} ${key} ${detail}`);
}

test.each<[InsertionAttributes["kind"], string, string]>([
  ["fact", "finnes-ikke", "missing insertionUnknown {{faktum: finnes-ikke}}"],
  ["figure", "krisesenterlova-4", "missing insertionUnknown {{figur: krisesenterlova-4}}"],
  ["measureTable", "borte", "missing insertionUnknown {{tiltakstabell: borte}}"],
  ["definition", "finnes-ikke", "missing insertionUnknown {{definisjon: finnes-ikke}}"],
  ["fact", "kommuneloven-17-19", "missing insertionUnsure Kommuneloven kapittel 17–19 – interkommunalt samarbeid"],
  ["definition", "negativ-sosial-kontroll", "missing insertionUnsure Negativ sosial kontroll"],
  ["fact", "krisesenterlova-8", "improve insertionReplaced Krisesenterloven § 8 – internkontroll (opphevet)"],
  ["figure", "b1-women", "improve insertionReplaced Alvorlig partnervold mot kvinner (2014)"],
  ["service", "gjemt", "missing serviceNotShown Nytt tilbud"],
  ["service", "police", "missing serviceNotShown Politi"],
  ["service", "borte", "missing serviceNotShown {{tjeneste: borte}}"],
])("%s %s is told to the editor", (kind, id, told) => {
  expect(findingsOf({ kind, id })).toEqual([told]);
});

test.each<[InsertionAttributes["kind"], string]>([
  ["fact", "krisesenterlova-4"],
  ["figure", "a1"],
  ["figure", "residents"],
  ["figure", "ages"],
  ["measureTable", "all"],
  ["measureTable", "area-1"],
  ["definition", "vold"],
  ["service", "all"],
  ["service", "shelter"],
  ["service", anEntry().id],
])("nothing is said of %s %s", (kind, id) => {
  expect(findingsOf({ kind, id })).toEqual([]);
});

test("nothing is said of services where they are not known", () => {
  const body = {
    type: "doc" as const,
    content: [{ type: "insertion" as const, attrs: { kind: "service" as const, id: "borte" } }],
  };
  expect(insertionFindings(aDraft({ chapters: [aChapter({ body })] }))).toEqual([]);
});
