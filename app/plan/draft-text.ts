import type { Language } from "#app/lib/language.ts";
import type { NextStep } from "./next-steps.ts";

interface Counts {
  focusAreas: number;
  goals: number;
  measures: number;
}

interface StepWords {
  why: (count: number) => string;
  what: string;
}

const nb = {
  contents: ({ focusAreas, goals, measures }: Counts) =>
    `${focusAreas} ${focusAreas === 1 ? "innsatsområde" : "innsatsområder"}, ${goals} mål og ${measures} tiltak`,
  adopted: (adopted: number, all: number) =>
    all === 0 ? "Ingen kommuner er lagt til ennå" : `Vedtatt i ${adopted} av ${all} kommuner`,
  findings: (count: number) =>
    count === 0 ? "Kvalitetssjekken finner ingenting å se på" : `${count} ting å se på i kvalitetssjekken`,
  toMeasures: "Se tiltakene",
  toAdoptions: "Se vedtakene",
  toQuality: "Se kvalitetssjekken",
  write: "Skriv videre",
  read: "Les planen",
  now: "Se hva som er neste",
  standing: "Slik står planen",
  steps: {
    period: {
      why: () => "Planen sier ikke når den begynner og slutter. Uten det er den ikke gyldig.",
      what: "Sett planperioden",
    },
    municipalities: { why: () => "Ingen kommune er lagt til.", what: "Legg til kommuner" },
    measures: { why: () => "Planen har ingen tiltak ennå.", what: "Lag tiltak" },
    responsible: {
      why: (count: number) => `${count} tiltak har ingen ansvarlig funksjon.`,
      what: "Velg ansvarlig",
    },
    dates: { why: (count: number) => `${count} tiltak mangler start eller frist.`, what: "Sett datoer" },
    outdated: {
      why: (count: number) =>
        count === 1 ? "1 henvisning gjelder ikke lenger." : `${count} henvisninger gjelder ikke lenger.`,
      what: "Rett henvisninger",
    },
    changed: {
      why: (count: number) => `${count} ${count === 1 ? "sted" : "steder"} i planen viser til noe som er endret.`,
      what: "Se over endringene",
    },
    adoption: {
      why: (count: number) => `Planen mangler vedtak i ${count} ${count === 1 ? "kommune" : "kommuner"}.`,
      what: "Før høring og vedtak",
    },
    publish: { why: () => "Innbyggerne kan ikke lese planen ennå.", what: "Publiser planen" },
  } satisfies Record<NextStep["key"], StepWords>,
  publish: "Publiser",
};

const nn: typeof nb = {
  contents: ({ focusAreas, goals, measures }: Counts) =>
    `${focusAreas} innsatsområde, ${goals} mål og ${measures} tiltak`,
  adopted: (adopted: number, all: number) =>
    all === 0 ? "Ingen kommunar er lagde til enno" : `Vedteken i ${adopted} av ${all} kommunar`,
  findings: (count: number) =>
    count === 0 ? "Kvalitetssjekken finn ingenting å sjå på" : `${count} ting å sjå på i kvalitetssjekken`,
  toMeasures: "Sjå tiltaka",
  toAdoptions: "Sjå vedtaka",
  toQuality: "Sjå kvalitetssjekken",
  write: "Skriv vidare",
  read: "Les planen",
  now: "Sjå kva som er neste",
  standing: "Slik står planen",
  steps: {
    period: {
      why: () => "Planen seier ikkje når han byrjar og sluttar. Utan det er han ikkje gyldig.",
      what: "Set planperioden",
    },
    municipalities: { why: () => "Ingen kommune er lagd til.", what: "Legg til kommunar" },
    measures: { why: () => "Planen har ingen tiltak enno.", what: "Lag tiltak" },
    responsible: {
      why: (count: number) => `${count} tiltak har ingen ansvarleg funksjon.`,
      what: "Vel ansvarleg",
    },
    dates: { why: (count: number) => `${count} tiltak manglar start eller frist.`, what: "Set datoar" },
    outdated: {
      why: (count: number) =>
        count === 1 ? "1 tilvising gjeld ikkje lenger." : `${count} tilvisingar gjeld ikkje lenger.`,
      what: "Rett tilvisingar",
    },
    changed: {
      why: (count: number) => `${count} ${count === 1 ? "stad" : "stader"} i planen viser til noko som er endra.`,
      what: "Sjå over endringane",
    },
    adoption: {
      why: (count: number) => `Planen manglar vedtak i ${count} ${count === 1 ? "kommune" : "kommunar"}.`,
      what: "Før høyring og vedtak",
    },
    publish: { why: () => "Innbyggjarane kan ikkje lese planen enno.", what: "Publiser planen" },
  },
  publish: "Publiser",
};

export const draftText: Record<Language, typeof nb> = { nb, nn };
