/** Things kept in memory by key, up to a size: the least recently used is let go when there is no more room. */
export class Kept<Value> {
  readonly #room: number;
  readonly #values = new Map<string, { value: Value; size: number }>();
  #size = 0;

  constructor(room: number) {
    this.#room = room;
  }

  find(key: string): Value | undefined {
    const found = this.#values.get(key);
    if (!found) return undefined;
    this.#values.delete(key);
    this.#values.set(key, found);
    return found.value;
  }

  /** What is larger than all the room is not kept at all. */
  keep(key: string, value: Value, size: number): void {
    this.#drop(key);
    if (size > this.#room) return;
    this.#values.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#values.keys()) {
      if (this.#size <= this.#room) break;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#values.clear();
    this.#size = 0;
  }

  #drop(key: string): void {
    this.#size -= this.#values.get(key)?.size ?? 0;
    this.#values.delete(key);
  }
}
