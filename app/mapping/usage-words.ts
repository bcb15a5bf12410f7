import type { Language } from "#app/lib/language.ts";
import { usage } from "./answer.ts";

const words = {
  nb: {
    unknown: "ikke kjent hvor mange som bruker det",
    none: "ingen brukte det i fjor",
    few: "færre enn 5 brukte det i fjor",
    some: (count: number) => `${count} brukte det i fjor`,
  },
  nn: {
    unknown: "ikkje kjent kor mange som bruker det",
    none: "ingen brukte det i fjor",
    few: "færre enn 5 brukte det i fjor",
    some: (count: number) => `${count} brukte det i fjor`,
  },
};

/** How much a service is used, in words. Few are never counted. */
export function usageWords(perYear: number | null, language: Language): string {
  const used = usage(perYear);
  return typeof used === "number" ? words[language].some(used) : words[language][used];
}
