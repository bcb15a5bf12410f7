import pg from "pg";

interface Listener {
  /** Called each time the connection is made, also after it was lost. What was said meanwhile was not heard. */
  onHearing: () => void;
  onLost: () => void;
  onMessage: (message: string) => void;
}

const heartbeat = 5_000;
const patience = 3_000;

/** Hears what is said on a channel of the database (NOTIFY), and connects again by itself for as long as it takes. */
export function listen(url: string, channel: string, listener: Listener): () => Promise<void> {
  const hearing = new Hearing(url, channel, listener);
  void hearing.connect();
  return () => hearing.stop();
}

class Hearing {
  readonly #url: string;
  readonly #channel: string;
  readonly #listener: Listener;
  #client: pg.Client | undefined;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(url: string, channel: string, listener: Listener) {
    this.#url = url;
    this.#channel = channel;
    this.#listener = listener;
  }

  async connect(): Promise<void> {
    const own = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
    });
    this.#client = own;
    own.on("error", () => undefined); // what is lost is noticed by "end" and by the heartbeat
    own.on("end", () => own === this.#client && this.#lose());
    own.on("notification", ({ payload }) => this.#listener.onMessage(payload ?? ""));
    try {
      await own.connect();
      await own.query(`listen ${pg.escapeIdentifier(this.#channel)}`);
      this.#listener.onHearing();
      this.#later(() => this.#beat(), heartbeat);
    } catch {
      if (own === this.#client) this.#lose();
    }
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#letGo();
  }

  /** A connection that is cut without a word is found out only by asking. */
  async #beat(): Promise<void> {
    try {
      await this.#client?.query("select 1");
      this.#later(() => this.#beat(), heartbeat);
    } catch {
      this.#lose();
    }
  }

  #lose(): void {
    void this.#letGo();
    if (this.#stopped) return;
    this.#listener.onLost();
    this.#later(() => this.connect(), 1_000);
  }

  async #letGo(): Promise<void> {
    clearTimeout(this.#timer);
    const last = this.#client;
    this.#client = undefined;
    await last?.end().catch(() => undefined); // it may be gone already
  }

  #later(job: () => Promise<void>, wait: number): void {
    if (!this.#stopped) this.#timer = setTimeout(() => void job(), wait).unref();
  }
}
