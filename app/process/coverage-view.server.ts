import { findFact } from "#app/guide/fact.ts";
import type { Language } from "#app/lib/language.ts";
import type { CoveredPerspective } from "./group-coverage.ts";

export interface CoverageView extends CoveredPerspective {
  source: string;
  sourceUrl: string;
}

/** Coverage with where each reason can be read. */
export function coverageViews(coverage: CoveredPerspective[], language: Language): CoverageView[] {
  return coverage.map((covered) => {
    const fact = findFact(covered.factId);
    return { ...covered, source: fact?.title[language] ?? "", sourceUrl: fact?.source.url ?? "" };
  });
}
