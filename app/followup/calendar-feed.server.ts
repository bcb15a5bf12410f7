import { actorOf } from "#app/access/actor.server.ts";
import { isToken } from "#app/access/link.ts";
import { can } from "#app/access/permissions.ts";
import { digestOf, newSecret } from "#app/access/secret.server.ts";
import { findRights } from "#app/access/user.server.ts";
import type { User } from "#app/access/user.ts";
import { recordAudit } from "#app/lib/audit.server.ts";
import { beginAs, type Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem, pool } from "#app/lib/pool.server.ts";

/** What a calendar is of: a plan, or what one function answers for. */
export type FeedSubject = { planId: string; positionId: null } | { planId: null; positionId: string };

interface Subscriber {
  organisationId: string;
  /** Id of a person. */
  by: string;
}

/** A calendar that somebody fetches (no: kalenderabonnement). Its address is known to them alone. */
export interface CalendarFeed {
  id: string;
  planId: string | null;
  positionId: string | null;
  createdAt: Date;
}

/** Makes a calendar and gives its secret, which nobody knows afterwards. */
export async function makeFeed(db: Db, { organisationId, by }: Subscriber, subject: FeedSubject): Promise<string> {
  const [id, secret] = [newId(), newSecret()];
  const feed = { organisationId, id, digest: digestOf(secret), personId: by, ...subject };
  await db.insertInto("work.calendarFeed").values(feed).execute();
  await recordAudit(db, { organisationId, actor: by, action: "calendar:subscribe", subject: `calendarFeed/${id}` });
  return secret;
}

/** The calendars that somebody has made here and not closed. */
export async function listFeeds(db: Db, { organisationId, by }: Subscriber): Promise<CalendarFeed[]> {
  return await db
    .selectFrom("work.calendarFeed")
    .select(["id", "planId", "positionId", "createdAt"])
    .where("organisationId", "=", organisationId)
    .where("personId", "=", by)
    .where("revokedAt", "is", null)
    .orderBy("createdAt")
    .execute();
}

/** Closes one's own calendar for good. */
export async function revokeFeed(db: Db, { organisationId, by }: Subscriber, id: string, now: Date): Promise<void> {
  const revoked = await db
    .updateTable("work.calendarFeed")
    .set({ revokedAt: now })
    .where("organisationId", "=", organisationId)
    .where("personId", "=", by)
    .where("id", "=", id)
    .where("revokedAt", "is", null)
    .returning("id")
    .executeTakeFirst();
  if (revoked)
    await recordAudit(db, { organisationId, actor: by, action: "calendar:closed", subject: `calendarFeed/${id}` });
}

/**
 * Reads what a secret address leads to, as whoever made it: both walls stand as they do for that person today. Undefined when there is
 * none, when it is closed, or when they may not see it any more.
 */
export async function readFeed<Content>(
  token: string,
  today: string,
  read: (db: Db, feed: FeedSubject, user: User) => Promise<Content>,
): Promise<Content | undefined> {
  if (!isToken(token)) return undefined;
  const found = await asSystem((db) => findFeed(db, token, today));
  if (!found || !maySee(found)) return undefined;
  const { user, feed } = found;
  const db = await beginAs(pool(), "komplan_app", actorOf(user));
  try {
    return await read(db, feed, user);
  } finally {
    await db
      .rollback()
      .execute()
      .catch(() => undefined); // nothing was written
  }
}

interface FoundFeed {
  organisationId: string;
  feed: FeedSubject;
  user: User;
}

async function findFeed(db: Db, token: string, today: string): Promise<FoundFeed | undefined> {
  const row = await db
    .selectFrom("work.calendarFeed as feed")
    .innerJoin("access.person as person", "person.id", "feed.personId")
    .select(["feed.organisationId", "feed.planId", "feed.positionId"])
    .select(["person.id", "person.name", "person.email", "person.language"])
    .where("feed.digest", "=", digestOf(token))
    .where("feed.revokedAt", "is", null)
    .executeTakeFirst();
  if (!row) return undefined;
  const { organisationId, planId, positionId, ...person } = row;
  const user = { ...person, ...(await findRights(db, person.id, today)) };
  if (planId !== null) return { organisationId, feed: { planId, positionId: null }, user };
  return positionId === null ? undefined : { organisationId, feed: { planId: null, positionId }, user };
}

/** A function's calendar is for whoever holds it, and for those who write the plan. */
function maySee({ organisationId, feed: { positionId }, user }: FoundFeed): boolean {
  if (!can(user, "calendar:subscribe", { organisationId })) return false;
  return positionId === null || user.positions.includes(positionId) || can(user, "plan:create", { organisationId });
}
