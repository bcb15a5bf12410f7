import type { Db } from "#app/lib/db.server.ts";
import type { Attempt } from "./oidc.server.ts";
import { digestOf } from "./secret.server.ts";

const lifetime = 10 * 60_000;

interface Begun {
  attempt: Attempt;
  /** The secret of the browser that began: the answer is taken in no other. */
  browser: string;
  returnTo: string;
}

export async function insertAttempt(db: Db, { attempt, browser, returnTo }: Begun, now: Date): Promise<void> {
  await db.deleteFrom("access.oidcAttempt").where("expiresAt", "<=", now).execute();
  const row = {
    stateDigest: digestOf(attempt.state),
    browserDigest: digestOf(browser),
    nonce: attempt.nonce,
    codeVerifier: attempt.codeVerifier,
    returnTo,
    expiresAt: new Date(now.getTime() + lifetime),
  };
  await db.insertInto("access.oidcAttempt").values(row).execute();
}

/** Takes out what was remembered, once. */
export async function takeAttempt(db: Db, state: string, browser: string, now: Date) {
  return await db
    .deleteFrom("access.oidcAttempt")
    .where("stateDigest", "=", digestOf(state))
    .where("browserDigest", "=", digestOf(browser))
    .where("expiresAt", ">", now)
    .returning(["nonce", "codeVerifier", "returnTo"])
    .executeTakeFirst();
}
