import type { KyselyPlugin } from "kysely";
import type { Db } from "#app/lib/db.server.ts";

/** How often something asks the database. */
export async function queriesOf(db: Db, ask: (db: Db) => Promise<unknown>): Promise<number> {
  let queries = 0;
  const transformQuery: KyselyPlugin["transformQuery"] = ({ node }) => {
    queries += 1;
    return node;
  };
  await ask(db.withPlugin({ transformQuery, transformResult: async ({ result }) => result }));
  return queries;
}
