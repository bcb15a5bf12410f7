interface Limit {
  /** Milliseconds. */
  window: number;
  most: number;
}

/** Counts how often something is done with the same key within a while. Kept by each server for itself, and forgotten with it. */
export class RateLimit {
  readonly #limit: Limit;
  readonly #counts = new Map<string, { since: number; count: number }>();

  constructor(limit: Limit) {
    this.#limit = limit;
  }

  /** Counts once more, and tells whether it was once too often. */
  isTooMuch(key: string, now: Date): boolean {
    const at = now.getTime();
    if (this.#counts.size > 10_000) this.#forgetOld(at);
    const known = this.#counts.get(key);
    const current = known && at - known.since < this.#limit.window ? known : { since: at, count: 0 };
    this.#counts.set(key, { ...current, count: current.count + 1 });
    return current.count >= this.#limit.most;
  }

  #forgetOld(at: number): void {
    for (const [key, { since }] of this.#counts) if (at - since >= this.#limit.window) this.#counts.delete(key);
  }
}
