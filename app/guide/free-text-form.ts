import type * as z from "zod";
import type { PersonalDataKind } from "#app/lib/personal-data.ts";
import { personalDataIn } from "./free-text.ts";

/**
 * What points out one person wherever it stands. A number, an address or a street can also be a service's, and those who work
 * together must be able to write them to each other.
 */
const alwaysRefused: readonly PersonalDataKind[] = ["idNumber", "birthDate", "personWithAge"];

/** A free text for colleagues, refused before it is stored when it points out one person. The message is the kind of what was found. */
export function aboutNobody<Schema extends z.ZodType<string>>(text: Schema): Schema {
  return text.superRefine((written, problem) => {
    const kind = pointsOutSomebody(written);
    if (kind) problem.addIssue(kind);
  });
}

/** The kind of what in a text points out one person, if anything does. */
export function pointsOutSomebody(written: string): PersonalDataKind | undefined {
  return personalDataIn(written).find(({ kind }) => alwaysRefused.includes(kind))?.kind;
}
