import type { Bilingual } from "#app/lib/language.ts";
import file from "../../content/outdated.json" with { type: "json" };

/** A way of citing what no longer holds, and how to know it in a text. */
export interface Recogniser {
  id: string;
  /** Source of a regular expression; case does not count. */
  pattern: string;
  what: Bilingual;
  now: Bilingual;
  /** The fact that holds now. */
  factId: string;
}

/** An outdated reference in a text: where it stands, what is wrong, and what holds now. */
export interface Outdated {
  /** The words as they stand in the text. */
  excerpt: string;
  index: number;
  recogniser: string;
  what: Bilingual;
  now: Bilingual;
  factId: string;
}

export const recognisers: readonly Recogniser[] = file;

const patterns = recognisers.map((recogniser) => ({ recogniser, pattern: new RegExp(recogniser.pattern, "giu") }));

/** Words that tell that the writer knows: a sentence that says so is history, and is left alone. */
const knownToBeOver =
  /erstatt(et|a|ar|er)|avløs(te|t)|avløy(ste|st)|opphev(et|a|d)|etterfulgt|(?<!\p{L})før(re|gangar)|forgjenger|forgjengar|forrige|utløpt|gjekk ut|gikk ut|gått ut|gjaldt (fram )?til|gjeld ikkje lenger|gjelder ikke lenger/iu;

/** Outdated references in a text, in the order they stand. */
export function findOutdated(text: string): Outdated[] {
  const matches = patterns.flatMap(({ recogniser, pattern }) =>
    [...text.matchAll(pattern)].map((match) => describe(recogniser, match)),
  );
  return matches.length === 0
    ? []
    : withoutHistory(
        text,
        matches.sort((a, b) => a.index - b.index),
      );
}

function describe({ id, what, now, factId }: Recogniser, match: RegExpExecArray): Outdated {
  return { excerpt: match[0], index: match.index, recogniser: id, what, now, factId };
}

/** What stands in a sentence that says itself that it is over is left out. Both are in the order of the text, so that it is read once. */
function withoutHistory(text: string, matches: Outdated[]): Outdated[] {
  const kept: Outdated[] = [];
  let next = 0;
  let start = 0;
  for (const end of [...sentenceEnds(text), text.length]) {
    const first = next;
    while ((matches[next]?.index ?? text.length) < end) next += 1;
    if (next > first && !knownToBeOver.test(text.slice(start, end))) kept.push(...matches.slice(first, next));
    start = end;
  }
  return kept;
}

/** A sentence ends at a mark followed by a capital letter, or at a line's end. "Prop. 12 S" and "Meld. St. 15" do not end one by their digits. */
function sentenceEnds(text: string): number[] {
  const ends = /[.!?][»"”)]*\s+(?=\p{Lu}|«)|\n/gu;
  return [...text.matchAll(ends)].map((end) => end.index + end[0].length);
}
