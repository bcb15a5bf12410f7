import type { ControlledTransaction } from "kysely";
import { createContext, data, type MiddlewareFunction, type RouterContextProvider, redirect } from "react-router";
import { beginAs, dbContext } from "#app/lib/db.server.ts";
import { unattended } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { asSystem, pool } from "#app/lib/pool.server.ts";
import type { Tables } from "#app/lib/tables.ts";
import { actorOf } from "./actor.server.ts";
import { cookies, readCookie } from "./cookies.server.ts";
import { unlessDatabaseIsGone } from "./front-door.server.ts";
import { isDeed, refuseUnlessFromOwnPage } from "./own-page.server.ts";
import { logInAddress, returnToContext, userContext } from "./permit.server.ts";
import { firstAnswer, noteAnswer, type Sending, sendingOf } from "./sent-form.server.ts";
import { findSession, isWorthNoting, noteUse, type Session } from "./session.server.ts";

export const sessionContext = createContext<Session | null>(null);

/** Stands before every page under /arbeid: finds out who asks, and gives the request one transaction that sees no more than they may. */
export const staffMiddleware: MiddlewareFunction<Response> = async ({ request, url, context }, next) => {
  const session = await unlessDatabaseIsGone(resumeSession(request));
  const returnTo = returnAddress(request, url);
  context.set(returnToContext, returnTo);
  if (!session) throw redirect(logInAddress(returnTo));

  const sending = isDeed(request) ? await readSending(request, url, session) : undefined;
  const db = await unlessDatabaseIsGone(beginAs(pool(), "komplan_app", actorOf(session.user)));
  context.set(dbContext, db);
  context.set(userContext, session.user);
  context.set(sessionContext, session);
  context.set(languageContext, session.user.language);
  return isDeed(request) ? keepIfGood(db, sending, next) : leaveNoTrace(db, next);
};

/** What the frame round the pages shows, and what its forms carry. */
export function staffFrame(context: Readonly<RouterContextProvider>) {
  const session = context.get(sessionContext);
  if (!session) throw redirect(logInAddress(context.get(returnToContext)));
  const { user, csrf } = session;
  return { user, language: user.language, tokens: { csrf, key: newId() } };
}

async function resumeSession(request: Request): Promise<Session | undefined> {
  const id = readCookie(request, cookies.session);
  if (!id) return undefined;
  const now = new Date();
  return await asSystem(async (db) => {
    const session = await findSession(db, id, now);
    if (session && isWorthNoting(session, now) && !request.headers.has(unattended)) await noteUse(db, session, now);
    return session;
  });
}

/** Reads a copy: the page reads the form itself afterwards. */
async function readSending(request: Request, url: URL, session: Session): Promise<Sending | undefined> {
  const form = await readCopy(request);
  refuseUnlessFromOwnPage(request, form, session.csrf);
  return sendingOf(session.user.id, url.pathname + url.search, form);
}

async function readCopy(request: Request): Promise<FormData> {
  try {
    return await request.clone().formData();
  } catch {
    throw data(null, { status: 400 });
  }
}

type Next = () => Promise<Response>;
type Transaction = ControlledTransaction<Tables>;

/** A deed is kept whole or not at all, and done once however often it is sent. */
async function keepIfGood(db: Transaction, sending: Sending | undefined, next: Next): Promise<Response> {
  try {
    const earlier = sending && (await firstAnswer(db, sending));
    if (earlier) throw redirect(earlier);
    const answer = await next();
    if (answer.status < 400) {
      if (sending) await noteAnswer(db, sending, answer);
      await db.commit().execute();
    }
    return answer;
  } finally {
    if (!db.isCommitted) await undo(db);
  }
}

/** To look at something changes nothing, whatever the page does. */
async function leaveNoTrace(db: Transaction, next: Next): Promise<Response> {
  try {
    return await next();
  } finally {
    await undo(db);
  }
}

async function undo(db: Transaction): Promise<void> {
  await db
    .rollback()
    .execute()
    .catch(() => undefined); // a connection that is lost has undone it already
}

/** Where to come back to after logging in. A form cannot be sent again, so then it is the page it stood on. */
function returnAddress(request: Request, url: URL): string {
  if (!isDeed(request)) return url.pathname + url.search;
  const page = URL.parse(request.headers.get("referer") ?? "");
  return page && page.host === url.host ? page.pathname + page.search : "/arbeid";
}
