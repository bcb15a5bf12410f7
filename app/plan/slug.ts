import { freeSlug, slugOf } from "#app/lib/slug.ts";

/** What stands after /plan/:slug/ for other things than chapters. */
export const reservedSlugs = ["tiltak", "utskrift", "versjoner", "kommune", "status", "innfelt"];

/** Slugs for titles in order, all different and none of those taken: the second "Mål" is "mal-2". */
export function slugsOf(titles: string[], taken: readonly string[] = reservedSlugs): string[] {
  const used = new Set(taken);
  return titles.map((title) => {
    const slug = freeSlug(slugOf(title), used);
    used.add(slug);
    return slug;
  });
}
