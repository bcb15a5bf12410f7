import type { IncomingMessage } from "node:http";
import type { Duplex } from "node:stream";
import crossws, { type NodeAdapter } from "crossws/adapters/node";
import { cookies, readCookie } from "#app/access/cookies.server.ts";
import type { User } from "#app/access/user.ts";
import { forLog } from "#app/lib/for-log.ts";
import { resume } from "./admittance.server.ts";
import { hearOthers, type Message } from "./between-servers.server.ts";
import type { Visit } from "./room.server.ts";
import { closing, socketAddress } from "./socket-words.ts";

/** As large as a form may be: a long chapter many times over. */
const largestMessage = 2_000_000;
/** Somebody with ten tabs on two machines. */
const mostVisits = 20;
/** Nobody types faster; a browser that has been without net sends all at once, in one message. */
const messagesPerSecond = 100;
const messagesAtOnce = 500;
const recheck = 30_000;

export interface WritingHouse {
  databaseUrl: string;
  /** The address people use, as the browser says it when it asks from one of our pages. */
  originOf: (host: string | null) => string;
  /** Whether the disk is so full that nothing more may be stored. */
  isFull: () => Promise<boolean>;
}

type Room = typeof import("./room.server.ts");

/** The door for those who write together: a connection that is kept open, for somebody who is logged in, from one of our own pages. */
export class WritingSocket {
  readonly #house: WritingHouse;
  readonly #visits = new Set<Visit>();
  readonly #adapter: NodeAdapter;
  readonly #stopHearing: () => Promise<void>;
  readonly #timer: NodeJS.Timeout;
  /** Opened for the first who comes: what it is built on takes 30 MB, and on most days nobody writes. */
  #room: Promise<Room> | undefined;

  constructor(house: WritingHouse) {
    this.#house = house;
    const upgrade = async (request: Request) => ({
      context: { visitor: await this.#admit(request), room: (await this.#openRoom()).room },
    });
    this.#adapter = openAdapter(this.#visits, upgrade);
    this.#stopHearing = hearOthers(house.databaseUrl, {
      onHearing: () => void this.#hearAll().catch(() => undefined), // said already; the next message tries again
      onMessage: (message) => this.#hear(message),
    });
    this.#timer = setInterval(() => void this.#recheckAll(), recheck).unref();
  }

  /** Answers a browser that asks for a socket. */
  async upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    socket.on("error", () => socket.destroy());
    await this.#adapter.handleUpgrade(request, socket, head);
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#stopHearing();
    await (await this.#room)?.leaveRoom();
    this.#adapter.closeAll(1001, undefined, true);
  }

  /** Who comes in, or the answer that keeps them out. */
  async #admit(request: Request): Promise<Visitor> {
    if (new URL(request.url).pathname !== socketAddress) throw refusal(404);
    if (request.headers.get("origin") !== this.#house.originOf(request.headers.get("host"))) throw refusal(403);
    const sessionId = readCookie(request, cookies.session);
    const session = sessionId ? await resume(sessionId, new Date(), { inUse: false }).catch(tellFault) : undefined;
    if (!sessionId || !session) throw refusal(401);
    if (this.#visitsOf(session.user.id).length >= mostVisits) throw refusal(429);
    if (await this.#house.isFull()) throw refusal(507);
    return { sessionId, user: session.user };
  }

  #openRoom(): Promise<Room> {
    this.#room ??= import("./room.server.ts");
    return this.#room;
  }

  async #hearAll(): Promise<void> {
    await (await this.#room)?.takeInAll();
  }

  #hear(message: Message): void {
    if (message.kind !== "rights")
      void this.#takeIn(message).catch(() => undefined); // said already, and read again when it is settled
    else for (const visit of this.#visitsOf(message.personId)) void this.#recheck(visit).catch(() => visit.close(1011));
  }

  async #takeIn(message: Exclude<Message, { kind: "rights" }>): Promise<void> {
    await (await this.#room)?.takeIn(message);
  }

  #visitsOf(personId: string): Visit[] {
    return [...this.#visits].filter(({ user }) => user.id === personId);
  }

  /** Roles end by date too, and log-ins by not being used. */
  async #recheckAll(): Promise<void> {
    for (const visit of this.#visits) await this.#recheck(visit).catch(() => undefined); // asked again in a moment
  }

  async #recheck(visit: Visit): Promise<void> {
    const inUse = visit.hasWritten;
    visit.hasWritten = false;
    const session = await resume(visit.sessionId, new Date(), { inUse });
    if (!session) visit.close(closing.loggedOut);
    else if (rightsOf(session.user) !== rightsOf(visit.user)) visit.close(closing.rightsChanged);
  }
}

interface Visitor {
  sessionId: string;
  user: User;
}

interface Open {
  visit: Visit;
  connection: ReturnType<Room["room"]["handleConnection"]>;
  allowance: Allowance;
}

type Admitted = { visitor: Visitor; room: Room["room"] };
type Upgrade = (request: Request) => Promise<{ context: Admitted }>;

function openAdapter(visits: Set<Visit>, upgrade: Upgrade): NodeAdapter {
  const open = new Map<string, Open>();
  return crossws({
    serverOptions: { maxPayload: largestMessage, perMessageDeflate: false },
    hooks: {
      upgrade,
      open(peer) {
        const { visitor, room } = peer.context as Admitted; // what `upgrade` gave
        const visit: Visit = { ...visitor, chapters: new Set(), hasWritten: false, close: (code) => peer.close(code) };
        visits.add(visit);
        const connection = room.handleConnection(peer.websocket as WebSocket, peer.request, { visit });
        open.set(peer.id, { visit, connection, allowance: new Allowance() });
      },
      message(peer, message) {
        const { connection, allowance } = open.get(peer.id) ?? {};
        if (allowance?.allows(Date.now())) connection?.handleMessage(message.uint8Array());
        else peer.close(1008);
      },
      close(peer, { code, reason }) {
        const left = open.get(peer.id);
        open.delete(peer.id);
        if (left) visits.delete(left.visit);
        left?.connection.handleClose({ code: code ?? 1000, reason: reason ?? "" });
      },
    },
  });
}

/** How many messages a connection may still send. */
class Allowance {
  #left = messagesAtOnce;
  #at = 0;

  allows(now: number): boolean {
    const gained = ((now - (this.#at || now)) / 1000) * messagesPerSecond;
    this.#left = Math.min(messagesAtOnce, this.#left + gained) - 1;
    this.#at = now;
    return this.#left >= 0;
  }
}

function rightsOf({ memberships, cooperations, positions, advisedPlans }: User): string {
  return JSON.stringify([
    memberships.map(({ organisationId, role }) => `${organisationId} ${role}`).sort(),
    [...cooperations].sort(),
    [...positions].sort(),
    advisedPlans.map(({ planId }) => planId).sort(),
  ]);
}

function refusal(status: number): Response {
  return new Response(null, { status });
}

function tellFault(error: unknown): never {
  console.error(`[skriv] ${forLog(error)}`);
  throw refusal(503);
}
