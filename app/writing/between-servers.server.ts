import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Awareness, encodeAwarenessUpdate } from "y-protocols/awareness";
import * as z from "zod";
import { listen } from "#app/lib/listen.server.ts";
import { pool } from "#app/lib/pool.server.ts";
import { writingChannel } from "#app/plan/chapter-document.server.ts";

const place = { organisationId: z.string(), chapterId: z.string() };

const message = z.discriminatedUnion("kind", [
  /** Something was written, and is kept. Ids alone: what is said here can be heard by every log-in of the database. */
  z.object({ kind: z.literal("update"), ...place, id: z.string(), server: z.string() }),
  /** Where carets are now. */
  z.object({ kind: z.literal("carets"), chapterId: z.string(), bytes: z.base64(), server: z.string() }),
  /** Somebody's roles, functions or log-ins were changed. */
  z.object({ kind: z.literal("rights"), personId: z.string() }),
]);

export type Message = z.output<typeof message>;

interface Listener {
  onMessage: (message: Message) => void;
  /** Called when hearing begins, and again each time it was lost: what was said meanwhile was not heard. */
  onHearing: () => void;
}

/** This server among those on the same database. */
export const thisServer = randomUUID();

/** Hears what other servers, and pages of this one, say about chapters that are written in. */
export function hearOthers(url: string, { onMessage, onHearing }: Listener): () => Promise<void> {
  return listen(url, writingChannel, {
    onHearing,
    onLost: () => undefined,
    onMessage: (text) => {
      const read = message.safeParse(JSON.parse(text));
      if (read.success && !("server" in read.data && read.data.server === thisServer)) onMessage(read.data);
    },
  });
}

/** PostgreSQL takes no longer message; a caret that is not told moves with its next step. */
const longestMessage = 7500;
const pause = 100;

interface Moved {
  awareness: Awareness;
  clients: Set<number>;
}

const moved = new Map<string, Moved>();

/** Tells other servers where carets in a chapter are, those of all chapters at once and not more often than needed. */
export function tellCarets(chapterId: string, awareness: Awareness, clients: number[]): void {
  if (moved.size === 0) setTimeout(() => void tellMoved().catch(() => undefined), pause); // told again within seconds, and nothing depends on them
  const all = moved.get(chapterId)?.clients ?? [];
  moved.set(chapterId, { awareness, clients: new Set([...all, ...clients]) });
}

async function tellMoved(): Promise<void> {
  const said = [...moved].map(([chapterId, { awareness, clients }]) => {
    const bytes = Buffer.from(encodeAwarenessUpdate(awareness, [...clients])).toString("base64");
    return JSON.stringify({ kind: "carets", chapterId, bytes, server: thisServer } satisfies Message);
  });
  moved.clear();
  const short = said.filter((text) => text.length < longestMessage);
  await sql`select pg_notify(${writingChannel}, said) from unnest(${short}::text[]) as said`.execute(pool());
}
