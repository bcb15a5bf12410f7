import { expect, test } from "vitest";
import { findFact, isInForce } from "./fact.ts";
import { findOutdated, recognisers } from "./outdated.ts";

const flagged: Record<string, string> = {
  "Internkontrollen følger krisesenterloven § 8.": "krisesenterlova-8",
  "Etter krisesenterlova §§ 3, 4 og 8 skal kommunen …": "krisesenterlova-8",
  "§ 4. Samordning av tenester": "krisesenterlova-4-old",
  "Se veileder til krisesenterloven": "krisesenter-veileder",
  "jf. opplæringsloven § 15-3": "opplaeringslova-15",
  "etter opplæringslova §§ 15-4 og 15-8": "opplaeringslova-15",
  "Nasjonal plan er Prop. 12 S (2016–2017). Opptrappingsplan mot vold og overgrep (2017–2021)": "prop-12-s",
  "Rundskriv Udir-10-2012": "udir-10-2012",
  "Politiets plikt følger av barnevernloven § 6-4 annet ledd.": "barnevernloven-6-4",
  "Plikta følgjer av barnevernlova § 6-4.": "barnevernloven-6-4",
  "Forebygging er en plikt (barnevernloven § 3-1).": "barnevernloven-3-1",
  "Barnehagelova § 22 gjev opplysningsplikt.": "barnehageloven-22",
  "Retten følger av sosialtjenesteloven § 4-3 a.": "individuell-plan-old",
  "Retten til plan står i pasientrettighetsloven § 2-5.": "pasientrettighetsloven",
  "Alle har avvergeplikt (straffeloven § 139).": "straffeloven-139",
  "Planen bygger på regjeringens handlingsplan Frihet fra vold.": "frihet-fra-vold",
  "Planen byggjer på Fridom frå vald (2021–2024).": "frihet-fra-vold",
  "Nasjonal plan er «Et liv uten vold» (2014–2017).": "et-liv-uten-vold",
  "Nasjonal plan er «Eit liv utan vald».": "et-liv-uten-vold",
  "Prop. 12 S (2016–2017) er grunnlaget.": "prop-12-s",
  "Opptrappingsplan mot vald og overgrep styrer arbeidet.": "prop-12-s",
  "Regjeringens plan “Vendepunkt” sier …": "vendepunkt",
  "Norge er i ferd med\nå ratifisere Istanbulkonvensjonen.": "istanbul",
  "Les mer på www.nkvts.no/sites/komplan": "komplan-2013",
  "Kompetanseteamet mot tvangsekteskap gir råd.": "kompetanseteamet",
  "Fylkesmannen fører tilsyn.": "fylkesmannen",
  "Volden koster mellom 4,5 og 6 milliarder kroner i året.": "cost-2012",
  "8,2 prosent av kvinnene har opplevd alvorlig partnervold.": "prevalence-2014",
};

test.each(Object.entries(flagged))("%s", (text, recogniser) => {
  const found = findOutdated(text);
  expect(found.map((outdated) => outdated.recogniser)).toEqual([recogniser]);
  expect(found.every(({ excerpt, index }) => excerpt !== "" && text.startsWith(excerpt, index))).toBe(true);
});

test("every recogniser is tried by a sentence, and points to a fact that holds today", () => {
  expect(new Set(Object.values(flagged))).toEqual(new Set(recognisers.map(({ id }) => id)));
  const facts = recognisers.map(({ factId }) => findFact(factId));
  expect(facts.every((fact) => fact !== undefined && isInForce(fact, "2026-11-20"))).toBe(true);
});

test.each([
  "Kommunen samordner etter krisesenterlova § 4.",
  "Krisesenterloven §§ 2, 3 og 4 og kommuneloven § 25-1",
  "Krisesenteret har 8 ansatte og følger krisesenterloven.",
  "Barnevernsloven § 13-2 og barnevernslova § 15-1",
  "Opplæringslova § 24-3 og barnehageloven § 46",
  "Straffeloven §§ 196, 282 og 283",
  "Alle har rett til et liv uten vold.",
  "Vi jobber for frihet fra frykt.",
  "Det var et vendepunkt for familien.",
  "Norge har ratifisert Istanbulkonvensjonen.",
  "Trygghet for alle er opptrappingsplanen mot vold og overgrep mot barn og vold i nære relasjoner.",
  "Statsforvalteren fører tilsyn.",
])("current references are left alone: %s", (text) => {
  expect(findOutdated(text)).toEqual([]);
});

test.each([
  "«Frihet fra vold» (2021–2024) ble erstattet av Trygghet for alle.",
  "Krisesenterlova § 8 vart oppheva i 2021.",
  "Prop. 12 S er avløst av Prop. 36 S (2023–2024).",
])("a sentence that says itself that it is over is history: %s", (text) => {
  expect(findOutdated(text)).toEqual([]);
});

test("only the sentence that says it is over is spared, not the next one", () => {
  const text = "Den forrige planen er evaluert. Vi følger Prop. 12 S i arbeidet.\nKrisesenterloven § 8 gjelder.";
  expect(findOutdated(text).map(({ recogniser }) => recogniser)).toEqual(["prop-12-s", "krisesenterlova-8"]);
});

test("a long text is read once for each recogniser, and all places are told in order", () => {
  const text = `${"Helt vanlig tekst. ".repeat(500)}Fylkesmannen. ${"Mer tekst. ".repeat(500)}Prop. 12 S.`;
  expect(findOutdated(text).map(({ excerpt }) => excerpt)).toEqual(["Fylkesmannen", "Prop. 12 S"]);
});

test.each([
  "Krisesenterlova § 8 ",
  "Frihet fra vold. ",
  "krisesenterlov (",
  "Prop. 12 S 1 ",
  '« "',
  "8,2 % ",
  "1. ",
  "8.\u00a0\n",
])(
  "half a million letters of %j are read in a moment, and not again for each place",
  (bit) => {
    const long = bit.repeat(Math.ceil(500_000 / bit.length));
    expect(findOutdated(long).length).toBe(findOutdated(bit).length * Math.ceil(500_000 / bit.length));
  },
  5000,
);
