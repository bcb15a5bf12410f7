import type { Typed } from "#app/lib/form.ts";

/** As many services as an agency can tell of for one audience. */
export const mostServices = 12;
export const longestText = 4000;

/** How many services a form was sent with, when it comes back for correction. */
export function sentRows(typed: Typed): number {
  return Object.keys(typed).filter((field) => /^name\d+$/.test(field)).length;
}

/** How many services there is room for on the page: those written, and one more. */
export function serviceRows(typed: Typed): number {
  const written = Array.from({ length: mostServices }, (_, at) => at).filter((at) => typed[`name${at}`]?.[0]);
  return Math.min(mostServices, (written.at(-1) ?? -1) + 2);
}
