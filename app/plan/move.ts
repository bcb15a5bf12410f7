/** Where to: one up, one down, just before another (last when null), or to a place counted from 1. */
export type Move = "up" | "down" | { before: string | null } | { place: number };

/** The same ids with one of them moved. What cannot move (first up, last down, unknown) stays. */
export function reordered(ids: readonly string[], id: string, move: Move): string[] {
  const from = ids.indexOf(id);
  if (from < 0) return [...ids];
  const others = ids.filter((other) => other !== id);
  return others.toSpliced(target(others, id, from, move), 0, id);
}

function target(others: readonly string[], id: string, from: number, move: Move): number {
  if (move === "up") return Math.max(0, from - 1);
  if (move === "down") return from + 1;
  if ("place" in move) return Math.max(0, move.place - 1);
  if (move.before === id) return from;
  const at = move.before === null ? -1 : others.indexOf(move.before);
  return at < 0 ? others.length : at;
}
