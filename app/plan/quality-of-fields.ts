import { findFact } from "#app/guide/fact.ts";
import type { Language } from "#app/lib/language.ts";
import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";
import type { FieldFinding } from "./form-view.ts";
import { findingsAbout, qualityFindings } from "./quality.ts";
import { findingWords } from "./quality-text.ts";

/** What the quality check says about one part of a plan, by the field where it is mended. */
export function fieldFindings(draft: Draft, id: string, language: Language): Record<string, FieldFinding[]> {
  const byField = Map.groupBy(findingsAbout(qualityFindings(draft), id), ({ field }) => field);
  return Object.fromEntries(
    [...byField].map(([field, found]) => [field, found.map((finding) => shown(finding, language))]),
  );
}

/** How many things the quality check has to say about each part, by id. */
export function countFindings(draft: Draft): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { about } of qualityFindings(draft)) counts.set(about.id, (counts.get(about.id) ?? 0) + 1);
  return counts;
}

function shown(finding: Finding, language: Language): FieldFinding {
  const { what, why, mend, source } = findingWords(finding, language);
  return { what, why, mend, source: { title: source, url: findFact(finding.source.factId)?.source.url ?? "" } };
}
