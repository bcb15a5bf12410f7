import type { Language } from "#app/lib/language.ts";
import { publicHref } from "#app/lib/public-href.ts";

/** Which plan a page belongs to. `version` is set only on pages of an older version, and follows all their links. */
export interface PlanAddress {
  slug: string;
  olderVersion: number | undefined;
}

/** An address inside a plan: `rest` is "", "/tiltak", "/forord#avsnitt" … */
export function planHref(language: Language, { slug, olderVersion }: PlanAddress, rest = ""): string {
  const [path = "", anchor] = rest.split("#");
  const query = olderVersion === undefined ? "" : `?versjon=${olderVersion}`;
  return publicHref(language, `/plan/${slug}${path}${query}${anchor ? `#${anchor}` : ""}`);
}
