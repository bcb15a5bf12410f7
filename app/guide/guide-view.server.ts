import { formatDate } from "#app/lib/dates.ts";
import type { Bilingual, Language } from "#app/lib/language.ts";
import { type Confidence, findFact } from "./fact.ts";
import { findStep, type Step, type StepSource } from "./step.ts";
import { findGuide } from "./template.ts";

/** The guide text beside one page, in one language, with the steps it belongs to and the facts it rests on. */
export interface GuideView {
  title: string;
  steps: StepView[];
  why: string;
  toDo: string[];
  toDecide: string[];
  results: string[];
  examples: string[];
  faults: string[];
  helpers: string[];
  /** How long the step usually takes; null where the text is not of one step. */
  weeks: Step["weeks"] | null;
  facts: FactView[];
}

export interface StepView {
  number: string;
  title: string;
  /** Its public page. */
  href: string;
  source: StepSource;
  /** The newest change after the first edition, when there is one. */
  changed: { date: string; text: string } | null;
}

export interface FactView {
  title: string;
  reference: string;
  url: string;
  checked: string;
  confidence: Confidence;
}

/** `key` is the number of a step, or the key of a chapter or form in the template. */
export function guideFor(key: string, language: Language): GuideView {
  const step = findStep(key);
  return step ? ofStep(step, language) : ofTemplate(key, language);
}

function ofStep(step: Step, language: Language): GuideView {
  return {
    title: step.title[language],
    steps: [stepView(step, language)],
    why: step.why[language],
    toDo: inWords(step.toDo, language),
    toDecide: inWords(step.toDecide, language),
    results: step.results.map(({ text }) => text[language]),
    examples: [],
    faults: [],
    helpers: inWords(step.helpers, language),
    weeks: step.weeks,
    facts: step.facts.flatMap((id) => factView(id, language)),
  };
}

function ofTemplate(key: string, language: Language): GuideView {
  const guide = findGuide(key);
  return {
    title: guide.title[language],
    steps: guide.steps.flatMap((number) => findStep(number) ?? []).map((step) => stepView(step, language)),
    why: guide.why[language],
    toDo: inWords(guide.toDo, language),
    toDecide: inWords(guide.toDecide, language),
    results: [],
    examples: inWords(guide.examples, language),
    faults: inWords(guide.faults, language),
    helpers: [],
    weeks: null,
    facts: guide.facts.flatMap((id) => factView(id, language)),
  };
}

function inWords(texts: Bilingual[], language: Language): string[] {
  return texts.map((text) => text[language]);
}

function stepView({ number, title, slug, source, changes }: Step, language: Language): StepView {
  const newest = changes.filter(({ version }) => version > 1).at(-1);
  return {
    number,
    title: title[language],
    href: `${language === "nn" ? "/nn" : ""}/veileder/${slug}`,
    source,
    changed: newest ? { date: formatDate(newest.date, language), text: newest.text[language] } : null,
  };
}

/** A fact as editors see it, low confidence and all. */
function factView(id: string, language: Language): FactView[] {
  const fact = findFact(id);
  if (!fact) return [];
  const { title, reference, source, checked, confidence } = fact;
  return [{ title: title[language], reference, url: source.url, checked: formatDate(checked, language), confidence }];
}
