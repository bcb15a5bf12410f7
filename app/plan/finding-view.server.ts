import { findFact } from "#app/guide/fact.ts";
import type { Language } from "#app/lib/language.ts";
import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";
import { type FindingWords, findingAddress, findingWords } from "./quality-text.ts";

/** A finding in words, with where it is mended and where the advice can be read. The same thing said of many is one view with many places. */
export interface FindingView extends FindingWords {
  id: string;
  level: Finding["level"];
  sourceUrl: string;
  places: FindingPlace[];
}

export interface FindingPlace {
  /** "1.2" for a measure, the title of anything else; empty for the plan itself. */
  label: string;
  title: string;
  address: string;
}

/** Findings as the editor reads them: what is said of several measures is said once. In the order they first came. */
export function findingViews(findings: Finding[], draft: Draft, language: Language): FindingView[] {
  const groups = new Map<string, FindingView>();
  const labels = labelsOf(draft);
  for (const finding of findings) {
    const words = findingWords(finding, language);
    const id = finding.key === "outdated" ? words.what : finding.key;
    const place = { ...(labels.get(finding.about.id) ?? nameless), address: findingAddress(finding, draft.plan.id) };
    const group = groups.get(id);
    if (group) groups.set(id, { ...group, what: said(finding, language), places: [...group.places, place] });
    else groups.set(id, { ...words, id, level: finding.level, sourceUrl: urlOf(finding), places: [place] });
  }
  return [...groups.values()];
}

const nameless = { label: "", title: "" };

/** What is said of several at once: without the words that gave rise to it in one of them. */
function said(finding: Finding, language: Language): string {
  if (finding.key === "outdated") return findingWords(finding, language).what;
  return findingWords({ ...finding, detail: "" }, language).what.replace(/[:.]?[^:.]*…$/, "");
}

function urlOf({ source }: Finding): string {
  return findFact(source.factId)?.source.url ?? "";
}

function labelsOf({ chapters, focusAreas, goals, measures }: Draft): Map<string, Omit<FindingPlace, "address">> {
  const titled = [...chapters, ...focusAreas, ...goals].map(({ id, title }) => [id, { label: title, title }] as const);
  const numbered = measures.map(({ id, number, title }) => [id, { label: number, title }] as const);
  return new Map([...titled, ...numbered]);
}
