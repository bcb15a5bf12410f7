import { type HelpLanguage, helpLanguages } from "./help-language.ts";

/** Where a help page is: bokmål has nothing in front, every other language its own name. Neutral words, no query. */
export function helpHref(language: HelpLanguage, place?: string): string {
  const path = place === undefined ? "/hjelp" : `/hjelp/${place}`;
  return language === "nb" ? path : `/${language}${path}`;
}

/** The language a prefix names; undefined when it names none. */
export function helpLanguage(prefix: string): HelpLanguage | undefined {
  return helpLanguages.find((language) => language === prefix);
}

const tongue = `(?:/(?:${helpLanguages.join("|")}))?`;

/** Every address of the help pages, with /nn in front of the whole or not. */
export const helpPath = new RegExp(`^(?:/nn)?${tongue}/hjelp(?:[/.]|$)`, "i");

/** The block that other sites may show in a frame. */
export const embeddedHelpPath = new RegExp(`^${tongue}/hjelp/[a-z0-9-]+/innfelt$`);
