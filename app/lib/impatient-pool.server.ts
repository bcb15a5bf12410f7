import { hash } from "node:crypto";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";
import { isPlannedOnce } from "./planned-once.ts";

/**
 * A pool that throws away a connection on which the database fell silent. By itself it would be handed out again, and its next user
 * would wait behind the question that was never answered.
 */
export function impatient(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => impatientClient(await pool.connect()),
  };
}

function impatientClient(client: pg.PoolClient): PostgresPoolClient {
  let silent = false;
  const query = async (text: string, values: unknown[]) => {
    if (silent) throw new Error("Connection terminated: the database did not answer");
    try {
      if (!isPlannedOnce(text)) return await client.query(text, values);
      return await client.query({ name: hash("sha1", text), text, values });
    } catch (error) {
      silent = isSilence(error);
      throw error;
    }
  };
  return {
    // The other form of query, with a cursor, is not used, and what pg gives fits where Kysely's narrower types stand.
    query: query as unknown as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy || silent),
  };
}

function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === "Query read timeout";
}
