import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Tjenester",
  phones: "Telefonnumre",
  opening: "Åpningstider",
  exceptions: "Avvik fra åpningstidene",
  id: "Id (skal ikke endres)",
  yes: "Ja",
  no: "Nei",
};

const nn: typeof nb = {
  title: "Tenester",
  phones: "Telefonnummer",
  opening: "Opningstider",
  exceptions: "Avvik frå opningstidene",
  id: "Id (skal ikkje endrast)",
  yes: "Ja",
  no: "Nei",
};

export const serviceSheetText: Record<Language, typeof nb> = { nb, nn };
