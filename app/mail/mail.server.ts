import { createTransport, type Transporter } from "nodemailer";
import type { Db } from "#app/lib/db.server.ts";
import type { Env } from "#app/lib/env.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";

export interface Mail {
  to: string;
  /** Holds no word that tells what Komplan is about: it may be read over a shoulder. */
  subject: string;
  body: string;
}

export interface WaitingMail extends Mail {
  id: string;
}

/** Brings one mail on its way. Throws when it cannot. */
export type Carry = (mail: WaitingMail) => Promise<void>;

type MailSettings = Pick<Env, "SMTP_URL" | "MAIL_FROM" | "KOMPLAN_MODE">;

/** Puts a mail in the outbox, in the same transaction as what it is about: it is sent if and only if that is kept. */
export async function queueMail(db: Db, mail: Mail): Promise<void> {
  await queueMails(db, [mail]);
}

/** The same for several. */
export async function queueMails(db: Db, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ to, subject, body }) => ({ id: newId(), recipient: to, subject, body }));
  await db.insertInto("access.outgoingMail").values(rows).execute();
}

/** Delivers mail until it is told to stop. Several servers share one outbox. */
export function deliverMailForever(db: Db, env: MailSettings, say: (line: string) => void): () => void {
  const carry = carrier(env, say);
  if (!carry) {
    say("E-post blir ikke sendt: SMTP_URL mangler.");
    return () => undefined;
  }
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  const round = async () => {
    await deliverMail(db, carry, new Date(), keepsBodies(env)).catch(() => undefined); // the database is gone; it is asked again
    if (!stopped) timer = setTimeout(round, 1000);
  };
  timer = setTimeout(round, 0);
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

/** Delivers all mail that is due. Answers how many were sent. */
export async function deliverMail(db: Db, carry: Carry, now: Date, keepBodies = false): Promise<number> {
  let sent = 0;
  for (let outcome = await deliverNext(); outcome !== "none"; outcome = await deliverNext()) {
    if (outcome === "sent") sent += 1;
  }
  return sent;

  async function deliverNext(): Promise<"sent" | "failed" | "none"> {
    return await asSystem((transaction) => deliverOne(transaction, carry, now, keepBodies), db);
  }
}

/** A month is enough to find out what became of a mail. */
export async function forgetOldMail(db: Db, now: Date): Promise<void> {
  const monthAgo = new Date(now.getTime() - 30 * 24 * 3_600_000);
  await db.deleteFrom("access.outgoingMail").where("createdAt", "<", monthAgo).execute();
}

/** The mails of trial use, newest first. */
export async function listMail(db: Db) {
  return await db
    .selectFrom("access.outgoingMail")
    .select(["id", "recipient as to", "subject", "body", "createdAt"])
    .orderBy("createdAt", "desc")
    .orderBy("id", "desc")
    .limit(50)
    .execute();
}

/** Whether mail is shown on a page instead of sent: only on one's own machine, and only without a mail server. */
export function showsMail(env: MailSettings): boolean {
  return env.KOMPLAN_MODE === "trial" && env.SMTP_URL === undefined;
}

/** The row is locked while the mail is under way: nobody else takes it, and if we die it is free again. */
async function deliverOne(db: Db, carry: Carry, now: Date, keepBodies: boolean): Promise<"sent" | "failed" | "none"> {
  const mail = await claimMail(db, now);
  if (!mail) return "none";
  try {
    await carry(mail);
  } catch (error) {
    await noteFailure(db, mail, failureOf(error));
    return "failed";
  }
  await noteSent(db, mail, now, keepBodies);
  return "sent";
}

/** Minutes after it was written that a mail is tried: at once, and then more and more seldom for a day. */
const schedule = [0, 1, 3, 8, 20, 60, 180, 480, 1440];

async function claimMail(db: Db, now: Date): Promise<(WaitingMail & { attempts: number }) | undefined> {
  return await db
    .selectFrom("access.outgoingMail")
    .select(["id", "recipient as to", "subject", "body", "attempts"])
    .where("sentAt", "is", null)
    .where((eb) =>
      eb.or(
        schedule.map((minutes, attempt) =>
          eb.and([eb("attempts", "=", attempt), eb("createdAt", "<=", new Date(now.getTime() - minutes * 60_000))]),
        ),
      ),
    )
    .orderBy("createdAt")
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

async function noteFailure(db: Db, mail: { id: string; attempts: number }, failure: string): Promise<void> {
  await db
    .updateTable("access.outgoingMail")
    .set({ attempts: mail.attempts + 1, failure })
    .where("id", "=", mail.id)
    .execute();
}

/** What has been sent is not kept: it may hold a link that lets somebody in. */
async function noteSent(db: Db, mail: { id: string }, now: Date, keepBodies: boolean): Promise<void> {
  await db
    .updateTable("access.outgoingMail")
    .set({ sentAt: now, failure: "", ...(!keepBodies && { body: "" }) })
    .where("id", "=", mail.id)
    .execute();
}

/** The code alone. What the mail server says in words may hold an address. */
function failureOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  if ("responseCode" in error && typeof error.responseCode === "number") return String(error.responseCode);
  return "code" in error && typeof error.code === "string" ? error.code : error.name;
}

function keepsBodies(env: MailSettings): boolean {
  return showsMail(env);
}

function carrier(env: MailSettings, say: (line: string) => void): Carry | undefined {
  if (env.SMTP_URL) return bySmtp(openSmtp(env.SMTP_URL), env.MAIL_FROM);
  return showsMail(env) ? inTerminal(say) : undefined;
}

/** None of the waits may outlast the patience of the database for a transaction that is held open. */
export function openSmtp(url: string): Transporter {
  return createTransport({
    url,
    connectionTimeout: 5000,
    greetingTimeout: 5000,
    socketTimeout: 10_000,
    dnsTimeout: 5000,
  });
}

export function bySmtp(transport: Transporter, from: string): Carry {
  return async ({ id, to, subject, body }) => {
    await transport.sendMail({
      from,
      to: { name: "", address: to },
      subject,
      text: body,
      messageId: `<${id}@komplan>`,
      headers: { "Auto-Submitted": "auto-generated" },
    });
  };
}

function inTerminal(say: (line: string) => void): Carry {
  return async ({ to, subject, body }) => say(`\nE-post til ${to}: ${subject}\n\n${body.replace(/^/gm, "  ")}\n`);
}
