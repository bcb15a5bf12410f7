import { runReminders } from "#app/followup/run.server.ts";
import { dateInNorway, formatClock } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Env } from "#app/lib/env.server.ts";
import { forLog } from "#app/lib/for-log.ts";
import { newId } from "#app/lib/id.server.ts";

/** After this hour nothing is begun: a mail in the evening can wait for the next working day. */
const evening = 18;

/** Does once a day what has its hour, in whichever server looks first. */
export function startClock(db: Db, env: Env): () => void {
  const hour = hourOf(env);
  if (hour === null) return () => undefined;
  const runner = newId();
  let [done, running] = ["", false];
  const look = async () => {
    const now = new Date();
    const today = dateInNorway(now);
    if (running || done === today || !isTime(now, hour)) return;
    running = true;
    try {
      const { ran } = await runReminders({ db, runner, origin: env.origin, now });
      if (ran) done = today;
    } catch (error) {
      console.error(`[varsler] ${forLog(error)}`); // tried again in a minute
    } finally {
      running = false;
    }
  };
  const timer = setInterval(() => void look(), 60_000).unref();
  return () => clearInterval(timer);
}

/** From the hour of the setting until the evening, by Norwegian clocks. */
export function isTime(now: Date, hour: number): boolean {
  const clock = Number(formatClock(now).slice(0, 2));
  return clock >= hour && clock < evening;
}

/** In trial use nobody is reminded unless somebody asks for it. */
export function hourOf({
  REMINDERS_AT: hour,
  KOMPLAN_MODE: mode,
}: Pick<Env, "REMINDERS_AT" | "KOMPLAN_MODE">): number | null {
  if (hour === "off") return null;
  return hour ?? (mode === "production" ? 7 : null);
}
