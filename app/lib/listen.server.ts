import pg from "pg";

interface Listener {
  /** Called each time the connection is made, also after it was lost. What was said meanwhile was not heard. */
  onHearing: () => void;
  onLost: () => void;
  onMessage: (message: string) => void;
}

interface Ear extends Listener {
  channel: string;
}

const heartbeat = 5_000;
const patience = 3_000;

/** One connection for each database, whatever the number of channels: a connection takes the database several megabytes. */
const hearings = new Map<string, Hearing>();

/** Hears what is said on a channel of the database (NOTIFY), and connects again by itself for as long as it takes. */
export function listen(url: string, channel: string, listener: Listener): () => Promise<void> {
  const hearing = hearings.get(url) ?? new Hearing(url);
  hearings.set(url, hearing);
  const ear = { channel, ...listener };
  hearing.open(ear);
  return async () => {
    if (!hearing.close(ear)) return;
    if (hearings.get(url) === hearing) hearings.delete(url);
    await hearing.stop();
  };
}

class Hearing {
  readonly #url: string;
  readonly #ears = new Set<Ear>();
  #client: pg.Client | undefined;
  #hears = false;
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(url: string) {
    this.#url = url;
  }

  open(ear: Ear): void {
    this.#ears.add(ear);
    if (this.#client === undefined && this.#timer === undefined) void this.#connect();
    else if (this.#hears) void this.#hear([ear]).catch(() => this.#lose());
  }

  /** Answers true when nobody hears any more. */
  close(ear: Ear): boolean {
    this.#ears.delete(ear);
    return this.#ears.size === 0;
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#letGo();
  }

  async #connect(): Promise<void> {
    const own = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      keepAlive: true,
    });
    this.#client = own;
    own.on("error", () => undefined); // what is lost is noticed by "end" and by the heartbeat
    own.on("end", () => own === this.#client && this.#lose());
    own.on("notification", ({ channel, payload }) => this.#tell(channel, payload ?? ""));
    try {
      await own.connect();
      this.#hears = true;
      await this.#hear([...this.#ears]);
      this.#later(() => this.#beat(), heartbeat);
    } catch {
      if (own === this.#client) this.#lose();
    }
  }

  async #hear(ears: readonly Ear[]): Promise<void> {
    for (const channel of new Set(ears.map((ear) => ear.channel)))
      await this.#client?.query(`listen ${pg.escapeIdentifier(channel)}`);
    for (const ear of ears) if (this.#ears.has(ear)) ear.onHearing();
  }

  #tell(channel: string, message: string): void {
    for (const ear of this.#ears) if (ear.channel === channel) ear.onMessage(message);
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
    for (const ear of this.#ears) ear.onLost();
    this.#later(() => this.#connect(), 1_000);
  }

  async #letGo(): Promise<void> {
    clearTimeout(this.#timer);
    this.#hears = false;
    const last = this.#client;
    this.#client = undefined;
    await last?.end().catch(() => undefined); // it may be gone already
  }

  #later(job: () => Promise<void>, wait: number): void {
    if (!this.#stopped) this.#timer = setTimeout(() => void job(), wait).unref();
  }
}
