import { sql } from "kysely";
import { asSystem } from "#app/lib/pool.server.ts";

/** Every row in the tables that hold something of people's, to see that nothing was changed. */
export async function everything(without = ""): Promise<Record<string, unknown>> {
  return await asSystem(async (system) => {
    const { rows } = await sql<{ name: string }>`select schemaname || '.' || tablename as name from pg_tables
      where schemaname in ('work', 'audit', 'access')`.execute(system);
    const found: Record<string, unknown> = {};
    for (const { name } of rows.filter((row) => row.name !== without)) {
      const all = await sql<{ row: string }>`select to_jsonb(one)::text as row from ${sql.table(name)} one`.execute(
        system,
      );
      found[name] = all.rows.map(({ row }) => row).sort();
    }
    return found;
  });
}
