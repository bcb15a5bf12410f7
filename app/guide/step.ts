import type { Bilingual } from "#app/lib/language.ts";
import file from "../../content/guide.json" with { type: "json" };

/** The four phases of the guide (no: faser), in order. */
export const phaseKeys = ["start", "next", "write", "follow"] as const;
export type PhaseKey = (typeof phaseKeys)[number];

/** Where in Komplan a result is made: the tabs of a plan, or "outside" when Komplan has no place for it. */
export const places = [
  "about",
  "process",
  "mapping",
  "priorities",
  "measures",
  "bank",
  "contents",
  "quality",
  "municipalities",
  "publish",
  "outside",
] as const;
export type Place = (typeof places)[number];

/** How much of the national guide's page for the step had been seen when ours was written: all, the first part, or nothing. */
export const stepSources = ["read", "cut", "inferred"] as const;
export type StepSource = (typeof stepSources)[number];

export interface Phase {
  key: PhaseKey;
  number: string;
  title: Bilingual;
  lead: Bilingual;
}

/** A step of the guide (no: steg). Its number ("2.1") never changes, and is how other tables refer to it. */
export interface Step {
  number: string;
  /** Its address under /veileder, the same in both languages. */
  slug: string;
  phase: PhaseKey;
  source: StepSource;
  version: number;
  /** When the text was last held against the national guide and the law. */
  checked: string;
  title: Bilingual;
  why: Bilingual;
  toDo: Bilingual[];
  toDecide: Bilingual[];
  results: StepResult[];
  /** Who helps, besides RVTS, who always do. */
  helpers: Bilingual[];
  /** Ids of facts in content/facts.json. */
  facts: string[];
  /** How long it usually takes; our estimate, no source has one. */
  weeks: { from: number; to: number };
  /** One for each version, oldest first. */
  changes: Change[];
}

/** What comes out of a step (no: resultat). */
export interface StepResult {
  text: Bilingual;
  place: Place;
}

/** What was changed in a text, and when. */
export interface Change {
  version: number;
  date: string;
  text: Bilingual;
}

// The file is written as these types say; content.test.ts holds it against them, which no type checker can do with JSON.
const { phases, steps } = file as { phases: Phase[]; steps: Step[] };
const byNumber = new Map(steps.map((step) => [step.number, step]));

export function allPhases(): readonly Phase[] {
  return phases;
}

export function allSteps(): readonly Step[] {
  return steps;
}

export function findStep(number: string): Step | undefined {
  return byNumber.get(number);
}

export function findStepBySlug(slug: string): Step | undefined {
  return steps.find((step) => step.slug === slug);
}

export function stepsOf(phase: PhaseKey): Step[] {
  return steps.filter((step) => step.phase === phase);
}

/** The steps before and after, across phases. */
export function neighbouringSteps(number: string): { previous: Step | undefined; next: Step | undefined } {
  const at = steps.findIndex((step) => step.number === number);
  return { previous: at < 1 ? undefined : steps[at - 1], next: at < 0 ? undefined : steps[at + 1] };
}

/** What has changed in the guide, newest first; within a day in the order of the steps. */
export function guideChanges(): { step: Step; change: Change }[] {
  const all = steps.flatMap((step) => step.changes.map((change) => ({ step, change })));
  return all.sort((a, b) => b.change.date.localeCompare(a.change.date));
}
