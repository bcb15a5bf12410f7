import { runReminders } from "#app/followup/run.server.ts";
import { forgetOldSheets } from "#app/import/sheet/sheet-import.server.ts";
import { dateInNorway, formatClock } from "#app/lib/dates.ts";
import type { Db } from "#app/lib/db.server.ts";
import type { Env } from "#app/lib/env.server.ts";
import { forLog } from "#app/lib/for-log.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { askServices } from "#app/service/ask-services.server.ts";

/** After this hour nothing is begun: a mail in the evening can wait for the next working day. */
const evening = 18;

/** Does once a day what has its hour, in whichever server looks first. */
export function startClock(db: Db, env: Env, say: (line: string) => void): () => void {
  const [runner, hour] = [newId(), hourOf(env)];
  const withExamples = env.KOMPLAN_MODE === "trial";
  const remind = onceADay(async (now) => {
    if (hour === null || !isTime(now, hour)) return false;
    const { ran, failed } = await runReminders({ db, runner, origin: env.origin, now, withExamples, say });
    return ran && failed === 0;
  });
  const ask = onceADay(async (now) => {
    if (hour === null || !isTime(now, hour)) return false;
    await askServices({ db, origin: env.origin, now, withExamples, say });
    return true; // those it failed for are asked the next working day
  });
  const forget = onceADay(async (now) => {
    await asSystem((system) => forgetOldSheets(system, now), db);
    return true;
  });
  const look = async () => {
    await remind().catch((error) => say(`[varsler] ${forLog(error)}`)); // tried again in a minute
    await ask().catch((error) => say(`[tjenester] ${forLog(error)}`));
    await forget().catch((error) => say(`[rydding] ${forLog(error)}`));
  };
  const timer = setInterval(() => void look(), 60_000).unref();
  return () => clearInterval(timer);
}

/** Does something again until it says that it is done for the day, and never twice at the same time. */
function onceADay(work: (now: Date) => Promise<boolean>): () => Promise<void> {
  let [done, running] = ["", false];
  return async () => {
    const now = new Date();
    const today = dateInNorway(now);
    if (running || done === today) return;
    running = true;
    try {
      if (await work(now)) done = today;
    } finally {
      running = false;
    }
  };
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
