/** A run of words that stands in both texts, only in the first, or only in the second. */
export interface Run {
  kind: "same" | "gone" | "new";
  text: string;
}

/** More pairs than this to compare, and the texts are told as two instead of as one with changes. */
const patience = 4_000_000;

/** What was taken away and what was put in, word by word, so that somebody can see it at a glance. */
export function compareWords(before: string, after: string): Run[] {
  const [one, other] = [wordsOf(before), wordsOf(after)];
  if (one.length * other.length > patience) return joined([...asRuns("gone", one), ...asRuns("new", other)]);
  return joined(runs(one, other, lengths(one, other)));
}

/** Words with the blanks after them, so that put together they are the text. */
function wordsOf(text: string): string[] {
  return text.match(/\s+|[^\s]+/g) ?? [];
}

/** How many words the rests of two texts have in common, for each pair of places (longest common subsequence). */
function lengths(one: string[], other: string[]): Uint32Array[] {
  const table = Array.from({ length: one.length + 1 }, () => new Uint32Array(other.length + 1));
  for (let at = one.length - 1; at >= 0; at--) {
    const [row, below] = [table[at], table[at + 1]];
    if (!row || !below) continue;
    for (let place = other.length - 1; place >= 0; place--) {
      const longest = Math.max(below[place] ?? 0, row[place + 1] ?? 0);
      row[place] = one[at] === other[place] ? (below[place + 1] ?? 0) + 1 : longest;
    }
  }
  return table;
}

function runs(one: string[], other: string[], table: Uint32Array[]): Run[] {
  const found: Run[] = [];
  let [at, place] = [0, 0];
  while (at < one.length && place < other.length) {
    const [first = "", second = ""] = [one[at], other[place]];
    if (first === second) {
      found.push({ kind: "same", text: first });
      at += 1;
      place += 1;
    } else if ((table[at + 1]?.[place] ?? 0) >= (table[at]?.[place + 1] ?? 0)) {
      found.push({ kind: "gone", text: first });
      at += 1;
    } else {
      found.push({ kind: "new", text: second });
      place += 1;
    }
  }
  return [...found, ...asRuns("gone", one.slice(at)), ...asRuns("new", other.slice(place))];
}

function asRuns(kind: Run["kind"], words: string[]): Run[] {
  return words.map((text) => ({ kind, text }));
}

/** Neighbours of the same kind as one. What was taken away stands before what came instead, also across the blank between words. */
function joined(found: Run[]): Run[] {
  const result: Run[] = [];
  for (const run of found) {
    const last = result.at(-1);
    if (last?.kind === run.kind) last.text += run.text;
    else result.push({ ...run });
  }
  return result;
}
