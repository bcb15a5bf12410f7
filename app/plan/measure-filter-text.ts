import type { Language } from "#app/lib/language.ts";

const nb = {
  name: "Vis bare noen av tiltakene",
  words: "Søk i tiltakene",
  more: "Flere valg",
  status: "Status",
  lack: "Vis bare tiltak",
  focusArea: "Innsatsområde",
  goal: "Mål",
  municipality: "Kommune",
  responsible: "Ansvarlig",
  all: "Alle",
  lacks: {
    responsible: "uten ansvarlig",
    dates: "uten frist",
    resources: "uten ressurser",
    evaluation: "uten evaluering",
  },
  apply: "Vis",
  showing: (shown: number, all: number) => `Viser ${shown} av ${all} tiltak`,
  clear: "Fjern filtrene",
  none: "Ingen tiltak passer. Prøv færre ord, eller fjern filtrene.",
  arrange: "Du kan flytte og legge til tiltak når alle vises.",
  excel: "Last ned som Excel",
  editInExcel: "Rediger i Excel",
};

const nn: typeof nb = {
  name: "Vis berre nokre av tiltaka",
  words: "Søk i tiltaka",
  more: "Fleire val",
  status: "Status",
  lack: "Vis berre tiltak",
  focusArea: "Innsatsområde",
  goal: "Mål",
  municipality: "Kommune",
  responsible: "Ansvarleg",
  all: "Alle",
  lacks: {
    responsible: "utan ansvarleg",
    dates: "utan frist",
    resources: "utan ressursar",
    evaluation: "utan evaluering",
  },
  apply: "Vis",
  showing: (shown, all) => `Viser ${shown} av ${all} tiltak`,
  clear: "Fjern filtera",
  none: "Ingen tiltak passar. Prøv færre ord, eller fjern filtera.",
  arrange: "Du kan flytte og leggje til tiltak når alle er viste.",
  excel: "Last ned som Excel",
  editInExcel: "Rediger i Excel",
};

export const measureFilterText: Record<Language, typeof nb> = { nb, nn };
