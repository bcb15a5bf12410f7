/**
 * From now on it is noon on the given day in this process, and what is drawn by chance is always the same. The Word writer puts
 * time and chance into its files, and the same publication shall give the same bytes. Only for a process that ends with its document.
 */
export function stopTime(date: string): void {
  const noon = Date.parse(`${date}T12:00:00Z`);
  globalThis.Date = new Proxy(Date, {
    construct: (clock, given) => Reflect.construct(clock, given.length > 0 ? given : [noon]),
    get: (clock, name) => (name === "now" ? () => noon : Reflect.get(clock, name)),
  });
  Math.random = sameChance();
}

/** Numbers that look drawn by chance and are the same each time (mulberry32): names made of them do not collide. */
function sameChance(): () => number {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
