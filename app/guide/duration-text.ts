import type { Language } from "#app/lib/language.ts";

const nb = {
  title: "Så lang tid tar det",
  weeks: ({ from, to }: { from: number; to: number }) => `${from} til ${to} uker`,
  estimate: "Dette er vårt anslag. Det henger på hvor mange som er med, og når møtene er.",
};

const nn: typeof nb = {
  title: "Så lang tid tek det",
  weeks: ({ from, to }) => `${from} til ${to} veker`,
  estimate: "Dette er vårt anslag. Det heng på kor mange som er med, og når møta er.",
};

/** How long a step usually takes, on its public page and beside the work. */
export const durationText: Record<Language, typeof nb> = { nb, nn };
