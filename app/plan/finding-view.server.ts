import { findFact } from "#app/guide/fact.ts";
import type { Language } from "#app/lib/language.ts";
import type { Draft } from "./draft.ts";
import type { Finding } from "./finding.ts";
import { planPagesText } from "./plan-pages-text.ts";
import { type FindingWords, findingAddress, findingWords } from "./quality-text.ts";

/** A finding in words, with where it is mended and where the advice can be read. The same thing said of many is one view with many places. */
export interface FindingView extends FindingWords {
  id: string;
  level: Finding["level"];
  sourceUrl: string;
  /** The fact that was changed, when looking it over is all that is asked for. */
  changedFactId: string | null;
  places: FindingPlace[];
}

export interface FindingPlace {
  /** "1.2" for a measure, the title of another part; empty for the plan as a whole. */
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
    const id = toldAlone.includes(finding.key) ? words.what : finding.key;
    const place = {
      ...(labels.get(finding.about.id) ?? wholePlan(finding, draft, language)),
      address: findingAddress(finding, draft.plan.id),
    };
    const group = groups.get(id);
    if (group) groups.set(id, { ...group, what: said(finding, language), places: [...group.places, place] });
    else groups.set(id, { ...words, id, ...factsOf(finding), level: finding.level, places: [place] });
  }
  return [...groups.values()];
}

/** Said of one source at a time: two laws that were changed are two things to look at. */
const toldAlone: Finding["key"][] = ["outdated", "factChanged"];

function wholePlan({ about }: Finding, { plan }: Draft, language: Language): Omit<FindingPlace, "address"> {
  return { label: "", title: about.kind === "groups" ? planPagesText[language].quality.seats : plan.title };
}

/** What is said of several at once: without the words that gave rise to it in one of them. */
function said(finding: Finding, language: Language): string {
  if (toldAlone.includes(finding.key)) return findingWords(finding, language).what;
  return findingWords({ ...finding, detail: "" }, language).what.replace(/[:.]?[^:.]*…$/, "");
}

function factsOf({ source, changedFact }: Finding): Pick<FindingView, "sourceUrl" | "changedFactId"> {
  return { sourceUrl: findFact(source.factId)?.source.url ?? "", changedFactId: changedFact?.id ?? null };
}

function labelsOf({ chapters, focusAreas, goals, measures }: Draft): Map<string, Omit<FindingPlace, "address">> {
  const titled = [...chapters, ...focusAreas, ...goals].map(({ id, title }) => [id, { label: title, title }] as const);
  const numbered = measures.map(({ id, number, title }) => [id, { label: number, title }] as const);
  return new Map([...titled, ...numbered]);
}
