import { actorOf } from "#app/access/actor.server.ts";
import { advises, can, type PartOfPlan } from "#app/access/permissions.ts";
import { findSession, noteUse, type Session } from "#app/access/session.server.ts";
import type { User } from "#app/access/user.ts";
import { beginAs, type Db } from "#app/lib/db.server.ts";
import { asSystem, pool } from "#app/lib/pool.server.ts";
import { type ChapterPlace, findChapterPlace, isId } from "#app/plan/chapter-document.server.ts";
import type { CaretName } from "./socket-words.ts";

export interface Admittance {
  place: ChapterPlace;
  mayWrite: boolean;
  caret: CaretName;
}

/** Whether somebody may open a chapter, and may write in it: the same two walls as before a page. Null for what is not there for them. */
export async function admit(user: User, chapterId: string): Promise<Admittance | null> {
  if (!isId(chapterId)) return null;
  return await asUser(user, async (db) => {
    const found = await findChapterPlace(db, chapterId);
    if (!found || !can(user, "plan:read", found)) return null;
    const { planId, ...place } = found;
    return { place, mayWrite: can(user, "plan:edit", found), caret: await caretNameIn(db, user, found) };
  });
}

/** Does one thing as somebody, in a transaction that sees and changes no more than they may. */
export async function asUser<Found>(user: User, work: (db: Db) => Promise<Found>): Promise<Found> {
  const transaction = await beginAs(pool(), "komplan_app", actorOf(user));
  try {
    const found = await work(transaction);
    await transaction.commit().execute();
    return found;
  } catch (error) {
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined); // what went wrong first is what matters
    throw error;
  }
}

/** The log-in a connection was made with, as it is now. To write is to use it, as to save a form is. */
export async function resume(
  sessionId: string,
  now: Date,
  { inUse }: { inUse: boolean },
): Promise<Session | undefined> {
  return await asSystem(async (db) => {
    const session = await findSession(db, sessionId, now);
    if (session && inUse) await noteUse(db, session, now);
    return session;
  });
}

async function caretNameIn(db: Db, user: User, chapter: PartOfPlan): Promise<CaretName> {
  const { organisationId } = chapter;
  const held = await db
    .selectFrom("work.position")
    .select("title")
    .where("organisationId", "=", organisationId)
    .where("id", "in", ["00000000-0000-0000-0000-000000000000", ...user.positions])
    .orderBy("title")
    .executeTakeFirst();
  const role = user.memberships.find((member) => member.organisationId === organisationId)?.role;
  if (held) return { position: held.title };
  return { role: role ?? (advises(user, chapter) ? "adviser" : "contact") };
}
