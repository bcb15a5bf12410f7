import type { ChildProcessWithoutNullStreams } from "node:child_process";
import type { Socket } from "node:net";
import { addComplaint, type ChildAnswer, type Confinement, deathOf, startConfined } from "./confined-child.server.ts";

/** What a confined process may spend before another takes its place. The limits of a confined process are for each order, but for that on the processor. */
export interface Standing extends Confinement {
  orders: number;
  /** Milliseconds it waits for the next order. */
  idle: number;
}

/**
 * A confined process that takes one order after another, a line each, so that its start is paid for once. It ends on any fault, after so many orders,
 * and when nobody has asked for a while. Only for orders that may know of each other: what everybody may read.
 */
export class StandingChild {
  readonly #file: string;
  readonly #limits: Standing;
  #running: Running | undefined;

  constructor(file: string, limits: Standing) {
    this.#file = file;
    this.#limits = limits;
  }

  /** One order at a time. When a process that has served others dies, the order is given to a fresh one: the fault may be theirs. */
  async ask(order: string): Promise<ChildAnswer> {
    const wasFresh = this.#running === undefined;
    const answer = await this.#askOnce(order);
    return answer.end === "died" && !wasFresh ? await this.#askOnce(order) : answer;
  }

  get isRunning(): boolean {
    return this.#running !== undefined;
  }

  /** Gives back the memory it holds. */
  async stop(): Promise<void> {
    await this.#running?.stop();
  }

  async #askOnce(order: string): Promise<ChildAnswer> {
    this.#running ??= new Running(startConfined(this.#file, this.#limits), this.#limits, () => {
      this.#running = undefined;
    });
    return await this.#running.ask(order);
  }
}

/** One process, from its start to its end. */
class Running {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #limits: Standing;
  readonly #gone: Promise<void>;
  /** The process and its pipes, which are sockets although their types do not say so. */
  readonly #handles: { ref: () => void; unref: () => void }[];
  #idle: NodeJS.Timeout | undefined;
  #left: number;
  #answer: Buffer[] = [];
  #size = 0;
  #complaint = "";
  #asked: PromiseWithResolvers<ChildAnswer> | undefined;

  constructor(child: ChildProcessWithoutNullStreams, limits: Standing, whenGone: () => void) {
    this.#child = child;
    this.#limits = limits;
    this.#left = limits.orders;
    this.#handles = [child, ...[child.stdin, child.stdout, child.stderr].map((pipe) => pipe as unknown as Socket)];
    child.stdout.on("data", (chunk: Buffer) => this.#take(chunk));
    child.stderr.on("data", (chunk: Buffer) => {
      this.#complaint = addComplaint(this.#complaint, chunk);
    });
    // How it ended is told by "close".
    child.stdin.on("error", () => {});
    child.on("error", () => {});
    this.#gone = new Promise((resolve) => {
      child.on("close", () => {
        clearTimeout(this.#idle);
        whenGone();
        this.#tellDeath();
        resolve();
      });
    });
  }

  async ask(order: string): Promise<ChildAnswer> {
    clearTimeout(this.#idle);
    for (const handle of this.#handles) handle.ref();
    this.#left -= 1;
    const asked = Promise.withResolvers<ChildAnswer>();
    this.#asked = asked;
    const killer = setTimeout(() => {
      asked.resolve({ end: "timedOut" });
      this.#child.kill("SIGKILL");
    }, this.#limits.timeLimit);
    this.#child.stdin.write(`${order}\n`);
    const told = await asked.promise.finally(() => clearTimeout(killer));
    if (told.end !== "answered" || this.#left <= 0) await this.stop();
    else this.#rest();
    return told;
  }

  /** While it waits, it does not keep the program from ending; and it ends with the program. */
  #rest(): void {
    this.#idle = setTimeout(() => void this.stop(), this.#limits.idle).unref();
    for (const handle of this.#handles) handle.unref();
  }

  async stop(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#gone;
  }

  #tellDeath(): void {
    try {
      this.#asked?.resolve(deathOf(this.#complaint, this.#size > this.#limits.answer));
    } catch (error) {
      this.#asked?.reject(error);
    }
  }

  #take(chunk: Buffer): void {
    this.#size += chunk.length;
    this.#answer.push(chunk);
    const isTooMuch = this.#size > this.#limits.answer;
    if (isTooMuch) this.#child.kill("SIGKILL");
    if (isTooMuch || chunk.at(-1) !== newLine) return;
    const answer = Buffer.concat(this.#answer).toString("latin1").trimEnd();
    this.#answer = [];
    this.#size = 0;
    this.#asked?.resolve({ end: "answered", answer });
  }
}

const newLine = 10;
