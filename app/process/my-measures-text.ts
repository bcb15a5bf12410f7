import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Mine tiltak",
  report: "Meld status",
  answer: "Svar nå",
  of: (measure: string) => ` for ${measure}`,
  deadline: (date: string) => `Frist ${date}`,
  asked: (on: string, by: string) => `Spurt ${on}. Svar innen ${by}.`,
  askedLong: (on: string, by: string) => `Spurt ${on}. Svaret skulle vært her ${by}.`,
  narrow: "Velg hvilke tiltak du vil se",
  status: "Status",
  plan: "Plan",
  all: "Alle",
  apply: "Vis",
  shown: (shown: number, all: number) => `Viser ${shown} av ${all} tiltak.`,
  showAll: "Vis alle",
  handover: "Funksjonene dine",
  handoverOf: (position: string) => `Alt om funksjonen ${position}, til den som overtar`,
};

const nn: typeof nb = {
  title: "Mine tiltak",
  report: "Meld status",
  answer: "Svar no",
  of: (measure) => ` for ${measure}`,
  deadline: (date) => `Frist ${date}`,
  asked: (on, by) => `Spurd ${on}. Svar innan ${by}.`,
  askedLong: (on, by) => `Spurd ${on}. Svaret skulle ha vore her ${by}.`,
  narrow: "Vel kva tiltak du vil sjå",
  status: "Status",
  plan: "Plan",
  all: "Alle",
  apply: "Vis",
  shown: (shown, all) => `Viser ${shown} av ${all} tiltak.`,
  showAll: "Vis alle",
  handover: "Funksjonane dine",
  handoverOf: (position) => `Alt om funksjonen ${position}, til den som tek over`,
};

export const myMeasuresText: Record<Language, typeof nb> = { nb, nn };
