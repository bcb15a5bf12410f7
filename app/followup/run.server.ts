import { dateInNorway } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { isWorkingDay } from "#app/lib/working-days.ts";
import { claimDay, type DayRun, finishDay, stillAtDay } from "./day-run.server.ts";
import { type FollowUpNow, readFollowUps } from "./follow-up.server.ts";
import type { Due } from "./follow-up.ts";
import { dueReminders } from "./reminder.ts";
import { listOrganisations, type Sender, sendDue } from "./send-due.server.ts";
import { listLastMailed } from "./sent.server.ts";

export interface Run {
  db: Db;
  /** Which server this is. */
  runner: string;
  /** What addresses begin with. */
  origin: string;
  now: Date;
}

/** How many organisations are read at once. */
const batch = 20;

/**
 * Sends the reminders of a day, unless another server has done it or is doing it. What an organisation sends is stored in one
 * transaction: requests, links, mails and trail, or nothing. Whoever takes over begins with the first organisation, and sends nothing anew.
 */
export async function runReminders(run: Run): Promise<{ ran: boolean; mails: number }> {
  const { db, runner, now } = run;
  const dayRun: DayRun = { job: "reminders", day: dateInNorway(now), runner };
  if (!isWorkingDay(dayRun.day) || !(await asSystem((system) => claimDay(system, dayRun), db)))
    return { ran: false, mails: 0 };
  const organisations = await asSystem(listOrganisations, db);
  let mails = 0;
  for (let first = 0; first < organisations.length; first += batch)
    mails += await remindBatch(run, dayRun, organisations.slice(first, first + batch));
  await asSystem((system) => finishDay(system, dayRun), db);
  return { ran: true, mails };
}

async function remindBatch(
  { db, origin, now }: Run,
  dayRun: DayRun,
  organisations: readonly Sender[],
): Promise<number> {
  const ids = organisations.map(({ id }) => id);
  const found = await asSystem(async (system) => {
    await stillAtDay(system, dayRun);
    return await readFollowUps(system, ids, dayRun.day);
  }, db);
  let mails = 0;
  for (const sender of organisations) {
    const followUpNow = found.get(sender.id);
    if (!followUpNow || isNothing(dueReminders(dayRun.day, followUpNow.followUp, followUpNow.sent))) continue;
    mails += await asSystem(async (system) => {
      await stillAtDay(system, dayRun);
      const due = await dueNow(system, dayRun.day, followUpNow);
      return await sendDue(system, { sender, origin, now, plans: followUpNow.followUp.plans }, due);
    }, db);
  }
  return mails;
}

/** Who has had a mail is read anew: from another organisation in this run, or because a coordinator asked a moment ago. */
async function dueNow(db: Db, today: string, { followUp, sent }: FollowUpNow): Promise<Due> {
  return dueReminders(today, followUp, { ...sent, lastMailed: await listLastMailed(db, today) });
}

function isNothing({ requests, notices }: Due): boolean {
  return requests.length === 0 && notices.length === 0;
}
