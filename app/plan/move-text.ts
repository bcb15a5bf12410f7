import type { Language } from "#app/lib/language.ts";

const nb = {
  drag: "Dra for å flytte",
  moved: (title: string, place: number, of: number) => `«${title}» står nå som nummer ${place} av ${of}.`,
  failed: (title: string) => `Fikk ikke flyttet «${title}». Rekkefølgen er som før. Prøv igjen.`,
};

const nn: typeof nb = {
  drag: "Dra for å flytte",
  moved: (title, place, of) => `«${title}» står no som nummer ${place} av ${of}.`,
  failed: (title) => `Fekk ikkje flytta «${title}». Rekkjefølgja er som før. Prøv ein gong til.`,
};

export const moveText: Record<Language, typeof nb> = { nb, nn };
