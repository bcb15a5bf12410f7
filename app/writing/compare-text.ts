import type { Language } from "#app/lib/language.ts";

const nb = {
  of: (title: string) => `Versjoner: ${title}`,
  lead: "Velg to versjoner for å se hva som er endret. Gjenoppretter du en, blir det en ny endring, så ingenting går tapt.",
  back: "Tilbake til historikken",
  from: "Eldre versjon",
  to: "Nyere versjon",
  compare: "Sammenlign",
  version: (at: string, by: string) => (by === "" ? `Før ${at}` : `${at}, ${by}`),
  none: "Ingen versjoner er lagret.",
  same: "De to versjonene er like.",
  restoreOf: (version: string) => `Gjenopprett denne: ${version}`,
  empty: "Tomt",
  names: { title: "Tittel", body: "Tekst", strategy: "Strategi" } as Record<string, string>,
};

const nn: typeof nb = {
  of: (title: string) => `Versjonar: ${title}`,
  lead: "Vel to versjonar for å sjå kva som er endra. Gjenopprettar du ein, blir det ei ny endring, så ingenting går tapt.",
  back: "Tilbake til historikken",
  from: "Eldre versjon",
  to: "Nyare versjon",
  compare: "Samanlikn",
  version: (at: string, by: string) => (by === "" ? `Før ${at}` : `${at}, ${by}`),
  none: "Ingen versjonar er lagra.",
  same: "Dei to versjonane er like.",
  restoreOf: (version: string) => `Gjenopprett denne: ${version}`,
  empty: "Tomt",
  names: { title: "Tittel", body: "Tekst", strategy: "Strategi" },
};

export const compareText: Record<Language, typeof nb> = { nb, nn };
