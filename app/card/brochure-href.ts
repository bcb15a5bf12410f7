import type { HelpLanguage } from "#app/help/help-language.ts";

/** Languages whose letters our fonts have. Arabic, Farsi and Tigrinya wait for fonts of their own: signs that cannot be set are not numbers to trust. */
export const brochureLanguages: readonly HelpLanguage[] = [
  ...(["nb", "nn", "nb-lett", "nn-lett", "se", "en", "uk", "pl", "so"] as const),
];

/** Where a brochure is: bokmål and nynorsk as every public page, every other language by its own name. */
export function brochureHref(slug: string, language: HelpLanguage): string {
  if (language === "nb" || language === "nn") return `${language === "nn" ? "/nn" : ""}/kort/${slug}/brosjyre.pdf`;
  return `/kort/${slug}/brosjyre/${language}.pdf`;
}
