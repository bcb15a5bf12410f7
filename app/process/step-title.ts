import { allPhases, findStep } from "#app/guide/step.ts";
import type { Language } from "#app/lib/language.ts";
import { type PathPhase, type StepKey, stepKeys } from "./step-key.ts";

/** What the guide calls its steps. Read on the server: the guide is too large for a page. */
export type StepTitles = Record<StepKey, string>;

export function stepTitles(language: Language): StepTitles {
  const titles = stepKeys.map((key) => [key, findStep(key)?.title[language] ?? ""]);
  return Object.fromEntries(titles) as StepTitles; // one for each key
}

export function phaseTitle(phase: PathPhase, language: Language): string {
  return allPhases().find(({ number }) => number === phase)?.title[language] ?? "";
}

/** The public page of the guide about a step. */
export function guideHref(key: StepKey, language: Language): string {
  return `${language === "nn" ? "/nn" : ""}/veileder/${findStep(key)?.slug ?? ""}`;
}
