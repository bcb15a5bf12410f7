import type { Block, Inline } from "#app/lib/rich-text.ts";
import type { Measure } from "#app/plan/measure.ts";

/** The fields of a measure that hold words of one's own, in the order they are read. */
export const measureTexts = ["title", "points", "reason", "resourcesText", "evaluationMethod", "publicRemark"] as const;
export type MeasureText = (typeof measureTexts)[number];

export function isMeasureText(field: string): field is MeasureText {
  return measureTexts.some((each) => each === field);
}

/** What stands in a field, a line for each point. */
export function textIn(measure: Pick<Measure, MeasureText>, field: MeasureText): string {
  return field === "points" ? measure.points.join("\n") : measure[field];
}

/** A field as the one passage that a suggestion is about. */
export function asPassage(text: string): Block {
  return { type: "paragraph", content: asWords(text) };
}

export function asWords(text: string): Inline[] {
  return [{ type: "text", text }];
}
