import { findPersonalData, type PersonalData } from "#app/lib/personal-data.ts";
import { allFacts } from "./fact.ts";

const helplines = allFacts().flatMap(({ helpline }) => (helpline?.phone ? [helpline.phone] : []));

/** What in a free text points out one person. The help lines that Komplan knows may be named. */
export function personalDataIn(text: string): PersonalData[] {
  return findPersonalData(text, helplines);
}
