import type { Language } from "#app/lib/language.ts";
import type { BufdirHeading } from "#app/plan/finding.ts";
import { qualitySourceText } from "#app/plan/quality-source-text.ts";

/** The name of a part of the municipality's whole effort, as it stands alone. */
export function headingWord(heading: BufdirHeading, language: Language): string {
  const word = qualitySourceText[language].sources.bufdir[heading];
  return `${word[0]?.toUpperCase()}${word.slice(1)}`;
}
