import * as z from "zod";
import type { Errors, Typed } from "#app/lib/form.ts";
import { freeText } from "#app/mapping/answer-form.ts";
import { causes } from "#app/plan/measure.ts";
import { type Answer, choiceOf, choices, faultIn, type MeasureNow, type Said, standingSaid } from "./answer.ts";
import { fieldName, longestDecision, longestLine, partOf } from "./answer-fields.ts";

const choice = z.enum(choices, "chooseStatus").or(z.literal("")).default("");
const cause = z.enum(causes, "chooseCause").or(z.literal("")).default("");

/** The fields of the page, four for each measure. */
export function answerForm(measures: readonly MeasureNow[]): z.ZodObject {
  const fields = measures.flatMap(({ measureId }) => [
    [fieldName("choice", measureId), choice],
    [fieldName("comment", measureId), freeText(longestLine)],
    [fieldName("cause", measureId), cause],
    [fieldName("decisionNeeded", measureId), freeText(longestDecision)],
  ]);
  return z.object(Object.fromEntries(fields));
}

const written = z.object({ choice, comment: z.string(), cause, decisionNeeded: z.string() });

/** What was answered of what was asked, measure by measure, and what must be mended first. Measures without a word in them are left. */
export function readAnswers(fields: Record<string, unknown>, measures: readonly MeasureNow[], today: string) {
  const answers: Answer[] = [];
  const errors: Errors = {};
  for (const measure of measures) {
    const { measureId } = measure;
    const of = (part: string) => fields[fieldName(part, measureId)];
    const { choice, cause, ...words } = written.parse({
      choice: of("choice"),
      comment: of("comment"),
      cause: of("cause"),
      decisionNeeded: of("decisionNeeded"),
    });
    if (choice === "") {
      if (words.comment || words.decisionNeeded) errors[fieldName("choice", measureId)] = ["chooseStatus"];
      continue;
    }
    const answer = { measureId, choice, cause: cause || null, ...words };
    const found = faultIn(answer, measure, today);
    if (found) errors[fieldName(found.field, measureId)] = [found.fault];
    answers.push(answer);
  }
  return { answers, errors };
}

/** What the fields are filled with: what was said before, when nobody has said anything since. */
export function typedAnswers(measures: readonly MeasureNow[], said: readonly Said[]): Typed {
  const fields = measures.flatMap((measure) => {
    const { measureId } = measure;
    const newest = standingSaid(said, measure);
    if (!newest) return [];
    return [
      [fieldName("choice", measureId), [choiceOf(newest)]],
      [fieldName("comment", measureId), [newest.comment]],
      [fieldName("cause", measureId), [newest.cause ?? ""]],
      [fieldName("decisionNeeded", measureId), [newest.decisionNeeded]],
    ];
  });
  return Object.fromEntries(fields);
}

/** Whether something is answered about a measure that is not theirs any more. */
export function answersForMoved(typed: Typed, measures: readonly MeasureNow[]): boolean {
  return measures.some(
    ({ measureId, isTheirs }) => !isTheirs && (typed[fieldName("choice", measureId)]?.[0] ?? "") !== "",
  );
}

/** Whether a form has fields of measures that were not asked about. */
export function asksForOthers(typed: Typed, measures: readonly MeasureNow[]): boolean {
  const known = new Set(measures.map(({ measureId }) => measureId));
  return Object.keys(typed).some((name) => {
    const id = partOf(name);
    return id !== undefined && !known.has(id);
  });
}
