import * as z from "zod";
import { personalDataIn } from "#app/guide/free-text.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import { type Form, type RefusedForm, readTyped, type Typed } from "#app/lib/form.ts";
import { type AnswerContent, type SectionAnswer, type Service, servedGroups } from "./answer.ts";
import { longestText, mostServices } from "./answer-rows.ts";
import type { Section } from "./form.ts";

/** Refused before it is stored when it points out one person; the message is the kind of what was found. */
export function freeText(most: number) {
  return z
    .string()
    .default("")
    .transform((text) => cleanText(text).trim())
    .superRefine((text, problem) => {
      if (text.length > most) problem.addIssue("shorten");
      const [found] = personalDataIn(text.slice(0, most));
      if (found) problem.addIssue(found.kind);
    });
}

const perYear = z
  .string()
  .default("")
  .transform((typed) => typed.replace(/\s/g, ""))
  .refine((typed) => /^\d{0,6}$/.test(typed), "writeNumber")
  .transform((typed) => (typed === "" ? null : Number(typed)));

const serviceRow = z.strictObject({ name: freeText(200), groups: z.array(z.enum(servedGroups, "unknown")), perYear });

/** The fields of one section, as a form sends them. */
export function sectionForm(section: Section): z.ZodObject {
  if (section.kind === "questions") {
    return z.object(Object.fromEntries(section.questions.map(({ key }) => [key, freeText(longestText)])));
  }
  const { name, groups, perYear } = serviceRow.shape;
  const rows = Array.from({ length: mostServices }, (_, at) => [
    [`name${at}`, name],
    [`groups${at}`, groups],
    [`perYear${at}`, perYear],
  ]);
  return z.object(Object.fromEntries(rows.flat()));
}

/**
 * The same without what was refused: the lines that point out somebody, and numbers that are none. A section that saves itself is kept so,
 * since what stood half written there when it was last saved would otherwise stay.
 */
export function withoutRefused(section: Section, { typed, errors }: RefusedForm): Form<Record<string, unknown>> {
  const left = Object.keys(errors).map((field) => [field, (typed[field] ?? []).map(withoutPersons)]);
  const numbers = Object.keys(errors).filter((field) => field.startsWith("perYear"));
  const blank = numbers.map((field) => [field, [""]]);
  return readTyped({ ...typed, ...Object.fromEntries(left), ...Object.fromEntries(blank) }, sectionForm(section));
}

/** A text without the lines that point out a person. */
export function withoutPersons(text: string): string {
  const clean = cleanText(text);
  const bad = personalDataIn(clean).flatMap(({ at, length, line }) => {
    const over = clean.slice(at, at + length).split("\n").length; // an ID number can stand on two lines
    return Array.from({ length: over }, (_, more) => line + more);
  });
  const lines = clean.split("\n").filter((_, at) => !bad.includes(at + 1));
  return lines.join("\n");
}

/** What was written in a section. Services without a name are rows that were left blank. */
export function toSectionAnswer(section: Section, fields: Record<string, unknown>): SectionAnswer {
  if (section.kind === "questions") {
    return { texts: Object.fromEntries(section.questions.map(({ key }) => [key, String(fields[key] ?? "")])) };
  }
  const rows = Array.from({ length: mostServices }, (_, at) =>
    serviceFields.parse({ name: fields[`name${at}`], groups: fields[`groups${at}`], perYear: fields[`perYear${at}`] }),
  );
  return { services: rows.filter(({ name }) => name !== "") };
}

const serviceFields: z.ZodType<Service> = z.object({
  name: z.string(),
  groups: z.array(z.enum(servedGroups)),
  perYear: z.number().nullable(),
});

/** What a section's fields are filled with: what was saved before. */
export function typedSection(section: Section, answer: AnswerContent): Typed {
  if (section.kind === "questions") {
    return Object.fromEntries(section.questions.map(({ key }) => [key, [answer.texts[key] ?? ""]]));
  }
  const rows = (answer.services[section.key] ?? []).map(({ name, groups, perYear }, at) => [
    [`name${at}`, [name]],
    [`groups${at}`, groups],
    [`perYear${at}`, [perYear === null ? "" : String(perYear)]],
  ]);
  return Object.fromEntries(rows.flat());
}
