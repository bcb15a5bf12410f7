import type { Language } from "#app/lib/language.ts";

/** What a link can be for. */
export type LinkPurpose = "mapping" | "status" | "service";

/** A link that lets somebody without an account do one thing, for a while (no: signert lenke). */
export interface Link {
  id: string;
  organisationId: string;
  /** What it is for: the id of a request, a measure. */
  subjectId: string;
  language: Language;
  expiresAt: Date;
}

/** Why a link opens nothing. The first is also said of what never was a link. */
export type ClosedLink = "unknown" | "expired" | "revoked" | "tooOften";

/** Two months after what it is for should be done, or after it is made when that is later: late answers are better than none. */
export function linkExpiry(deadline: string, made: Date): Date {
  return new Date(Math.max(Date.parse(`${deadline}T22:00:00Z`), made.getTime()) + 60 * 86_400_000);
}

/** How it stands with a link that was found. */
export function linkState(link: { expiresAt: Date; revokedAt: Date | null }, now: Date): "open" | ClosedLink {
  if (link.revokedAt !== null) return "revoked";
  return link.expiresAt > now ? "open" : "expired";
}

/** As `newSecret` writes them: 256 bits. Anything else is not looked up. */
export function isToken(text: string): boolean {
  return /^[\w-]{43}$/.test(text);
}
