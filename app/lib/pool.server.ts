import { beginAs, type Db } from "./db.server.ts";

let opened: Db | undefined;

/** Says which connections requests shall use. Called once, when the program starts. */
export function setPool(db: Db): void {
  opened = db;
}

export function pool(): Db {
  if (!opened) throw new Error("setPool has not been called");
  return opened;
}

/** Does something as Komplan itself, in a transaction of its own that is kept if nothing fails. Not for pages: they ask `permit`. */
export async function asSystem<Found>(work: (db: Db) => Promise<Found>, db: Db = pool()): Promise<Found> {
  const transaction = await beginAs(db, "komplan_system");
  try {
    const found = await work(transaction);
    await transaction.commit().execute();
    return found;
  } catch (error) {
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined); // what went wrong first is what matters
    throw error;
  }
}
