import { type SqlBool, sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";

/** Something that is done once a day, whichever server does it. */
export interface DayRun {
  job: string;
  day: string;
  /** Which server this is. */
  runner: string;
}

/** Takes the day's work, if nobody has done it or is doing it. A server that has been silent for two minutes is taken for dead. */
export async function claimDay(db: Db, run: DayRun): Promise<boolean> {
  const claimed = await db
    .insertInto("access.jobRun")
    .values({ ...run, heardAt: sql`now()` })
    .onConflict((conflict) =>
      conflict
        .columns(["job", "day"])
        .doUpdateSet({ runner: run.runner, heardAt: sql`now()` })
        .where(sql<SqlBool>`job_run.finished_at is null`)
        .where(sql<SqlBool>`(job_run.runner = excluded.runner or job_run.heard_at < now() - interval '2 minutes')`),
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
  if (!mine) throw new Error("The day's work was taken by another server");
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
