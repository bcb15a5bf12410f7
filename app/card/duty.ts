import * as z from "zod";
import file from "../../content/cards/duty.json" with { type: "json" };
import { bilingual } from "./card-template.ts";
import { cardServices } from "./local-service.ts";

export const answers = ["yes", "no", "unsure"] as const;
export type Answer = (typeof answers)[number];

/** What an outcome says of the law: you shall, you may, or go on watching. */
export const outcomeKinds = ["duty", "right", "watch"] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/);
const question = z.strictObject({
  id,
  text: bilingual,
  help: bilingual,
  facts: z.array(z.string()).min(1).optional(),
  /** The id of the question or outcome that each answer leads to. */
  next: z.strictObject({ yes: id, no: id, unsure: id.optional() }),
});
const outcome = z.strictObject({
  id,
  kind: z.enum(outcomeKinds),
  title: bilingual,
  now: z.array(bilingual).min(2),
  services: z.array(z.enum(cardServices)).min(1),
  facts: z.array(z.string()).min(1),
  /** National lines beside those of the services. Ids of facts. */
  lines: z.array(z.string()).min(1).optional(),
});
export const dutyTree = z.strictObject({
  version: z.iso.date(),
  start: id,
  questions: z.array(question).min(1),
  outcomes: z.array(outcome).min(1),
});
export type DutyQuestion = z.infer<typeof question>;
export type DutyOutcome = z.infer<typeof outcome>;

/** Whether somebody shall or may tell others, found in a few questions (no: plikten). */
export interface Duty {
  answered: { question: DutyQuestion; answer: Answer }[];
  /** What to ask next, while there is something to ask. */
  question: DutyQuestion | undefined;
  outcome: DutyOutcome | undefined;
}

const tree = dutyTree.parse(file);

/** As they stand in the address: a path of these and nothing else, so that nothing can be written there. */
const words: Record<Answer, string> = { yes: "ja", no: "nei", unsure: "usikker" };

export function dutyVersion(): string {
  return tree.version;
}

export function dutyOutcomes(): readonly DutyOutcome[] {
  return tree.outcomes;
}

/** Where a path of answers leads ("ja-nei-usikker"; empty at the first question). Nothing when nobody could have come that way. */
export function findDuty(path: string): Duty | undefined {
  const answered: Duty["answered"] = [];
  let at = tree.start;
  for (const word of path === "" ? [] : path.split("-")) {
    const here = tree.questions.find((each) => each.id === at);
    const answer = answers.find((each) => words[each] === word);
    const next = answer && here?.next[answer];
    if (!here || !next) return undefined;
    answered.push({ question: here, answer });
    at = next;
  }
  const isAt = (each: { id: string }) => each.id === at;
  return { answered, question: tree.questions.find(isAt), outcome: tree.outcomes.find(isAt) };
}

/** The answers that can be given to a question, in the order they are offered. */
export function answersTo({ next }: DutyQuestion): Answer[] {
  return answers.filter((answer) => next[answer] !== undefined);
}

export function dutyPath(given: Answer[]): string {
  return given.map((answer) => words[answer]).join("-");
}
