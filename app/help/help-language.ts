export const helpLanguages = [
  "nb",
  "nn",
  "nb-lett",
  "nn-lett",
  "se",
  "en",
  "ar",
  "uk",
  "pl",
  "so",
  "ti",
  "fa",
] as const;
/** What a help page can be read in. Those that end in "-lett" are easy to read (no: lettlest). */
export type HelpLanguage = (typeof helpLanguages)[number];

/** Always open; the translations are switched on by the municipality that stands for them. */
export const writtenByUs: readonly HelpLanguage[] = ["nb", "nn", "nb-lett", "nn-lett"];

/** What a municipality's pages can be read in: ours, and those that whoever keeps its services has switched on. */
export function openLanguages(owners: readonly { help: { languages: readonly string[] } }[]): HelpLanguage[] {
  const chosen = new Set(owners.flatMap(({ help }) => help.languages));
  return helpLanguages.filter((language) => writtenByUs.includes(language) || chosen.has(language));
}

/** Short sentences with one thought each, in as many lines as that takes. */
export function isEasyRead(language: HelpLanguage): boolean {
  return language.endsWith("-lett");
}
