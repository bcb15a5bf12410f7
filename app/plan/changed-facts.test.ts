import { expect, test } from "vitest";
import { allDefinitions } from "#app/guide/definition.ts";
import { findFact } from "#app/guide/fact.ts";
import { aChapter, aDraft, aFocusArea, aMeasure } from "#test/examples.ts";
import { changedFactFindings, changedFacts, usesOf } from "./changed-facts.ts";
import type { Draft } from "./draft.ts";
import { findingViews } from "./finding-view.server.ts";

const planted = {
  id: "krisesenterlova-4",
  title: { nb: "Krisesenterloven § 4", nn: "Krisesenterlova § 4" },
  date: "2027-03-01",
  text: { nb: "Ny setning om samordning.", nn: "Ny setning om samordning." },
};
const measures = [
  aMeasure({ id: "m1", number: "1.1", legalBasis: ["krisesenterlova-4", "kostra-7b"] }),
  aMeasure({ id: "m2", number: "1.2", legalBasis: ["kostra-7b"] }),
];

function toLookOver(lookedOver?: Draft["lookedOver"]): string[] {
  const draft = aDraft({ measures, ...(lookedOver && { lookedOver }) });
  return changedFactFindings(draft, [planted]).map(({ about }) => about.id);
}

test("a measure that rests on a fact is looked over when the fact is changed, and no other measure is", () => {
  expect(toLookOver({ savedOn: { m1: "2026-11-21" }, lookedOn: {} })).toEqual(["m1"]);
});

test("what was saved after the change was written with it, and needs nothing", () => {
  expect(toLookOver({ savedOn: { m1: "2027-03-02" }, lookedOn: {} })).toEqual([]);
  expect(toLookOver({ savedOn: { m1: "2027-03-01" }, lookedOn: {} })).toEqual(["m1"]); // before or after, nobody knows
});

test("what somebody has looked over needs nothing until the next change", () => {
  const savedOn = { m1: "2026-11-21" };
  expect(toLookOver({ savedOn, lookedOn: { "krisesenterlova-4": "2027-03-01" } })).toEqual([]);
  expect(toLookOver({ savedOn, lookedOn: { "krisesenterlova-4": "2027-02-28" } })).toEqual(["m1"]);
  expect(toLookOver({ savedOn, lookedOn: { "kostra-7b": "2027-03-05" } })).toEqual(["m1"]);
});

test("a plan without saved dates is looked over, rather than forgotten", () => {
  expect(toLookOver()).toEqual(["m1"]);
});

test("what is set into a chapter by reference is found there", () => {
  const reference = { type: "insertion" as const, attrs: { kind: "fact" as const, id: "krisesenterlova-4" } };
  const body = { type: "doc" as const, content: [reference] };
  const uses = usesOf(aDraft({ chapters: [aChapter({ body }), aChapter({ id: "c2" })], measures: [] }), [planted]);
  expect(uses.map(({ about, field }) => ({ ...about, field }))).toEqual([
    { kind: "chapter", id: "chapter-1", field: "body" },
  ]);
});

test("a definition set into a chapter rests on the facts that say more of it", () => {
  const definition = allDefinitions().find(({ facts }) => facts.length > 0);
  const attrs = { kind: "definition" as const, id: definition?.id ?? "" };
  const body = { type: "doc" as const, content: [{ type: "insertion" as const, attrs }] };
  const uses = usesOf(aDraft({ chapters: [aChapter({ body })] }), [{ ...planted, id: definition?.facts[0] ?? "" }]);
  expect(uses.map(({ about }) => about)).toEqual([{ kind: "chapter", id: "chapter-1" }]);
});

test("focus areas and measures that are said to be of a national area rest on the national plan", () => {
  const uses = usesOf(
    aDraft({
      focusAreas: [aFocusArea({ nationalArea: "prevention" }), aFocusArea({ id: "own", nationalArea: null })],
      measures: [aMeasure({ id: "m1", nationalCategory: "sami" }), aMeasure({ id: "m2", nationalCategory: null })],
    }),
    [{ ...planted, id: "trygghet-for-alle" }],
  );
  expect(uses.map(({ about, field }) => ({ ...about, field }))).toEqual([
    { kind: "focusArea", id: "focus-area-1", field: "title" },
    { kind: "measure", id: "m1", field: "nationalCategory" },
  ]);
});

test("the finding says which fact, when and what is new, and leads to the measure, to the source and to looking it over", () => {
  const other = { ...planted, id: "kostra-7b", title: { nb: "KOSTRA 7B", nn: "KOSTRA 7B" } };
  const draft = aDraft({ measures });
  const [first, second, ...more] = findingViews(changedFactFindings(draft, [planted, other]), draft, "nn");
  expect(first).toMatchObject({
    level: "improve",
    what: "Noko planen viser til, er endra: Krisesenterlova § 4 (1.\u00a0mars 2027). Ny setning om samordning.",
    changedFactId: "krisesenterlova-4",
    sourceUrl: findFact("krisesenterlova-4")?.source.url,
    places: [{ label: "1.1", address: "/arbeid/planer/plan-1/tiltak/m1#legalBasis" }],
  });
  expect(second?.places.map(({ label }) => label)).toEqual(["1.1", "1.2"]);
  expect(more).toEqual([]);
});

test("the newest change of a fact counts, and facts that were never changed are left alone", () => {
  const fact = findFact("krisesenterlova-4");
  if (!fact) throw new Error("the fact is gone");
  const [text] = [{ nb: "a", nn: "a" }];
  const changes = [
    { date: "2027-01-01", text },
    { date: "2027-06-01", text },
  ];
  expect(changedFacts([fact, { ...fact, id: "x", changes }]).map(({ id, date }) => [id, date])).toEqual([
    ["x", "2027-06-01"],
  ]);
});
