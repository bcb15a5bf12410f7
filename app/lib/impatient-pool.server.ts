import { hash } from "node:crypto";
import type { PostgresPool, PostgresPoolClient } from "kysely";
import type pg from "pg";
import { isPlannedOnce } from "./planned-once.ts";

/**
 * A pool that throws away a connection that is spoiled. By itself it would be handed out again. Where the database fell silent, its next
 * user would wait behind the question that was never answered; where a table was altered under a plan that is kept, they would be refused
 * as the one before.
 */
export function impatient(pool: pg.Pool): PostgresPool {
  return {
    options: pool.options,
    end: () => pool.end(),
    connect: async () => impatientClient(await pool.connect()),
  };
}

function impatientClient(client: pg.PoolClient): PostgresPoolClient {
  let [silent, outdated] = [false, false];
  const query = async (text: string, values: unknown[]) => {
    if (silent) throw new Error("Connection terminated: the database did not answer");
    try {
      if (!isPlannedOnce(text)) return await client.query(text, values);
      return await client.query({ name: hash("sha1", text), text, values });
    } catch (error) {
      silent = isSilence(error);
      outdated ||= isPlannedOnce(text) && isOutdatedPlan(error);
      throw error;
    }
  };
  return {
    // The other form of query, with a cursor, is not used, and what pg gives fits where Kysely's narrower types stand.
    query: query as unknown as PostgresPoolClient["query"],
    release: (destroy) => client.release(destroy || silent || outdated),
  };
}

function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === "Query read timeout";
}

/** "cached plan must not change result type", in whatever language the database speaks. */
function isOutdatedPlan(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "0A000";
}
