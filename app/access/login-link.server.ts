import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Env } from "#app/lib/env.server.ts";
import { forgetOldMail, queueMail } from "#app/mail/mail.server.ts";
import { loginLinkMail, workAccountMail } from "./login-mail.ts";
import { digestOf, matchingCode, newSecret } from "./secret.server.ts";
import { findPersonByEmail, findRights, normaliseEmail } from "./user.server.ts";

const minute = 60_000;
const linkLifetime = 10 * minute;
/** In a quarter of an hour. The second stops whoever asks for very many addresses. */
export const askingLimits = { window: 15 * minute, perAddress: 5, inTotal: 300 };

interface Asking {
  email: string;
  /** The secret of the browser that asks: the link works in no other. */
  browser: string;
  returnTo: string;
}

export type LogInSettings = Pick<Env, "origin" | "KOMPLAN_MODE" | "OIDC_ISSUER" | "OIDC_NAME">;

/** Sends a link to whoever may log in. What it answers is the same for everybody, so that nobody learns who has an account. */
export async function askForLink(db: Db, asking: Asking, env: LogInSettings, now: Date): Promise<{ code: string }> {
  const token = newSecret();
  const email = normaliseEmail(asking.email);
  await forgetOldLinks(db, now);
  await forgetOldMail(db, now);
  if (!(await hasAskedTooOften(db, email, now))) {
    await insertLink(db, { token, email, browser: asking.browser }, now);
    await sendLink(db, { token, email, returnTo: asking.returnTo }, env, now);
  }
  return { code: matchingCode(token) };
}

/** How it stands with a link, for the browser that has opened it. Changes nothing: mail is opened by machines too. */
export async function lookAtLink(
  db: Db,
  token: string,
  browser: string | undefined,
  now: Date,
): Promise<"ready" | "otherBrowser" | "spent"> {
  const link = await usableLinks(db, token, now).select("browserDigest").executeTakeFirst();
  if (!link) return "spent";
  return browser && link.browserDigest.equals(digestOf(browser)) ? "ready" : "otherBrowser";
}

/** Uses a link up. Answers whom it lets in, if anybody. */
export async function consumeLink(db: Db, token: string, browser: string, env: LogInSettings, now: Date) {
  const link = await db
    .updateTable("access.loginLink")
    .set({ usedAt: now })
    .where("tokenDigest", "=", digestOf(token))
    .where("browserDigest", "=", digestOf(browser))
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now)
    .returning("email")
    .executeTakeFirst();
  const person = link && (await findPersonByEmail(db, link.email));
  if (!person || (await mustUseWorkAccount(db, person.id, env, now))) return undefined;
  return person;
}

/** Whoever decides over others' access logs in with the work account where there is one, since a mailbox is easier to get into. */
async function mustUseWorkAccount(db: Db, personId: string, env: LogInSettings, now: Date): Promise<boolean> {
  if (env.OIDC_ISSUER === undefined || env.KOMPLAN_MODE !== "production") return false;
  const { memberships } = await findRights(db, personId, dateInNorway(now));
  return memberships.some(({ role }) => role === "administrator" || role === "coordinator");
}

async function sendLink(
  db: Db,
  { token, email, returnTo }: { token: string; email: string; returnTo: string },
  env: LogInSettings,
  now: Date,
): Promise<void> {
  const person = await findPersonByEmail(db, email);
  if (!person) return;
  const mail = (await mustUseWorkAccount(db, person.id, env, now))
    ? workAccountMail(person.language, { address: `${env.origin}/arbeid/logg-inn`, account: env.OIDC_NAME })
    : loginLinkMail(person.language, { address: linkAddress(env, token, returnTo), code: matchingCode(token) });
  await queueMail(db, { to: person.email, senderId: null, ...mail });
}

function linkAddress(env: LogInSettings, token: string, returnTo: string): string {
  const til = returnTo === "/arbeid" ? "" : `?til=${encodeURIComponent(returnTo)}`;
  return `${env.origin}/arbeid/logg-inn/lenke/${token}${til}`;
}

async function insertLink(
  db: Db,
  { token, email, browser }: { token: string; email: string; browser: string },
  now: Date,
): Promise<void> {
  const link = {
    tokenDigest: digestOf(token),
    browserDigest: digestOf(browser),
    email,
    createdAt: now,
    expiresAt: new Date(now.getTime() + linkLifetime),
  };
  await db.insertInto("access.loginLink").values(link).execute();
}

async function hasAskedTooOften(db: Db, email: string, now: Date): Promise<boolean> {
  const { total, same } = await db
    .selectFrom("access.loginLink")
    .where("createdAt", ">", new Date(now.getTime() - askingLimits.window))
    .select((eb) => [
      eb.fn.countAll<number>().as("total"),
      eb.fn.countAll<number>().filterWhere("email", "=", email).as("same"),
    ])
    .executeTakeFirstOrThrow();
  return total >= askingLimits.inTotal || same >= askingLimits.perAddress;
}

/** Addresses of people without an account are not kept longer than the limits need them. */
async function forgetOldLinks(db: Db, now: Date): Promise<void> {
  const old = new Date(now.getTime() - 4 * askingLimits.window);
  await db.deleteFrom("access.loginLink").where("createdAt", "<", old).execute();
}

function usableLinks(db: Db, token: string, now: Date) {
  return db
    .selectFrom("access.loginLink")
    .where("tokenDigest", "=", digestOf(token))
    .where("usedAt", "is", null)
    .where("expiresAt", ">", now);
}
