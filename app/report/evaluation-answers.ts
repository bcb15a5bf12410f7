import * as z from "zod";
import { answersOf, type EvaluationAnswers } from "./evaluation.ts";

const answer = z.string().max(5000).default("");
const storedAnswers = z.strictObject(answersOf(() => answer));

/** Answers as they are stored, read strictly: what is no question of ours is a fault. */
export function readAnswers(stored: unknown): EvaluationAnswers {
  return storedAnswers.parse(stored);
}
