import { type Definition, findDefinition } from "#app/guide/definition.ts";
import { type Fact, findFact } from "#app/guide/fact.ts";
import { formatDate } from "#app/lib/dates.ts";
import { type Inserted, words, wordTable } from "#app/lib/inserted.ts";
import type { InsertionAttributes } from "#app/lib/insertion.ts";
import type { Language } from "#app/lib/language.ts";
import type { Residents } from "#app/mapping/demography.ts";
import { agesFigure, residentsFigure } from "#app/mapping/demography-view.ts";
import { factSource, nationalFigure, prevalenceFigure } from "#app/mapping/figure-view.ts";
import { scaleDown } from "#app/mapping/prevalence.ts";
import type { Draft } from "#app/plan/draft.ts";
import type { Measure } from "#app/plan/measure.ts";
import { insertionText } from "./insertion-text.ts";
import { tellServices } from "./tell-service.ts";

/** What references are told out from. */
export interface Telling {
  draft: Pick<Draft, "focusAreas" | "goals" | "measures" | "services">;
  residents: Residents[];
  language: Language;
}

/** What a reference stands for today, and whether it is of low confidence and so for editors only. Null when it points to nothing. */
export function tellInsertion(attrs: InsertionAttributes, telling: Telling): { told: Inserted; low: boolean } | null {
  if (attrs.kind === "measureTable") return sure(measureTable(attrs.id, telling));
  if (attrs.kind === "service") return sure(tellServices(attrs.id, telling.draft.services, telling.language));
  if (attrs.kind === "definition") return told(findDefinition(attrs.id), (found) => tellDefinition(found, telling));
  if (attrs.kind === "fact") return told(findFact(attrs.id), (found) => tellFact(found, telling));
  const { residents, language } = telling;
  if (attrs.id === "residents") return sure(residents.length > 0 ? residentsFigure(residents, language) : null);
  if (attrs.id === "ages") return sure(residents.length > 0 ? agesFigure(residents, language) : null);
  const fact = findFact(attrs.id);
  return told(fact?.kind === "figure" ? fact : undefined, (found) => tellFigure(found, telling));
}

function sure(inserted: Inserted | null): { told: Inserted; low: boolean } | null {
  return inserted && { told: inserted, low: false };
}

function told<Thing extends Fact | Definition>(thing: Thing | undefined, tell: (thing: Thing) => Inserted) {
  return thing ? { told: tell(thing), low: thing.confidence === "low" } : null;
}

function tellFigure(fact: Fact, { residents, language }: Telling): Inserted {
  const scaled = scaleDown(fact, residents);
  if (residents.length === 0) return nationalFigure(fact, null, language);
  return scaled.ok ? prevalenceFigure(fact, scaled, residents, language) : nationalFigure(fact, scaled.why, language);
}

function tellFact(fact: Fact, { language }: Telling): Inserted {
  const { title, text, helpline } = fact;
  const calling = helpline ? [helpline.phone, helpline.hours[language]].filter(Boolean).join(". ") : "";
  return {
    type: "inserted",
    attrs: { kind: "fact", id: fact.id },
    title: title[language],
    content: [words(text[language]), ...(calling ? [words(calling)] : [])],
    chart: null,
    notes: [],
    sources: [factSource(fact, language)],
  };
}

function tellDefinition({ id, term, text, source, checked }: Definition, { language }: Telling): Inserted {
  return {
    type: "inserted",
    attrs: { kind: "definition", id },
    title: term[language],
    content: [words(text[language])],
    chart: null,
    notes: [],
    sources: [factSource({ source, reference: "", checked }, language)],
  };
}

/** The measures of a plan or of one focus area. What the public may see of each, and nothing else. */
function measureTable(id: string, { draft, language }: Telling): Inserted | null {
  const t = insertionText[language];
  const area = draft.focusAreas.find((one) => one.id === id);
  if (id !== "all" && !area) return null;
  const goals = new Set(draft.goals.filter(({ focusAreaId }) => focusAreaId === id).map((goal) => goal.id));
  const measures = area
    ? draft.measures.filter(({ goalIds }) => goalIds.some((goal) => goals.has(goal)))
    : draft.measures;
  const rows = measures.map((measure) => measureRow(measure, language));
  return {
    type: "inserted",
    attrs: { kind: "measureTable", id: area ? String(draft.focusAreas.indexOf(area) + 1) : "all" },
    title: area ? t.measuresOf(area.title) : t.allMeasures,
    content: [rows.length > 0 ? wordTable(t.columns, rows) : words(t.noMeasures)],
    chart: null,
    notes: [],
    sources: [{ text: t.measuresSource, url: "" }],
  };
}

function measureRow({ number, title, responsible, responsibleText, endsOn, periodText }: Measure, language: Language) {
  const who = responsible ? [responsible.title, responsible.agency].filter(Boolean).join(", ") : responsibleText;
  return [number, title, who, endsOn ? formatDate(endsOn, language) : periodText];
}
