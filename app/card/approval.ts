import type { Result } from "#app/lib/result.ts";

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

/** The same day some years on; the last of February for a leap day. */
export function inYears(day: string, years: number): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const later = `${Number(year) + years}-${month}`;
  return month === "02" && date === "29" && (Number(year) + years) % 4 !== 0 ? `${later}-28` : `${later}-${date}`;
}
