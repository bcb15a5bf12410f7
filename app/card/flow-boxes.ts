import type { FlowPhase } from "./flow-words.ts";

/** A flow as it is drawn: boxes with lines of words, and arrows between them. All measures are in the drawing's own units. */
export interface FlowDrawing {
  width: number;
  height: number;
  boxes: FlowBox[];
  arrows: FlowArrow[];
}

export interface FlowBox {
  id: string;
  phase: FlowPhase;
  isQuestion: boolean;
  /** The corner, and how large it is. */
  x: number;
  y: number;
  width: number;
  height: number;
  lines: { words: string; kind: "who" | "when" | "text" | "call" }[];
}

export interface FlowArrow {
  id: string;
  path: string;
  /** The answers that lead this way, and where they stand. Empty where there is nothing to answer. */
  words: string;
  x: number;
  y: number;
}

export const lineHeight = 20;
export const padding = 12;
