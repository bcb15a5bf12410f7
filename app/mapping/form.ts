import type { Bilingual } from "#app/lib/language.ts";
import file from "../../content/mapping-form.json" with { type: "json" };

/** Those a service is for: exposed to violence, using it, or touched by it in another way. */
export const audiences = ["exposed", "perpetrators", "others"] as const;
export type Audience = (typeof audiences)[number];

export interface Question {
  key: string;
  label: Bilingual;
  hint: Bilingual;
}

/** One page of the form: what the agency offers to an audience, or a few questions in words. */
export type Section = SectionFrame &
  ({ kind: "services"; key: Audience; questions: [] } | { kind: "questions"; key: string; questions: Question[] });

interface SectionFrame {
  title: Bilingual;
  help: Bilingual;
}

/** A set of questions (no: kartleggingsskjema). One that has been sent is never changed: a new version is added. */
export interface MappingForm {
  version: number;
  /** The day it came into use. */
  from: string;
  sections: Section[];
}

// The file is written as these types say; form.test.ts holds it against them, which no type checker can do with JSON.
const versions = file as MappingForm[];

export function newestForm(): MappingForm {
  const newest = versions.at(-1);
  if (!newest) throw new Error("content/mapping-form.json holds no form");
  return newest;
}

/** The questions as they were when they were sent. */
export function formOfVersion(version: number): MappingForm {
  return versions.find((form) => form.version === version) ?? newestForm();
}

export function sectionOf(form: MappingForm, key: string | null): Section | undefined {
  return form.sections.find((section) => section.key === key);
}

/** The section that comes after, or none after the last. */
export function sectionAfter(form: MappingForm, key: string): Section | undefined {
  return form.sections[form.sections.findIndex((section) => section.key === key) + 1];
}
