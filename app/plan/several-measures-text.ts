import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Endre flere tiltak",
  open: "Endre flere tiltak om gangen",
  lead: "Kryss av tiltakene, og fyll ut det som skal være likt. Felt du lar stå tomme, blir ikke endret.",
  none: "Ikke endre",
  set: "Dette skal settes",
  reach: "Hva med tiltak der feltet er fylt ut fra før?",
  reaches: { lacking: "La det som står der, stå", all: "Bytt det ut" },
  measures: "Tiltak",
  withoutGoal: "Uten mål",
  empty: "Ingen tiltak passer til det du har valgt å vise. Vis alle i tabellen, og prøv igjen.",
  save: "Lagre for de avkryssede",
  cancel: "Avbryt",
  errors: {
    heading: "Dette må rettes før vi kan lagre",
    chooseMeasures: "Kryss av minst ett tiltak",
    setSomething: "Fyll ut minst ett av feltene",
    nothingToSet: "Alle de avkryssede har dette fra før. Velg «Bytt det ut» hvis det skal endres",
    endBeforeStart: "Ett av tiltakene ville fått frist før det starter. Rett datoene, eller ta bort krysset for det",
    changedMeanwhile: "Noen andre lagret et av tiltakene mens du skrev. Ingenting er endret. Prøv en gang til",
    writeDate: "Skriv datoen slik: 31.12.2027",
    writeHours: "Skriv timer som et helt tall",
    shortenText: "Teksten kan ha høyst 5000 tegn",
    unknown: "Velg noe fra lista",
  },
};

const nn: typeof nb = {
  title: "Endre fleire tiltak",
  open: "Endre fleire tiltak om gongen",
  lead: "Kryss av tiltaka, og fyll ut det som skal vere likt. Felt du lèt stå tomme, blir ikkje endra.",
  none: "Ikkje endre",
  set: "Dette skal setjast",
  reach: "Kva med tiltak der feltet er fylt ut frå før?",
  reaches: { lacking: "Lat det som står der, stå", all: "Byt det ut" },
  measures: "Tiltak",
  withoutGoal: "Utan mål",
  empty: "Ingen tiltak passar til det du har valt å vise. Vis alle i tabellen, og prøv igjen.",
  save: "Lagre for dei avkryssa",
  cancel: "Avbryt",
  errors: {
    heading: "Dette må rettast før vi kan lagre",
    chooseMeasures: "Kryss av minst eitt tiltak",
    setSomething: "Fyll ut minst eitt av felta",
    nothingToSet: "Alle dei avkryssa har dette frå før. Vel «Byt det ut» om det skal endrast",
    endBeforeStart: "Eitt av tiltaka ville fått frist før det startar. Rett datoane, eller ta bort krysset for det",
    changedMeanwhile: "Nokon andre lagra eit av tiltaka medan du skreiv. Ingenting er endra. Prøv ein gong til",
    writeDate: "Skriv datoen slik: 31.12.2027",
    writeHours: "Skriv timar som eit heilt tal",
    shortenText: "Teksten kan ha høgst 5000 teikn",
    unknown: "Vel noko frå lista",
  },
};

export const severalMeasuresText: Record<Language, typeof nb> = { nb, nn };
