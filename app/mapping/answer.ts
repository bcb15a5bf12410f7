import type { TargetGroup } from "#app/plan/measure.ts";
import { type Audience, audiences, type MappingForm, type Section } from "./form.ts";

/** Whom a service can be for. Who uses violence is not among them: that is an audience of its own. */
export const servedGroups = [
  "children",
  "adults",
  "elderly",
  "women",
  "men",
  "pregnant",
  "disability",
  "intellectualDisability",
  "substanceUse",
  "mentalHealth",
  "minority",
  "sami",
  "lgbt",
  "residents",
] as const satisfies readonly TargetGroup[];
export type ServedGroup = (typeof servedGroups)[number];

/** Something an agency does today for somebody (no: tilbud). */
export type Service = {
  name: string;
  groups: ServedGroup[];
  /** How many used it last year; null when nobody knows. */
  perYear: number | null;
};

/** What an agency has answered (no: svar). Sections left out have not been saved. */
export type AnswerContent = {
  services: { [audience in Audience]?: Service[] };
  /** By the question's key. */
  texts: { [question: string]: string };
  /** Keys of the sections that have been saved, also empty ones: nothing is an answer too. */
  saved: string[];
};

export const blankAnswer: AnswerContent = { services: {}, texts: {}, saved: [] };

/** What one section of the form was filled with. */
export type SectionAnswer = { services: Service[] } | { texts: { [question: string]: string } };

/** The answer with one section as it was just written. */
export function withSection(answer: AnswerContent, section: Section, written: SectionAnswer): AnswerContent {
  const saved = [...answer.saved.filter((key) => key !== section.key), section.key];
  if ("services" in written) {
    return section.kind === "services"
      ? { ...answer, saved, services: { ...answer.services, [section.key]: written.services } }
      : answer;
  }
  return { ...answer, saved, texts: { ...answer.texts, ...written.texts } };
}

/** How many of the form's sections have been saved. */
export function savedSections(answer: AnswerContent, form: MappingForm): number {
  return form.sections.filter(({ key }) => answer.saved.includes(key)).length;
}

/** Services with the audience they are for, in the order of the form. */
export function allServices(answer: AnswerContent): (Service & { audience: Audience })[] {
  return audiences.flatMap((audience) => (answer.services[audience] ?? []).map((one) => ({ ...one, audience })));
}

/** The lines of an answer that asked for one thing on each: without bullets, blanks and repetition. */
export function linesOf(text: string | undefined): string[] {
  const lines = (text ?? "").split("\n").map((line) => line.replace(/^[\s•*–-]+|\s+$/gu, ""));
  return [...new Set(lines.filter((line) => line !== ""))];
}

/** How often a service is used, so that few are not told apart: fewer than five is said as such. Null when nobody knows. */
export function usage(perYear: number | null): "unknown" | "none" | "few" | number {
  if (perYear === null) return "unknown";
  if (perYear === 0) return "none";
  return perYear < 5 ? "few" : perYear;
}
