import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import { digestOf, newSecret } from "./secret.server.ts";
import { findRights } from "./user.server.ts";
import type { User } from "./user.ts";

const minute = 60_000;
const idleLimit = 30 * minute;
const longestSession = 10 * 60 * minute;

/** Somebody's being logged in, in one browser (no: økt). */
export interface Session {
  idDigest: Buffer;
  /** Stands in every form that this session is shown. */
  csrf: string;
  lastSeenAt: Date;
  user: User;
}

/** Logs a person in. The id is always new, so that one planted in the browser beforehand is worth nothing. */
export async function openSession(db: Db, personId: string, now: Date): Promise<string> {
  await deleteDeadSessions(db, now);
  const id = newSecret();
  const session = {
    idDigest: digestOf(id),
    personId,
    csrfToken: newSecret(),
    createdAt: now,
    lastSeenAt: now,
    expiresAt: new Date(now.getTime() + longestSession),
  };
  await db.insertInto("access.session").values(session).execute();
  await acceptInvitations(db, personId, now);
  return id;
}

/** The session of an id, with what its person may do today. Rights are read anew each time: whoever is removed is out at once. */
export async function findSession(db: Db, id: string, now: Date): Promise<Session | undefined> {
  const row = await liveSessions(db, now)
    .where("session.idDigest", "=", digestOf(id))
    .innerJoin("access.person as person", "person.id", "session.personId")
    .modifyFront(plannedOnce)
    .select(["session.idDigest", "session.csrfToken as csrf", "session.lastSeenAt"])
    .select(["person.id", "person.name", "person.email", "person.language"])
    .executeTakeFirst();
  if (!row) return undefined;
  const { idDigest, csrf, lastSeenAt, ...person } = row;
  return { idDigest, csrf, lastSeenAt, user: { ...person, ...(await findRights(db, person.id, dateInNorway(now))) } };
}

/** Whether it is time to note that the session is in use. Once a minute is enough. */
export function isWorthNoting(session: Session, now: Date): boolean {
  return now.getTime() - session.lastSeenAt.getTime() >= minute;
}

export async function noteUse(db: Db, session: Session, now: Date): Promise<void> {
  await db
    .updateTable("access.session")
    .set({ lastSeenAt: now })
    .where("idDigest", "=", session.idDigest)
    .where("lastSeenAt", "<", now)
    .execute();
}

export async function endSession(db: Db, idDigest: Buffer): Promise<void> {
  await db.deleteFrom("access.session").where("idDigest", "=", idDigest).execute();
}

/** Logs a person out everywhere else. */
export async function endOtherSessions(db: Db, session: Session): Promise<void> {
  await db
    .deleteFrom("access.session")
    .where("personId", "=", session.user.id)
    .where("idDigest", "!=", session.idDigest)
    .execute();
}

/** Whoever logs in has accepted what they are invited to. From then on those who invited them see their name. */
async function acceptInvitations(db: Db, personId: string, now: Date): Promise<void> {
  await db
    .updateTable("work.planAdviser")
    .set({ acceptedAt: now })
    .where("personId", "=", personId)
    .where("acceptedAt", "is", null)
    .execute();
}

async function deleteDeadSessions(db: Db, now: Date): Promise<void> {
  await db
    .deleteFrom("access.session")
    .where((eb) => eb.or([eb("expiresAt", "<=", now), eb("lastSeenAt", "<=", new Date(now.getTime() - idleLimit))]))
    .execute();
}

function liveSessions(db: Db, now: Date) {
  return db
    .selectFrom("access.session as session")
    .where("session.expiresAt", ">", now)
    .where("session.lastSeenAt", ">", new Date(now.getTime() - idleLimit));
}
