import type { Db } from "#app/lib/db.server.ts";
import type { Env } from "#app/lib/env.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Letter } from "./letter.ts";

export interface Mail extends Letter {
  to: string;
  /** The organisation it is sent for: its coordinator is told when the mail does not come through. Null for a link to log in, which goes first. */
  senderId: string | null;
}

export type MailSettings = Pick<Env, "SMTP_URL" | "MAIL_FROM" | "KOMPLAN_MODE">;

/** Puts a mail in the outbox, in the same transaction as what it is about: it is sent if and only if that is kept. */
export async function queueMail(db: Db, mail: Mail): Promise<void> {
  await queueMails(db, [mail]);
}

/** The same for several. */
export async function queueMails(db: Db, mails: readonly Mail[]): Promise<void> {
  if (mails.length === 0) return;
  const rows = mails.map(({ to, subject, body, senderId }) => {
    return { id: newId(), recipient: to, subject, body, senderId };
  });
  await db.insertInto("access.outgoingMail").values(rows).execute();
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
