import { HocuspocusProvider } from "@hocuspocus/provider";
import * as Y from "yjs";
import { sharedParts } from "#app/lib/shared-text.ts";
import { type CaretName, closing, socketAddress } from "./socket-words.ts";

/** How it stands with what is written: at us, on its way, or only here. */
export type Standing = "connecting" | "saved" | "saving" | "offline" | "loggedOut" | "readOnly" | "refused";

export interface Glance {
  standing: Standing;
  /** Whether the text has been here at all. */
  isOpen: boolean;
  /** Whether something is here and not with us. */
  isUnsent: boolean;
  title: string;
  /** Who else is here. */
  others: CaretName[];
}

/** When something has been on its way for so long, both sides tell each other all they have. */
const patience = 5_000;

/** A chapter that is open for writing together: the document in this window, and its connection to the server. */
export class SharedChapter {
  readonly document = new Y.Doc();
  readonly provider: HocuspocusProvider;
  readonly #fields = this.document.getMap<string>(sharedParts.fields);
  readonly #onChange: () => void;
  #glance: Glance = { standing: "connecting", isOpen: false, isUnsent: false, title: "", others: [] };
  #refused = false;
  #loggedOut = false;
  /** Updates that wait in this window for a connection: each is acknowledged by itself when it has been sent. */
  #waiting = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(chapterId: string, onChange: () => void) {
    this.#onChange = onChange;
    this.document.on("update", (_, origin) => {
      if (origin !== this.provider && !this.#isConnected()) this.#waiting += 1;
    });
    this.provider = new HocuspocusProvider({
      url: location.origin.replace(/^http/, "ws") + socketAddress,
      name: chapterId,
      document: this.document,
    });
    this.provider.configuration.websocketProvider.setConfiguration({ maxDelay: patience });
    this.#listen();
    this.#look();
  }

  /** What to show. The same object until something is different. */
  glance = (): Glance => this.#glance;

  writeTitle(title: string): void {
    this.#fields.set(sharedParts.title, title);
  }

  leave(): void {
    clearTimeout(this.#timer);
    window.removeEventListener("offline", this.#goOffline);
    window.removeEventListener("online", this.#goOnline);
    this.provider.destroy();
    this.document.destroy();
  }

  #listen(): void {
    const { provider } = this;
    const look = () => this.#look();
    for (const event of ["status", "synced", "unsyncedChanges", "awarenessChange"]) provider.on(event, look);
    this.#fields.observe(look);
    provider.on("authenticated", () => {
      for (; this.#waiting > 0; this.#waiting -= 1) provider.incrementUnsyncedChanges();
      this.#loggedOut = false;
      look();
    });
    provider.on("authenticationFailed", () => {
      this.#refused = true;
      provider.disconnect();
      look();
    });
    provider.on("close", ({ event }: { event: { code: number } }) => {
      if (event.code === closing.loggedOut) this.#loggedOut = true;
      look();
    });
    window.addEventListener("offline", this.#goOffline);
    window.addEventListener("online", this.#goOnline);
  }

  #goOffline = () => this.provider.disconnect();
  #goOnline = () => void (this.#refused || this.provider.connect());

  #look(): void {
    const { provider } = this;
    const others = [...(provider.awareness?.getStates() ?? [])]
      .filter(([clientId]) => clientId !== this.document.clientID)
      .flatMap(([, { user }]) => (isCaretName(user) ? [user] : []));
    const standing = this.#standing();
    const isOpen = this.#glance.isOpen || provider.isSynced;
    const isUnsent = isOpen && (this.#waiting > 0 || provider.hasUnsyncedChanges);
    const next = { standing, isOpen, isUnsent, title: this.#fields.get(sharedParts.title) ?? "", others };
    clearTimeout(this.#timer);
    if (standing === "saving") this.#timer = setTimeout(() => provider.forceSync(), patience);
    if (JSON.stringify(next) === JSON.stringify(this.#glance)) return;
    this.#glance = next;
    this.#onChange();
  }

  #standing(): Standing {
    if (this.#refused) return "refused";
    if (!this.#isConnected()) return this.#loggedOut ? "loggedOut" : this.#glance.isOpen ? "offline" : "connecting";
    if (!this.provider.isSynced) return this.#glance.isOpen ? "saving" : "connecting";
    if (this.provider.authorizedScope === "readonly") return "readOnly";
    return this.provider.hasUnsyncedChanges ? "saving" : "saved";
  }

  #isConnected(): boolean {
    return this.provider.configuration.websocketProvider.status === "connected";
  }
}

function isCaretName(user: unknown): user is CaretName {
  return typeof Object(user).position === "string" || typeof Object(user).role === "string";
}
