import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

/** 256 random bits, fit for a cookie, an address or a form. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** What is stored instead of a secret. A secret is random, so that one round is enough. */
export function digestOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}

/** Compares in the same time whether much or little is alike. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(digestOf(one), digestOf(other));
}

/** Another secret, that follows from this one and does not give it away. */
export function derivedSecret(secret: string, purpose: string): string {
  return createHash("sha256").update(`${purpose}:${secret}`).digest("base64url");
}

/** Four digits to compare by eye. */
export function matchingCode(secret: string): string {
  const number = createHash("sha256").update(`code:${secret}`).digest().readUInt32BE(0) % 10_000;
  return String(number).padStart(4, "0");
}
