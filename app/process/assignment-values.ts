import * as z from "zod";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { readDate } from "#app/lib/read-date.ts";
import { linesOf, writtenDate, writtenNumber, writtenText } from "#app/plan/form-values.ts";
import type { Mandate } from "./mandate.ts";
import { type AdjacentPlan, adjacentKinds } from "./plan-place.ts";

const column = z.array(z.string());

/** The rows of other plans: five lists side by side. Rows without title are left out. */
export const adjacentPlansForm = z.object({
  kind: column,
  title: column,
  reference: column,
  relation: column,
  reviewOn: column,
});

const written = z.object({
  kind: z.enum(adjacentKinds, "unknown"),
  title: z.string().trim().max(300, "shortenText"),
  reference: z.string().trim().max(1000, "shortenText"),
  relation: z.string().trim().max(1000, "shortenText"),
  reviewOn: writtenDate,
});

/** What the rows say, or the field that cannot be used and why. */
export function readAdjacentPlans(
  rows: z.output<typeof adjacentPlansForm>,
): { ok: true; plans: AdjacentPlan[] } | { ok: false; field: string; fault: string } {
  const plans: AdjacentPlan[] = [];
  for (const [at, title] of rows.title.entries()) {
    const [reference = "", relation = "", reviewOn = ""] = [rows.reference[at], rows.relation[at], rows.reviewOn[at]];
    if (title.trim() === "") {
      if (`${reference}${relation}${reviewOn}`.trim() === "") continue;
      return { ok: false, field: `title-${at + 1}`, fault: "writeTitle" };
    }
    const read = written.safeParse({ kind: rows.kind[at], title, reference, relation, reviewOn });
    if (!read.success) {
      const [issue] = read.error.issues;
      return { ok: false, field: `${String(issue?.path[0])}-${at + 1}`, fault: issue?.message ?? "unknown" };
    }
    plans.push(read.data);
  }
  return { ok: true, plans };
}

export const mandateForm = z.object({
  purpose: aboutNobody(writtenText),
  questions: aboutNobody(writtenText).transform(linesOf),
  startsOn: writtenDate,
  endsOn: writtenDate,
  milestoneTitle: column,
  milestoneDue: column,
  budget: writtenNumber("writeAmount"),
  hours: writtenNumber("writeHours"),
  reporting: aboutNobody(writtenText),
  limits: aboutNobody(writtenText),
});

/** The mandate as the form says it, or the field that cannot be used and why. */
export function readMandate({
  milestoneTitle,
  milestoneDue,
  ...fields
}: z.output<typeof mandateForm>): { ok: true; mandate: Mandate } | { ok: false; field: string; fault: string } {
  const { startsOn, endsOn } = fields;
  if (startsOn && endsOn && endsOn < startsOn) return { ok: false, field: "endsOn", fault: "endsBeforeStart" };
  const milestones: Mandate["milestones"] = [];
  for (const [at, typed] of milestoneTitle.entries()) {
    const title = typed.trim().slice(0, 300);
    const due = readDate(milestoneDue[at] ?? "");
    if (title === "" && due === null) continue;
    if (title === "") return { ok: false, field: `milestoneTitle-${at + 1}`, fault: "writeTitle" };
    if (!due) return { ok: false, field: `milestoneDue-${at + 1}`, fault: "writeDate" };
    milestones.push({ title, due });
  }
  return { ok: true, mandate: { ...fields, milestones } };
}
