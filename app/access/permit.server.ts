import { ControlledTransaction } from "kysely";
import { createContext, data, type RouterContextProvider, redirect } from "react-router";
import { type Db, dbContext } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { reachInto } from "./actor.server.ts";
import { unlessDatabaseIsGone } from "./front-door.server.ts";
import {
  type Actions,
  actionsFromOutside,
  can,
  type InOrganisation,
  ownOrganisations,
  readableOrganisations,
  sees,
} from "./permissions.ts";
import type { User } from "./user.ts";

export const userContext = createContext<User | null>(null);

/** The address that was asked for, so that a stranger comes back to it after logging in. */
export const returnToContext = createContext("/arbeid");

interface SignedIn {
  db: Db;
  user: User;
}

interface Permit<Subject> extends SignedIn {
  subject: Subject;
}

type Context = Readonly<RouterContextProvider>;

/**
 * The one door to the database for pages that are not public: who you are, what you are after, and whether you may.
 * Strangers are sent to the log-in page before anything is looked up. What one may not read is not there (404);
 * what one may read but not do is refused (403).
 */
export async function permit<Action extends keyof Actions, Subject extends Actions[Action]>(
  context: Context,
  action: Action,
  find: (db: Db) => Promise<Subject>,
): Promise<Permit<Subject>> {
  const { db, user } = signedIn(context);
  const subject = await unlessDatabaseIsGone(find(db)).catch(notThere);
  if (!sees(user, subject)) notFound();
  if (!can(user, action, subject)) throw data(null, { status: 403 });
  if (actionsFromOutside.includes(action) && isElsewhere(user, subject))
    await reachInto(db, user, subject.organisationId);
  return { db, user, subject };
}

/** In an organisation one may read without having a role there. An invited adviser does not read it: the database knows itself what they write. */
function isElsewhere(user: User, { organisationId }: InOrganisation): boolean {
  return readableOrganisations(user).includes(organisationId) && !ownOrganisations(user).includes(organisationId);
}

/** An address with something else where an id should be leads to nothing; the database calls it a fault (22P02, and 22021 for a null byte). */
function notThere(error: unknown): never {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "22P02" || code === "22021") notFound();
  throw error;
}

/** Who asks, and a database that shows what they may see: for pages about oneself, and for lists. */
export function signedIn(context: Context): SignedIn {
  const user = context.get(userContext);
  if (!user) throw redirect(logInAddress(context.get(returnToContext)));
  return { db: context.get(dbContext), user };
}

/**
 * Ends the request's transaction before long work that needs no database. To keep a connection meanwhile is how a few who
 * print would stop everybody else. For pages that only show something.
 */
export async function doneReading(db: Db): Promise<void> {
  if (db instanceof ControlledTransaction) await db.rollback().execute();
}

export function logInAddress(returnTo: string): string {
  return returnTo === "/arbeid" ? "/arbeid/logg-inn" : `/arbeid/logg-inn?til=${encodeURIComponent(returnTo)}`;
}
