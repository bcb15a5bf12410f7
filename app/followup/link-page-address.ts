import { languages } from "#app/lib/language.ts";

/** The address of a page that a link opens, in the language that was chosen on the one that is left. */
export function linkPageAddress(path: string, left: URL, search: Record<string, string> = {}): string {
  const chosen = languages.find((language) => language === left.searchParams.get("sprak"));
  const query = new URLSearchParams({ ...search, ...(chosen && { sprak: chosen }) });
  return `${path}${query.size > 0 ? `?${query}` : ""}`;
}
