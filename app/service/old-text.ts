import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Tjenester å se over",
  more: (count: number) => (count === 1 ? "Og en tjeneste til" : `Og ${count} tjenester til`),
};

const nn: typeof nb = {
  title: "Tenester å sjå over",
  more: (count: number) => (count === 1 ? "Og ei teneste til" : `Og ${count} tenester til`),
};

export const oldText: Record<Language, typeof nb> = { nb, nn };
