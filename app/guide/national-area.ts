import type { Bilingual } from "#app/lib/language.ts";
import file from "../../content/national-areas.json" with { type: "json" };
import type { Confidence } from "./fact.ts";

/** A field that the national plan in force puts its effort into, for municipalities to choose from. */
export interface NationalArea {
  id: string;
  title: Bilingual;
  /** What it is about, for a municipality. */
  what: Bilingual;
  source: { name: string; url: string };
  /** The day somebody last held it against its source. */
  checked: string;
  confidence: Confidence;
}

interface NationalAreas {
  /** The day this list was made. */
  version: string;
  /** Id of the fact that is the plan. */
  plan: string;
  validFrom: string;
  validTo: string;
  areas: NationalArea[];
}

// The file is written as these types say; national-area.test.ts holds it against them, which no type checker can do with JSON.
export const nationalAreas = file as NationalAreas;

export function findNationalArea(id: string | null): NationalArea | undefined {
  return nationalAreas.areas.find((area) => area.id === id);
}

/** Those that nobody has proposed for the plan yet. */
export function areasLeft(proposed: readonly { nationalArea: string | null }[]): NationalArea[] {
  return nationalAreas.areas.filter(({ id }) => !proposed.some(({ nationalArea }) => nationalArea === id));
}
