import { type SqlBool, sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";

/** Something that is done once a day, whichever server does it. */
export interface DayRun {
  job: string;
  day: string;
  /** Which server this is. */
  runner: string;
}

/** How often a day's work is tried when something in it fails, and how long it waits before it is tried again. */
export const mostTries = 4;
const pause = 3_600_000;

/** The day's work is another server's now: whoever took it is not to be disturbed. */
export class DayTaken extends Error {}

/** Takes the day's work, if nobody has done it or is doing it, and it is not put off. A server that has been silent for two minutes is taken for dead. */
export async function claimDay(db: Db, run: DayRun, now: Date): Promise<boolean> {
  const claimed = await db
    .insertInto("access.jobRun")
    .values({ ...run, heardAt: sql`now()` })
    .onConflict((conflict) =>
      conflict
        .columns(["job", "day"])
        .doUpdateSet({ runner: run.runner, heardAt: sql`now()` })
        .where(sql<SqlBool>`job_run.finished_at is null`)
        .where(sql<SqlBool>`(job_run.runner = excluded.runner or job_run.heard_at < now() - interval '2 minutes')`)
        .where(sql<SqlBool>`(job_run.next_try_at is null or job_run.next_try_at <= ${now})`),
    )
    .returning("day")
    .executeTakeFirst();
  return claimed !== undefined;
}

/** Says that one is still at it, in the transaction of what is done. A server that was taken for dead is stopped by this. */
export async function stillAtDay(db: Db, { job, day, runner }: DayRun): Promise<void> {
  const mine = await db
    .updateTable("access.jobRun")
    .set({ heardAt: sql`now()` })
    .where("job", "=", job)
    .where("day", "=", day)
    .where("runner", "=", runner)
    .where("finishedAt", "is", null)
    .returning("day")
    .executeTakeFirst();
  if (!mine) throw new DayTaken("The day's work was taken by another server");
}

/** Leaves what failed for later the same day. After the last try it waits for the next working day. */
export async function putOffDay(db: Db, { job, day, runner }: DayRun, now: Date): Promise<void> {
  await db
    .updateTable("access.jobRun")
    .set({
      tries: sql`tries + 1`,
      nextTryAt: new Date(now.getTime() + pause),
      finishedAt: sql`case when tries >= ${mostTries} then now() end`,
    })
    .where("job", "=", job)
    .where("day", "=", day)
    .where("runner", "=", runner)
    .execute();
}

export async function finishDay(db: Db, { job, day, runner }: DayRun): Promise<void> {
  await db
    .updateTable("access.jobRun")
    .set({ finishedAt: sql`now()` })
    .where("job", "=", job)
    .where("day", "=", day)
    .where("runner", "=", runner)
    .execute();
}
