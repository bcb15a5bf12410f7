import type { HelpLanguage } from "#app/help/help-language.ts";

/** Where a brochure is: bokmål and nynorsk as every public page, every other language by its own name. */
export function brochureHref(slug: string, language: HelpLanguage): string {
  if (language === "nb" || language === "nn") return `${language === "nn" ? "/nn" : ""}/kort/${slug}/brosjyre.pdf`;
  return `/kort/${slug}/brosjyre/${language}.pdf`;
}
