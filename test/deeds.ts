import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";

/** Does something as Komplan itself, and keeps it. */
export function kept<Found>(db: Db, work: (db: Db) => Promise<Found>): Promise<Found> {
  return asSystem(work, db);
}

/** A database on which every deed is undone when it is done, so that the next one finds everything where it was. */
export function forgetful(db: Db): Db {
  return replaced(db, "startTransaction", () => ({
    execute: async () => {
      const transaction = await db.startTransaction().execute();
      return replaced(transaction, "commit", () => transaction.rollback());
    },
  }));
}

/** What one transaction did: the tables where it wrote, and how many rows it added to the audit trail. */
export interface Deed {
  changed: string[];
  traces: number;
}

/** A database that is as forgetful, but tells what each deed had done when it was to be kept. */
export function tellingDeeds(db: Db, tell: (deed: Deed) => void): Db {
  return replaced(db, "startTransaction", () => ({
    execute: async () => {
      const transaction = await db.startTransaction().execute();
      const before = await rowsWritten(transaction);
      const undo = async () => {
        const after = await rowsWritten(transaction);
        const since = (table: string) => (after.get(table) ?? 0) - (before.get(table) ?? 0);
        const changed = [...after.keys()].filter((table) => since(table) > 0 && !table.startsWith("audit."));
        tell({ changed: changed.toSorted(), traces: since("audit.entry") });
        await transaction.rollback().execute();
      };
      return replaced(transaction, "commit", () => ({ execute: undo }));
    },
  }));
}

/** As the database counts them for a transaction and those just before it on the same connection, by table. */
async function rowsWritten(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ table: string; written: number }>`
    select schemaname || '.' || relname as table, (n_tup_ins + n_tup_upd + n_tup_del)::int as written
    from pg_stat_xact_user_tables where schemaname in ('work', 'access', 'published', 'audit')`.execute(db);
  return new Map(rows.map(({ table, written }) => [table, written]));
}

/** The same thing but for one method. Methods run on the thing itself: it has private fields. */
function replaced<Thing extends object>(thing: Thing, name: keyof Thing, method: () => unknown): Thing {
  return new Proxy(thing, {
    get(_, wanted) {
      if (wanted === name) return method;
      const found: unknown = Reflect.get(thing, wanted, thing);
      return typeof found === "function" ? found.bind(thing) : found;
    },
  });
}
