import { allFacts, type Fact, type UncountedBase } from "#app/guide/fact.ts";
import type { Inserted } from "#app/lib/inserted.ts";
import type { Language } from "#app/lib/language.ts";
import type { Residents } from "./demography.ts";
import { agesFigure, residentsFigure } from "./demography-view.ts";
import { factSource, prevalenceFigure } from "./figure-view.ts";
import { currentFigures, scaleDown } from "./prevalence.ts";

/** All that can be told of some municipalities in numbers, and what cannot. */
export interface FiguresOfPlan {
  residents: Inserted[];
  /** Those of low confidence are for editors. */
  scaled: { figure: Inserted; low: boolean }[];
  unscaled: UnscaledView[];
}

export interface UnscaledView {
  id: string;
  title: string;
  text: string;
  why: UncountedBase | "sex";
  low: boolean;
  source: Inserted["sources"][number];
}

export function figuresOfPlan(all: Residents[], today: string, language: Language): FiguresOfPlan {
  if (all.length === 0) return { residents: [], scaled: [], unscaled: [] };
  const told = currentFigures(allFacts(), today).map((fact) => ({ fact, scaled: scaleDown(fact, all) }));
  return {
    residents: [residentsFigure(all, language), agesFigure(all, language)],
    scaled: told.flatMap(({ fact, scaled }) =>
      scaled.ok ? [{ figure: prevalenceFigure(fact, scaled, all, language), low: isLow(fact) }] : [],
    ),
    unscaled: told.flatMap(({ fact, scaled }) => (scaled.ok ? [] : [unscaledView(fact, scaled.why, language)])),
  };
}

function unscaledView(fact: Fact, why: UnscaledView["why"], language: Language): UnscaledView {
  const { id, title, text } = fact;
  const source = factSource(fact, language);
  return { id, title: title[language], text: text[language], why, low: isLow(fact), source };
}

function isLow({ confidence }: Fact): boolean {
  return confidence === "low";
}
