import { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import { sharedParts } from "#app/lib/shared-text.ts";
import { socketAddress } from "#app/writing/socket-words.ts";

interface Who {
  /** Of the server, without a slash at the end. */
  address: string;
  /** Id of a log-in. */
  session: string;
  chapterId: string;
}

/** Somebody's browser with a chapter open for writing, as far as the server can tell. */
export class Writer {
  readonly document = new Y.Doc();
  readonly provider: HocuspocusProvider;
  /** Numbers by which the server has ended a connection. */
  readonly closings: number[] = [];
  #refused = false;

  constructor({ address, session, chapterId }: Who) {
    this.provider = new HocuspocusProvider({
      url: address.replace(/^http/, "ws") + socketAddress,
      name: chapterId,
      document: this.document,
      // What a browser sends by itself. The library hands this on to its connection, but does not say so in its types.
      WebSocketPolyfill: browserSocket(address, session),
    } as ConstructorParameters<typeof HocuspocusProvider>[0]);
    this.provider.configuration.websocketProvider.setConfiguration({ delay: 100, minDelay: 100, maxDelay: 500 });
    this.provider.on("close", ({ event }: { event: { code: number } }) => this.closings.push(event.code));
    this.provider.on("authenticationFailed", () => {
      this.#refused = true;
    });
  }

  get isRefused(): boolean {
    return this.#refused;
  }

  /** Waits until the text is here, and all that was written is acknowledged. */
  async isSaved(): Promise<this> {
    await until(() => this.provider.isSynced && !this.provider.hasUnsyncedChanges);
    return this;
  }

  /** Writes at the end, letter by letter. */
  write(words: string): void {
    for (const letter of words) {
      const body = this.document.getXmlFragment(sharedParts.body);
      if (body.length === 0) body.insert(0, [new Y.XmlElement("paragraph")]);
      const last = body.get(body.length - 1) as Y.XmlElement; // all blocks are elements
      if (!(last.get(last.length - 1) instanceof Y.XmlText)) last.insert(last.length, [new Y.XmlText()]);
      const text = last.get(last.length - 1) as Y.XmlText;
      text.insert(text.length, letter);
    }
  }

  /** What stands in the chapter here, without its formatting. */
  text(): string {
    return this.document
      .getXmlFragment(sharedParts.body)
      .toString()
      .replaceAll(/<[^>]*>/g, "");
  }

  leave(): void {
    this.provider.destroy();
    this.document.destroy();
  }
}

/** Waits for something that happens by itself. */
export async function until(isSo: () => boolean | Promise<boolean>, tries = 600): Promise<void> {
  for (let attempt = 0; attempt < tries; attempt++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("It did not happen");
}

function browserSocket(address: string, session: string) {
  return class extends WebSocket {
    constructor(url: string) {
      super(url, { headers: { origin: address, cookie: `komplan=${session}` } } as unknown as string[]); // Node takes more than browsers do
    }
  };
}
