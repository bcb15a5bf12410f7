import { findMeasureExample } from "#app/guide/measure-example.ts";
import type { Language } from "#app/lib/language.ts";
import { agencyKindText } from "#app/organisation/agency-kind-text.ts";
import type { Measure, Origin } from "./measure.ts";
import { originAddress } from "./origin.ts";

/** What the form of a measure says of where it was taken from, and of what is still to be filled in. */
export interface OriginNote {
  kind: Origin["kind"];
  title: string;
  address: string;
  /** Who the example thinks may answer for it; empty when somebody does. */
  responsible: string;
  /** How one can find out how it is today; empty when that stands in the measure. */
  baseline: string;
}

/** Nothing for a measure that was written here. */
export function originNote(measure: Measure, language: Language): OriginNote | null {
  const { origin, responsible, indicator, planId } = measure;
  if (origin === null) return null;
  const example = origin.kind === "example" ? findMeasureExample(origin.id) : undefined;
  const suggested = example && `${example.responsible[language]} (${agencyKindText[language][example.agencyKind]})`;
  return {
    kind: origin.kind,
    title: origin.title,
    address: originAddress(origin, planId),
    responsible: responsible ? "" : (suggested ?? ""),
    baseline: indicator.baseline === "" ? (example?.indicator.baseline[language] ?? "") : "",
  };
}
