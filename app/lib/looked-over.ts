import { Kept } from "./kept.ts";

/** Characters of text for each thing that looks them over: some ten large plans. */
const room = 1_000_000;

/** What was found in a text, kept: the same plan is asked for page after page. What is found must not be altered. */
export function lookedOver<Found>(look: (text: string) => Found): (text: string) => Found {
  const kept = new Kept<{ found: Found }>(room);
  return (text) => {
    const known = kept.find(text);
    if (known) return known.found;
    const found = look(text);
    kept.keep(text, { found }, text.length);
    return found;
  };
}
