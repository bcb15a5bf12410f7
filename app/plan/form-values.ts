import * as z from "zod";
import { readDate } from "#app/lib/read-date.ts";

/** A text as it may stand in a plan: trimmed, and short enough to print. */
export const writtenText = z.string().trim().max(5000, "shortenText");

/** What everything in a plan must have. */
export const writtenTitle = z.string().trim().min(1, "writeTitle").max(300, "shortenTitle");

/** An ISO date, or one as Norwegians write it, or nothing. */
export const writtenDate = z.string().transform((typed, context) => {
  const date = readDate(typed);
  if (date === undefined) context.addIssue("writeDate");
  return date ?? null;
});

/** One of the words, or nothing chosen. */
export function chosen<Word extends string>(words: readonly Word[]) {
  return z.string().transform((typed, context): Word | null => {
    const word = words.find((known) => known === typed);
    if (!word && typed !== "") context.addIssue("unknown");
    return word ?? null;
  });
}

/** What a form was filled with when it was opened, or last saved: what both writers began from. */
export const writtenOriginal = z.string().transform((json, context): Record<string, unknown> => {
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(json));
  } catch {
    context.addIssue("unknown");
    return {};
  }
});

/** "1 200 000", "kr 1.200.000,-" or "1200000"; null for nothing, undefined for what is no whole number that can be stored. */
export function readWholeNumber(typed: string): number | null | undefined {
  const digits = typed.replace(/kr\.?|,-|,00$/giu, "").replace(/[\s.]/gu, "");
  if (digits === "") return typed.trim() === "" ? null : undefined;
  return /^\d{1,9}$/.test(digits) ? Number(digits) : undefined;
}

/** A number field of a form; `wrong` is the key of what to say when it is none. */
export function writtenNumber(wrong: string) {
  return z.string().transform((typed, context) => {
    const number = readWholeNumber(typed);
    if (number === undefined) context.addIssue(wrong);
    return number ?? null;
  });
}

/** The lines that hold something, in order. */
export function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
