import type { Result } from "#app/lib/result.ts";
import { addDays } from "#app/lib/working-days.ts";

/** What can be approved. */
export type ApprovalKind = "card" | "flow";

/** The state of something a leader shall stand for. It holds for exactly the content that has its mark. */
export interface Proposal {
  /** All who have changed it since it was last approved. */
  changers: readonly string[];
  proposedBy: string | null;
  /** The mark of what was proposed. */
  proposedHash: string;
}

export interface Approval {
  version: number;
  hash: string;
  approvedOn: string;
  validUntil: string;
}

/** How far something that an organisation has made is from being approved, and by whom. */
export interface Standing extends Proposal {
  organisationId: string;
  organisation: string;
  /** Name of who changed it last. */
  changer: string;
  proposer: string;
  /** A day. */
  proposedOn: string | null;
  /** The newest. Null when there is none, or when it was taken back. */
  approval: (Approval & { approver: string }) | null;
}

/** What somebody should do so that it is approved, and stays so. */
export type ApprovalTask =
  | { kind: "unapproved" | "changed" | "waiting" }
  | { kind: "overdue" | "soon"; validUntil: string };

type ApprovalRefusal = "notProposed" | "changedMeanwhile" | "ownChange" | "badDay" | "tooLong";

/** Nobody approves what they have had a hand in since it was last approved, or have proposed themselves, nor anything but the very words they were shown (no: godkjenning). */
export function approve(
  { changers, proposedBy, proposedHash }: Proposal,
  { hash, seen, by, today, validUntil }: Record<"hash" | "seen" | "by" | "today" | "validUntil", string>,
): Result<{ hash: string; approvedOn: string; validUntil: string }, ApprovalRefusal> {
  if (proposedBy === null) return { ok: false, refusal: "notProposed" };
  if (proposedHash !== hash || seen !== hash) return { ok: false, refusal: "changedMeanwhile" };
  if (isOwnWork({ changers, proposedBy }, by)) return { ok: false, refusal: "ownChange" };
  if (validUntil <= today) return { ok: false, refusal: "badDay" };
  if (validUntil > inYears(today, 2)) return { ok: false, refusal: "tooLong" };
  return { ok: true, value: { hash, approvedOn: today, validUntil } };
}

/** Whether somebody has changed it since it was last approved, or has proposed it. */
export function isOwnWork({ changers, proposedBy }: Pick<Proposal, "changers" | "proposedBy">, by: string): boolean {
  return changers.includes(by) || proposedBy === by;
}

/** Asked, and not changed since. */
export function isProposed({ proposedBy, proposedHash }: Proposal, { hash }: Pick<Approval, "hash">): boolean {
  return proposedBy !== null && proposedHash === hash;
}

export function approvalTasks(standing: Standing, marks: Pick<Approval, "hash">, today: string): ApprovalTask[] {
  const { approval } = standing;
  const late = approval === null ? [] : lateTasks(approval.validUntil, today);
  if (isProposed(standing, marks)) return [...late.filter(({ kind }) => kind === "overdue"), { kind: "waiting" }];
  if (approval === null) return [{ kind: "unapproved" }];
  return approval.hash === marks.hash ? late : [...late, { kind: "changed" }];
}

/** Told a month ahead. */
function lateTasks(validUntil: string, today: string): ApprovalTask[] {
  if (validUntil < today) return [{ kind: "overdue", validUntil }];
  return validUntil <= addDays(today, 30) ? [{ kind: "soon", validUntil }] : [];
}

/** The same day some years on; the last of February for a leap day. */
export function inYears(day: string, years: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const later = `${Number(year) + years}-${month}`;
  return month === "02" && date === "29" && (Number(year) + years) % 4 !== 0 ? `${later}-28` : `${later}-${date}`;
}
