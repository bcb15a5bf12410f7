import { findFact } from "#app/guide/fact.ts";
import { nearExamples } from "#app/guide/near-example.ts";
import type { Language } from "#app/lib/language.ts";
import { headingsOf } from "./coverage.ts";
import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";
import type { FieldFinding } from "./form-view.ts";
import { findingsAbout, qualityFindings } from "./quality.ts";
import { findingWords } from "./quality-text.ts";

/** What the quality check says about one part of a plan, by the field where it is mended. */
export function fieldFindings(draft: Draft, id: string, language: Language): Record<string, FieldFinding[]> {
  const byField = Map.groupBy(findingsAbout(qualityFindings(draft), id), ({ field }) => field);
  return Object.fromEntries(
    [...byField].map(([field, found]) => [field, found.map((finding) => shown(finding, draft, language))]),
  );
}

/** How many things the quality check has to say about each part, by id. */
export function countFindings(draft: Draft): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { about } of qualityFindings(draft)) counts.set(about.id, (counts.get(about.id) ?? 0) + 1);
  return counts;
}

function shown(finding: Finding, draft: Draft, language: Language): FieldFinding {
  const { what, why, mend, source } = findingWords(finding, language);
  const example = exampleFor(finding, draft, language);
  const url = findFact(finding.source.factId)?.source.url ?? "";
  return { what, why, mend, source: { title: source, url }, ...(example && { example }) };
}

/** For words that say little: what the bank has on the same matter, and the page that helps to say it. */
function exampleFor({ key, about }: Finding, draft: Draft, language: Language): FieldFinding["example"] {
  const bank = `/arbeid/planer/${draft.plan.id}/tiltaksbank`;
  const measure = key === "vague" && draft.measures.find(({ id }) => id === about.id);
  if (measure) {
    const [near] = nearExamples([measure.title, ...measure.points].join(" "), headingsOf(measure));
    const help = `${bank}/formuler?tiltak=${measure.id}`;
    return near && { text: near.measure[language], address: `${bank}/${near.id}`, help };
  }
  const goal = key === "vagueGoal" && draft.goals.find(({ id }) => id === about.id);
  const [near] = goal ? nearExamples(goal.title) : [];
  if (!goal || !near) return undefined;
  return { text: near.goal[language], address: `${bank}/${near.id}`, help: `${bank}/formuler?mal=${goal.id}` };
}
