import { env } from "#app/lib/env.server.ts";
import { openPostgres } from "#server/postgres/open-postgres.ts";

export interface Addresses {
  loginUrl: string;
  migratorUrl: string;
}

/** Does something with the database of the settings: the server of DATABASE_URL, or Komplan's own, which is started if nobody has. */
export async function withDatabase<Found>(work: (addresses: Addresses) => Promise<Found>): Promise<Found> {
  if (env.DATABASE_URL) {
    return await work({ loginUrl: env.DATABASE_URL, migratorUrl: env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL });
  }
  const own = await openPostgres(env.dataFolder);
  try {
    return await work(own);
  } finally {
    await own.stop();
  }
}

/** Says one sentence about what cannot be done, and gives the exit code. */
export function complain(sentence: string): number {
  console.error(sentence);
  return 1;
}
