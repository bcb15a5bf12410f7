import type { Db } from "#app/lib/db.server.ts";
import { cookies, readCookie, removeCookie, writeCookie } from "./cookies.server.ts";
import { digestOf } from "./secret.server.ts";
import { forgetOldAnswers } from "./sent-form.server.ts";
import { endSession, openSession } from "./session.server.ts";

/** Logs a person in in the browser that asks, and ends what session it had. Answers the headers that make the browser remember. */
export async function logInHere(db: Db, request: Request, personId: string): Promise<Headers> {
  const former = readCookie(request, cookies.session);
  if (former) await endSession(db, digestOf(former));
  await forgetOldAnswers(db, new Date());
  const headers = new Headers();
  writeCookie(headers, cookies.session, await openSession(db, personId, new Date()));
  removeCookie(headers, cookies.browser);
  return headers;
}
