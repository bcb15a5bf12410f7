import * as z from "zod";
import { personalDataIn } from "#app/guide/free-text.ts";
import { cleanText } from "#app/lib/clean-text.ts";
import type { Language } from "#app/lib/language.ts";
import type { Result } from "#app/lib/result.ts";
import { type Choice, emailField } from "./recipient.ts";
import { mostWords } from "./round.ts";

/** A way to other sites would be good for those who mean no good. */
const linkElsewhere = /https?:|www\.|[\p{L}\d-]\.\p{L}{2,}\/\S/iu;

/** Whoever asks may give their own number and address; nobody else may be pointed out. */
const ownWords = z
  .string()
  .default("")
  .transform((text) => cleanText(text).trim())
  .superRefine((text, problem) => {
    if (text.length > mostWords) problem.addIssue("shorten");
    if (linkElsewhere.test(text)) problem.addIssue("noLinks");
    const found = personalDataIn(text).find(({ kind }) => kind !== "phoneNumber" && kind !== "emailAddress");
    if (found) problem.addIssue(found.kind);
  });

const email = z
  .string()
  .default("")
  .transform((typed) => typed.trim().toLowerCase());

/** The form for a new round: a deadline, one's own words, and an address for each agency that is chosen. */
export function roundForm(choices: readonly Choice[]) {
  const emails = Object.fromEntries(choices.map(({ agencyId }) => [emailField(agencyId), email]));
  return z.object({
    deadline: z.iso.date("writeDate"),
    words: ownWords,
    agencies: z.array(z.string()).min(1, "chooseAgency"),
    ...emails,
  });
}

export interface Asked {
  agencyId: string;
  agency: string;
  recipient: string;
  language: Language;
}

interface Written {
  deadline: string;
  agencies: string[];
  [field: string]: unknown;
}

/** Who is asked. Each chosen agency needs an address, and the deadline must lie ahead. */
export function toAsked(
  written: Written,
  choices: readonly Choice[],
  { today, language }: { today: string; language: Language },
): Result<Asked[], string> {
  if (written.deadline <= today) return { ok: false, refusal: "deadline" };
  const chosen = choices.filter(({ agencyId }) => written.agencies.includes(agencyId));
  if (chosen.length === 0) return { ok: false, refusal: "agencies" };
  const asked = chosen.map((choice) => {
    const recipient = String(written[emailField(choice.agencyId)] ?? "");
    const own = recipient === choice.email ? choice.language : null;
    return { agencyId: choice.agencyId, agency: choice.agency, recipient, language: own ?? language };
  });
  const wrong = asked.find(({ recipient }) => !z.email().safeParse(recipient).success);
  return wrong ? { ok: false, refusal: emailField(wrong.agencyId) } : { ok: true, value: asked };
}

/** What is said of the field that was refused. */
export function refusalWord(field: string): string {
  if (field === "deadline") return "deadlinePassed";
  return field === "agencies" ? "chooseAgency" : "writeEmail";
}
