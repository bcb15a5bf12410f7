import * as z from "zod";
import { aboutNobody } from "#app/guide/free-text-form.ts";

/** One choice and a few words for each of several measures: what a round through the measures of a focus area is filled in with. */
export interface Chosen<Word extends string> {
  measureId: string;
  choice: Word | null;
  words: string;
}

const fewWords = z.string().trim().max(500, "shortenText");

export function roundForm(measureIds: readonly string[], choices: readonly string[]) {
  const fields = measureIds.flatMap((id) => [
    [`choice-${id}`, z.enum(choices, "unknown").optional()] as const,
    [`words-${id}`, aboutNobody(fewWords)] as const,
  ]);
  return z.object(Object.fromEntries<z.ZodType>(fields));
}

/** What was chosen in a form that was read. */
export function chosenIn<Word extends string>(
  fields: Record<string, unknown>,
  measureIds: readonly string[],
  choices: readonly Word[],
): Chosen<Word>[] {
  return measureIds.map((measureId) => ({
    measureId,
    choice: choices.find((word) => word === fields[`choice-${measureId}`]) ?? null,
    words: String(fields[`words-${measureId}`] ?? ""),
  }));
}

/** Only what somebody has changed since the form was opened, so that two who work in the same area do not undo each other. */
export function changedFrom<Word extends string>(
  began: string | undefined,
  now: readonly Chosen<Word>[],
): Chosen<Word>[] {
  const before = readBegan(began);
  return now.filter(({ measureId, choice, words }) => {
    const was = before.get(measureId);
    return was === undefined ? choice !== null || words !== "" : was !== asBegan({ choice, words });
  });
}

/** What the form was opened with, as it is sent along. */
export function beganWith(measures: readonly { id: string; choice: string | null; words: string }[]): string {
  return JSON.stringify(measures.map((measure) => [measure.id, asBegan(measure)]));
}

function asBegan({ choice, words }: { choice: string | null; words: string }): string {
  return `${choice ?? ""} ${words}`;
}

const beganFields = z.array(z.tuple([z.string(), z.string()]));

function readBegan(json = "[]"): Map<string, string> {
  try {
    return new Map(beganFields.parse(JSON.parse(json)));
  } catch {
    return new Map();
  }
}
