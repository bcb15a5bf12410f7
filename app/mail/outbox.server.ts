import { type SqlBool, sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { type Failure, failureOf, nextTry } from "./back-off.ts";
import { type Carry, carrier, type WaitingMail } from "./carry.server.ts";
import { type MailSettings, showsMail } from "./mail.server.ts";

/** One server's way with the outbox. */
export interface Delivery {
  db: Db;
  carry: Carry;
  /** Which server this is: what it has taken, no other takes while it lives. */
  runner: string;
  /** Kept where they are shown on a page, in trial use. Otherwise a mail that is sent may hold a link that lets somebody in. */
  keepsBodies: boolean;
  now: () => Date;
  isStopped?: () => boolean;
}

type Taken = WaitingMail & { attempts: number; senderId: string | null };

/** So many at once, the last place for links to log in alone: somebody waits for them. */
const lanes = 4;
/** How long a mail is kept for a server that lets nothing be heard, and how often a living one says that it is still there. */
const [patience, heartbeat] = ["60 seconds", 15_000];

/** Delivers mail until it is told to stop. Several servers share one outbox. To stop waits a little for what is under way. */
export function deliverMailForever(db: Db, env: MailSettings, say: (line: string) => void): () => Promise<void> {
  const carry = carrier(env, say);
  if (!carry) {
    say("E-post blir ikke sendt: SMTP_URL mangler.");
    return async () => undefined;
  }
  let stopped = false;
  const isStopped = () => stopped;
  const delivery: Delivery = {
    ...{ db, carry, isStopped },
    runner: newId(),
    keepsBodies: showsMail(env),
    now: () => new Date(),
  };
  const rounds = async () => {
    while (!stopped) {
      await deliverMail(delivery).catch(() => undefined); // the database is gone; it is asked again
      if (!stopped) await pause(1000);
    }
  };
  const ended = rounds();
  return async () => {
    stopped = true;
    await Promise.race([ended, pause(5000)]);
  };
}

/** Delivers all mail that is due, several at once. Answers how many were sent. */
export async function deliverMail(delivery: Delivery): Promise<number> {
  const underWay = new Set<Promise<unknown>>();
  let sent = 0;
  await settleUncertain(delivery);
  while (!delivery.isStopped?.()) {
    const mail = await take(delivery, underWay.size === lanes - 1);
    if (mail) {
      const one: Promise<unknown> = deliverOne(delivery, mail).then((isSent) => {
        if (isSent) sent += 1;
        underWay.delete(one);
      });
      underWay.add(one);
    } else if (underWay.size === 0) return sent;
    // As long as something is under way, others may be written meanwhile.
    if (underWay.size === lanes) await Promise.race(underWay);
    else if (!mail) await Promise.race([...underWay, pause(1000)]);
  }
  await Promise.all(underWay);
  return sent;
}

/** No transaction is open while the mail server is talked with: it may take minutes. Never throws. */
async function deliverOne(delivery: Delivery, mail: Taken): Promise<boolean> {
  const alive = setInterval(() => void stillHere(delivery, mail).catch(() => undefined), heartbeat).unref();
  try {
    await delivery.carry(mail, () => markHandedOver(delivery, mail));
    await noteSent(delivery, mail);
    return true;
  } catch (error) {
    // When the database is gone too, what was marked is settled as uncertain later, and the rest tried again.
    if (!(error instanceof NotNoted)) await noteFailure(delivery, mail, failureOf(error)).catch(() => undefined);
    return false;
  } finally {
    clearInterval(alive);
  }
}

async function take({ db, runner, now }: Delivery, onlyLogIn: boolean): Promise<Taken | undefined> {
  return await asSystem(async (system) => {
    const next = system
      .selectFrom("access.outgoingMail")
      .select("id")
      .where("sentAt", "is", null)
      .where("givenUpAt", "is", null)
      .where("handedOverAt", "is", null)
      .where("nextTryAt", "<=", now())
      .where(sql<SqlBool>`(claimed_until is null or claimed_until < now())`)
      .$if(onlyLogIn, (query) => query.where("senderId", "is", null))
      .orderBy((eb) => eb("senderId", "is not", null))
      .orderBy("nextTryAt")
      .orderBy("id")
      .limit(1)
      .forUpdate()
      .skipLocked();
    return await system
      .updateTable("access.outgoingMail")
      .set({ claimedBy: runner, claimedUntil: sql`now() + ${patience}::interval` })
      .where("id", "=", next)
      .returning(["id", "recipient as to", "subject", "body", "attempts", "senderId"])
      .executeTakeFirst();
  }, db);
}

async function stillHere({ db, runner }: Delivery, { id }: Taken): Promise<void> {
  await asSystem(
    (system) =>
      own(system, runner, id)
        .set({ claimedUntil: sql`now() + ${patience}::interval` })
        .execute(),
    db,
  );
}

/** Committed before the last line is sent. A server that was taken for dead, and lost the mail to another, is stopped here. */
async function markHandedOver({ db, runner, now }: Delivery, { id }: Taken): Promise<void> {
  const marked = await asSystem(
    (system) => own(system, runner, id).set({ handedOverAt: now() }).returning("id").executeTakeFirst(),
    db,
  );
  if (!marked) throw new Error("The mail was taken by another server");
}

/** Sent, but we could not say so: no reason to send it again. */
class NotNoted extends Error {}

async function noteSent({ db, runner, now, keepsBodies }: Delivery, { id }: Taken): Promise<void> {
  const sent = { sentAt: now(), failure: "", ...free, ...(!keepsBodies && { body: "" }) };
  try {
    await asSystem((system) => own(system, runner, id).set(sent).execute(), db);
  } catch (cause) {
    throw new NotNoted("", { cause });
  }
}

async function noteFailure(
  { db, runner, now, keepsBodies }: Delivery,
  mail: Taken,
  { code, final }: Failure,
): Promise<void> {
  const attempts = mail.attempts + 1;
  const next = final ? null : nextTry(attempts, now());
  const later = { attempts, failure: code, handedOverAt: null, ...free };
  await asSystem(async (system) => {
    const outcome = next ? { nextTryAt: next } : { givenUpAt: now(), ...(!keepsBodies && { body: "" }) };
    const mine = await own(system, runner, mail.id)
      .set({ ...later, ...outcome })
      .returning("id")
      .executeTakeFirst();
    if (mine && !next) await insertBounces(system, [{ ...mail, code, failedAt: now() }]);
  }, db);
}

/**
 * A server was killed between handing over and noting the answer. The mail server has all of the mail, and nearly always delivers it:
 * it is not sent again, and those it was sent for are told.
 */
async function settleUncertain({ db, now, keepsBodies }: Delivery): Promise<void> {
  await asSystem(async (system) => {
    const settled = await system
      .updateTable("access.outgoingMail")
      .set({ sentAt: now(), failure: "uncertain", ...free, ...(!keepsBodies && { body: "" }) })
      .where("sentAt", "is", null)
      .where("givenUpAt", "is", null)
      .where("handedOverAt", "is not", null)
      .where("claimedUntil", "<", sql<Date>`now()`)
      .returning(["recipient as to", "senderId"])
      .execute();
    await insertBounces(
      system,
      settled.map((mail) => ({ ...mail, code: "uncertain", failedAt: now() })),
    );
  }, db);
}

/** For organisations that are still there: an example can be removed while its mail is under way. */
async function insertBounces(
  db: Db,
  mails: { to: string; senderId: string | null; code: string; failedAt: Date }[],
): Promise<void> {
  const bounces = mails.filter(({ senderId }) => senderId !== null);
  if (bounces.length === 0) return;
  const column = <Key extends keyof (typeof mails)[number]>(key: Key) => bounces.map((bounce) => bounce[key]);
  await sql`insert into work.bounce (organisation_id, id, recipient, code, failed_at)
    select organisation.id, bounce.id, recipient, code, failed_at
    from unnest(${column("senderId")}::uuid[], ${bounces.map(() => newId())}::uuid[], ${column("to")}::text[],
      ${column("code")}::text[], ${column("failedAt")}::timestamptz[]) as bounce (sender_id, id, recipient, code, failed_at)
    join work.organisation on organisation.id = bounce.sender_id`.execute(db);
}

const free = { claimedBy: null, claimedUntil: null };

function own(db: Db, runner: string, id: string) {
  return db.updateTable("access.outgoingMail").where("id", "=", id).where("claimedBy", "=", runner);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
