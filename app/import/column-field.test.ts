import { expect, test } from "vitest";
import { columnField, fieldsOfHeadings } from "./column-field.ts";
import type { ColumnField } from "./imported-plan.ts";

const headings: Record<ColumnField, string[]> = {
  focusArea: ["Innsatsområde", "Satsingsområde", "Fokusområde"],
  goal: ["Mål", "Delmål", "MÅL:", "Målsetting", "Vi ønsker", "Vi ønskjer:", "Kva vil vi oppnå?", "Mål for tiltaket"],
  strategy: ["Strategi", "Strategiar", "Hvordan"],
  measure: [
    "Tiltak",
    "Dette kan / skal vi gjøre",
    "Dette skal vi gjere",
    "Aktivitet",
    "Kva skal vi gjere?",
    "Tiltak for å nå målet",
  ],
  responsible: [
    "Ansvar",
    "Ansvarlig",
    "Ansvarleg",
    "Hovedansvar",
    "Tiltaksansvarlig",
    "Hvem",
    "Kven?",
    "Ansvar for tiltak",
  ],
  period: ["Frist", "Tidsrom for tiltak", "Periode", "Når", "Tidsfrist", "Tidsperspektiv", "Tid"],
  resources: ["Ressurser", "Ressursar", "Økonomi", "Kostnad/finansiering", "Ressursbehov"],
  evaluation: ["Evaluering", "Evaluere måloppnåelse", "Indikator", "Hvordan måle?", "Måling", "Suksesskriterier"],
  number: ["Nr", "Nr.", "#", "Tiltak nr.", "Tiltaksnummer"],
  status: ["Status", "Status per 2025"],
};

test.each(Object.entries(headings))("%s is known by its usual headings", (field, texts) => {
  expect(texts.map(columnField)).toEqual(texts.map(() => field));
});

test("a target group is no goal, and what is not known is not guessed", () => {
  expect(["Målgruppe", "Kommentar", "Samarbeidspartnere", "Blåmerker", ""].map(columnField)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("of two columns of goals the second says how the first is reached", () => {
  expect(fieldsOfHeadings(["Mål", "Delmål", "Tiltak"])).toEqual(["goal", "strategy", "measure"]);
});
