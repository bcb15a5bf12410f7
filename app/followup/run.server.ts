import { dateInNorway } from "#app/lib/dates.ts";
import { type Db, isDatabaseGone } from "#app/lib/db.server.ts";
import { forLog } from "#app/lib/for-log.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { isWorkingDay } from "#app/lib/working-days.ts";
import { roomForMails } from "#app/mail/day-limit.server.ts";
import { leftForPeople } from "#app/mail/day-limit.ts";
import { claimDay, type DayRun, DayTaken, finishDay, putOffDay, stillAtDay } from "./day-run.server.ts";
import { type FollowUpNow, readFollowUps } from "./follow-up.server.ts";
import { type Due, firstDue, peopleIn } from "./follow-up.ts";
import { dueReminders } from "./reminder.ts";
import { listOrganisations, type Sender, sendDue } from "./send-due.server.ts";
import { listLastMailed, listLastWrittenTo, lockPeople } from "./sent.server.ts";

export interface Run {
  db: Db;
  /** Which server this is. */
  runner: string;
  /** What addresses begin with. */
  origin: string;
  now: Date;
  /** Whether the invented organisations are reminded as well. */
  withExamples: boolean;
  /** Tells whoever runs Komplan what went wrong. */
  say: (line: string) => void;
}

/** What a run came to: how many mails, and how many organisations it failed for. */
interface Outcome {
  mails: number;
  failed: number;
}

/** How many organisations are read at once. */
const batch = 20;

/**
 * Sends the reminders of a day, unless another server has done it or is doing it. What an organisation sends is stored in one
 * transaction: requests, links, mails and trail, or nothing. Whoever takes over begins with the first organisation, and sends nothing anew.
 * An organisation that has more to send than a day has room for, sends the rest on the next days.
 * One organisation that it fails for does not stop the others: it is told, and tried again later the same day, a few times.
 */
export async function runReminders(run: Run): Promise<Outcome & { ran: boolean }> {
  const { db, runner, now } = run;
  const dayRun: DayRun = { job: "reminders", day: dateInNorway(now), runner };
  if (!isWorkingDay(dayRun.day) || !(await asSystem((system) => claimDay(system, dayRun, now), db)))
    return { ran: false, mails: 0, failed: 0 };
  const organisations = await asSystem((system) => listOrganisations(system, run), db);
  const outcome: Outcome = { mails: 0, failed: 0 };
  for (let first = 0; first < organisations.length; first += batch) {
    const { mails, failed } = await remindBatch(run, dayRun, organisations.slice(first, first + batch));
    outcome.mails += mails;
    outcome.failed += failed;
  }
  const end = outcome.failed > 0 ? putOffDay : finishDay;
  await asSystem((system) => end(system, dayRun, now), db);
  return { ran: true, ...outcome };
}

async function remindBatch(run: Run, dayRun: DayRun, organisations: readonly Sender[]): Promise<Outcome> {
  const ids = organisations.map(({ id }) => id);
  const found = await asSystem(async (system) => {
    await stillAtDay(system, dayRun);
    const followUps = await readFollowUps(system, ids, dayRun.day);
    const people = [...followUps.values()].flatMap(({ followUp }) => peopleIn(followUp));
    return { followUps, writtenTo: await listLastWrittenTo(system, people, dayRun.day) };
  }, run.db);
  const outcome: Outcome = { mails: 0, failed: 0 };
  for (const sender of organisations) {
    const followUpNow = found.followUps.get(sender.id);
    if (!followUpNow) continue;
    try {
      outcome.mails += await remind(run, dayRun, sender, { ...followUpNow, writtenTo: found.writtenTo });
    } catch (error) {
      if (error instanceof DayTaken || isDatabaseGone(error)) throw error;
      run.say(`[varsler] ${sender.id}: ${forLog(error)}`);
      outcome.failed += 1;
    }
  }
  return outcome;
}

/** With when people were last written to, whatever about. */
type Known = FollowUpNow & { writtenTo: ReadonlyMap<string, string> };

async function remind({ db, origin, now }: Run, dayRun: DayRun, sender: Sender, followUpNow: Known) {
  if (isNothing(dueReminders(dayRun.day, followUpNow.followUp, followUpNow.sent))) return 0;
  return await asSystem(async (system) => {
    await stillAtDay(system, dayRun);
    const room = Math.max(0, (await roomForMails(system, sender.id, now)) - leftForPeople);
    const due = await dueNow(system, dayRun.day, followUpNow);
    return await sendDue(system, { sender, origin, now, plans: followUpNow.followUp.plans }, firstDue(due, room));
  }, db);
}

/**
 * Who has had a mail is read anew: from another organisation in this run, or because a coordinator asked a moment ago. Whoever would mail
 * one of them at the same moment waits, so that nobody is mailed twice.
 */
async function dueNow(db: Db, today: string, { followUp, sent, writtenTo }: Known): Promise<Due> {
  const people = peopleIn(followUp);
  await lockPeople(db, people);
  const lastMailed = new Map([...writtenTo, ...(await listLastMailed(db, people, today))]);
  return dueReminders(today, followUp, { ...sent, lastMailed });
}

function isNothing({ requests, notices }: Due): boolean {
  return requests.length === 0 && notices.length === 0;
}
