import { Fragment, type ReactNode } from "react";

/** A sentence of content/help with what belongs where it says {time}, {place} … */
export function filled(sentence: string, values: Record<string, ReactNode>): ReactNode {
  return sentence
    .split(/\{(\w+)\}/)
    .map((piece, at) => <Fragment key={String(at)}>{at % 2 === 0 ? piece : values[piece]}</Fragment>);
}

/** "24.12.2026": the same in every language. */
export function shortDate(date: string): string {
  return `${date.slice(8)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}
