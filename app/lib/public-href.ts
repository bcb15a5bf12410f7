import type { Language } from "./language.ts";

/** A public address in a language: nynorsk has /nn in front, bokmål nothing. */
export function publicHref(language: Language, path: string): string {
  if (language === "nb") return path;
  return path === "/" ? "/nn/" : `/nn${path}`;
}
