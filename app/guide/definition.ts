import type { Bilingual } from "#app/lib/language.ts";
import file from "../../content/definitions.json" with { type: "json" };
import type { Confidence } from "./fact.ts";

/** What a word means in our own words (no: definisjon), with where the meaning was read. */
export interface Definition {
  id: string;
  term: Bilingual;
  text: Bilingual;
  /** The address is empty when it was read on paper. */
  source: { name: string; url: string };
  /** Facts that say more. */
  facts: string[];
  checked: string;
  confidence: Confidence;
}

// The file is written as this type says; content.test.ts holds it against it, which no type checker can do with JSON.
const definitions = file as Definition[];
const byId = new Map(definitions.map((definition) => [definition.id, definition]));

export function findDefinition(id: string): Definition | undefined {
  return byId.get(id);
}

export function allDefinitions(): readonly Definition[] {
  return definitions;
}
