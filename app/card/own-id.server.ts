import { newId } from "#app/lib/id.server.ts";

/** For a block or a step of one's own. Letters alone, as the ids of the template: 0 is a, 15 is p. */
export function newOwnId(): string {
  const letters = [...newId().replaceAll("-", "")].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return `own-${letters.join("")}`;
}
