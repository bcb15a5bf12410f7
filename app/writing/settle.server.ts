import type { Db } from "#app/lib/db.server.ts";
import { forLog } from "#app/lib/for-log.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { findUnsettled, isId, listUnsettled, settleChapter } from "#app/plan/chapter-document.server.ts";

/** Longer than those who write let a server wait before it settles. */
const age = 60_000;

/** Brings chapters up to date that nobody has settled: the server they were written on stopped in the middle. */
export async function settleLeftBehind(db: Db, before: Date): Promise<void> {
  for (const place of await asSystem((all) => listUnsettled(all, before), db)) {
    await asSystem((one) => settleChapter(one, place), db).catch(tell); // one that cannot be settled stops no other
  }
}

/**
 * Brings one chapter up to date before somebody is shown it in a form: the version that the form begins from must be what it shows.
 * In a transaction of its own, since to look at something is undone afterwards.
 */
export async function settleBeforeReading(db: Db, chapterId: string): Promise<void> {
  if (!isId(chapterId)) return;
  const place = await findUnsettled(db, chapterId);
  if (place) await asSystem((own) => settleChapter(own, place));
}

/** Does so when the program starts, and then each minute. */
export function settleForever(db: Db): () => void {
  const settle = (before: Date) => settleLeftBehind(db, before).catch(tell);
  void settle(new Date());
  const timer = setInterval(() => void settle(new Date(Date.now() - age)), age).unref();
  return () => clearInterval(timer);
}

/** Tried again in a minute. */
function tell(error: unknown): void {
  console.error(`[skriv] ${forLog(error)}`);
}
