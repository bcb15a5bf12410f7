import { formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import { type Confidence, findFact } from "./fact.ts";
import { findGuide, type Guide } from "./template.ts";

/** The guide text beside one chapter or form, in one language, with the facts it rests on. */
export interface GuideView {
  title: string;
  steps: Guide["steps"];
  why: string;
  toDo: string[];
  toDecide: string[];
  examples: string[];
  faults: string[];
  facts: FactView[];
}

export interface FactView {
  title: string;
  reference: string;
  url: string;
  checked: string;
  confidence: Confidence;
}

export function guideFor(key: string, language: Language): GuideView {
  const guide = findGuide(key);
  const words = (list: Guide["toDo"]) => list.map((text) => text[language]);
  return {
    title: guide.title[language],
    steps: guide.steps,
    why: guide.why[language],
    toDo: words(guide.toDo),
    toDecide: words(guide.toDecide),
    examples: words(guide.examples),
    faults: words(guide.faults),
    facts: guide.facts.flatMap((id) => factView(id, language)),
  };
}

/** A fact as editors see it, low confidence and all. */
function factView(id: string, language: Language): FactView[] {
  const fact = findFact(id);
  if (!fact) return [];
  const { title, reference, source, checked, confidence } = fact;
  return [{ title: title[language], reference, url: source.url, checked: formatDate(checked, language), confidence }];
}
