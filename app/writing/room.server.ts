import { type Document, Hocuspocus } from "@hocuspocus/server";
import { applyAwarenessUpdate } from "y-protocols/awareness";
import * as Y from "yjs";
import type { User } from "#app/access/user.ts";
import { forLog } from "#app/lib/for-log.ts";
import { oneAtATime } from "#app/lib/in-turn.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { holds, stateOf } from "#app/lib/shared-text.server.ts";
import {
  type ChapterPlace,
  findUpdate,
  keepUpdate,
  openChapterDocument,
  settleChapter,
} from "#app/plan/chapter-document.server.ts";
import { type Admittance, admit, asUser } from "./admittance.server.ts";
import { type Message, tellCarets, thisServer } from "./between-servers.server.ts";

/** One connection of somebody who is logged in. */
export interface Visit {
  sessionId: string;
  user: User;
  /** Ids of the chapters that are open on it. */
  chapters: Set<string>;
  /** Whether anything was written since it was last asked for. */
  hasWritten: boolean;
  close: (code: number) => void;
}

/** What is known of one open chapter on one connection. */
export type Seat = { visit: Visit; clientId?: number } & Partial<Admittance>;

/** Nothing that somebody could do by hand opens more. */
const mostChapters = 4;
const step1 = 0;
const step2 = 1;
/** Marks what is kept already, by another server or a page: it shall be shown, and not stored once more. */
const fromElsewhere = { source: "redis" } as const;

/** Whoever writes together: the documents that are open on this server, and what happens to each thing that is written in them. */
export const room = new Hocuspocus<Seat>({
  quiet: true,
  debounce: 2_000,
  maxDebounce: 10_000,
  timeout: 60_000,
  maxPendingDocuments: mostChapters,

  async onAuthenticate({ documentName, context, connectionConfig }) {
    const admitted = await told(() => admit(context.visit.user, documentName));
    if (!admitted || context.visit.chapters.size >= mostChapters) throw silently("permission-denied");
    context.visit.chapters.add(documentName);
    connectionConfig.readOnly = !admitted.mayWrite;
    return admitted;
  },

  async onDisconnect({ documentName, context }) {
    context.visit.chapters.delete(documentName);
  },

  async onLoadDocument({ document, context }) {
    await showAll(document, placeOf(context));
  },

  /** What was written between the first reading and this one would otherwise be heard of by nobody. */
  async afterLoadDocument({ document, context }) {
    await showAll(document, placeOf(context));
  },

  /** Kept before it is shown to others and acknowledged. What cannot be kept ends the connection: the browser sends it again. */
  async beforeSync({ type, payload, connection, context, document }) {
    if (type === step1 || connection.readOnly) return;
    if (type === step2 && holds(document, payload)) return;
    try {
      Y.decodeUpdate(payload); // what cannot be read again must never be kept
      const { user } = context.visit;
      await told(() =>
        asUser(user, (db) => keepUpdate(db, placeOf(context), { bytes: payload, by: user.id, server: thisServer })),
      );
      context.visit.hasWritten = true;
    } catch {
      context.visit.close(1011);
      throw silently("not-kept");
    }
  },

  /** Names and places are ours to say: a browser could call itself anything, or move somebody else's caret. */
  async beforeHandleAwareness({ states, context }) {
    if (!context) return; // not from a browser
    for (const [clientId, state] of states) {
      const isSaid = Object.keys(state).length > 0; // the library reads them in an awareness of its own, which says nothing of itself
      if (isSaid && context.clientId === undefined) context.clientId = clientId;
      if (clientId === context.clientId) state.user = context.caret;
      else states.delete(clientId);
    }
  },

  async onAwarenessUpdate({ documentName, added, updated, removed, awareness, transactionOrigin }) {
    if (isFromElsewhere(transactionOrigin)) return;
    tellCarets(documentName, awareness, [...added, ...updated, ...removed]);
  },

  async onStoreDocument({ document }) {
    const place = places.get(document.name);
    if (!place) return;
    const settled = await told(() => settling(() => asSystem((db) => settleChapter(db, place))));
    if (settled) show(document, Y.encodeStateAsUpdate(settled, Y.encodeStateVector(document)));
  },

  async afterUnloadDocument({ documentName }) {
    places.delete(documentName);
  },
});

/** Documents that were opened together are settled together, and wait for each other in the audit trail: all at once they would hold every connection that those who write need. */
const settling = oneAtATime();

/** Where each chapter that is open here belongs. */
const places = new Map<string, ChapterPlace>();

/** Shows what others have written, or where their carets are, in a chapter that is open here. */
export async function takeIn(message: Exclude<Message, { kind: "rights" }>): Promise<void> {
  const document = await openHere(message.chapterId);
  if (!document) return;
  if (message.kind === "carets") {
    applyAwarenessUpdate(document.awareness, Buffer.from(message.bytes, "base64"), fromElsewhere);
    return;
  }
  const update = await told(() => asSystem((db) => findUpdate(db, message, message.id)));
  if (update) show(document, update);
}

/** Reads everything anew that is open here: something may have been said that was not heard. */
export async function takeInAll(): Promise<void> {
  for (const document of room.documents.values()) {
    const place = places.get(document.name);
    if (place) await showAll(document, place);
  }
}

/** Settles what is open here and lets go of it. For when the program stops. */
export async function leaveRoom(): Promise<void> {
  room.closeConnections();
  room.flushPendingStores();
  for (let attempt = 0; attempt < 50 && room.documents.size > 0; attempt++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** A document that is being opened may have been read before what is told of was kept. */
async function openHere(chapterId: string): Promise<Document | undefined> {
  return room.documents.get(chapterId) ?? (await room.loadingDocuments.get(chapterId)?.catch(() => undefined));
}

async function showAll(document: Document, place: ChapterPlace): Promise<void> {
  const read = await told(() => asSystem((db) => openChapterDocument(db, place)));
  if (!read) throw silently("gone");
  places.set(document.name, place);
  show(document, stateOf(read));
}

function show(document: Document, update: Uint8Array): void {
  Y.applyUpdate(document, update, fromElsewhere);
}

function placeOf(seat: Seat): ChapterPlace {
  if (!seat.place) throw silently("not-admitted");
  return seat.place;
}

function isFromElsewhere(origin: unknown): boolean {
  return Object(origin).source === fromElsewhere.source;
}

/** The library logs what goes wrong with all there is to say about it. We say it, without what was written. */
async function told<Found>(work: () => Promise<Found>): Promise<Found> {
  try {
    return await work();
  } catch (error) {
    console.error(`[skriv] ${forLog(error)}`);
    throw silently("failed");
  }
}

function silently(reason: string): Error {
  return Object.assign(new Error(""), { reason });
}
