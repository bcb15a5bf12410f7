import { hash } from "node:crypto";
import { readFileSync } from "node:fs";

/** So many words in a row are somebody's sentence, and no longer the name of a thing. */
export const wordsInPhrase = 8;
/** Bytes of each hash: among 12 000 phrases one in twenty billion that are not there is taken for one. */
const kept = 6;

/** Every run of eight words in the documents Komplan was made after, as hashes: to be recognised, not read. */
export function sourcePhrases(): ReadonlySet<string> {
  const bytes = Buffer.from(readFileSync("test/source-phrases.txt", "utf8"), "base64");
  const count = bytes.length / kept;
  return new Set(Array.from({ length: count }, (_, at) => bytes.toString("hex", at * kept, (at + 1) * kept)));
}

/** Each run of words in a text that stands in a source, as long as it goes on: lower case, without signs. */
export function borrowedFrom(text: string, phrases: ReadonlySet<string>): string[] {
  const words = wordsOf(text);
  const known = phraseHashes(words).map((each) => phrases.has(each));
  const begins = known.flatMap((is, at) => (is && !known[at - 1] ? [at] : []));
  return begins.map((from) => {
    const over = known.indexOf(false, from);
    const to = (over < 0 ? known.length : over) - 1 + wordsInPhrase;
    return words.slice(from, to).join(" ");
  });
}

export function phraseHashes(words: readonly string[]): string[] {
  const count = Math.max(0, words.length - wordsInPhrase + 1);
  return Array.from({ length: count }, (_, at) =>
    hash("sha256", words.slice(at, at + wordsInPhrase).join(" ")).slice(0, kept * 2),
  );
}

export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
}
