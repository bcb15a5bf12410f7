import { CamelCasePlugin, type ControlledTransaction, Kysely, PostgresDialect, sql } from "kysely";
import pg from "pg";
import { createContext } from "react-router";
import { impatient } from "./impatient-pool.server.ts";
import type { Tables } from "./tables.ts";

export type Db = Kysely<Tables>;

/** The transaction of one request. It is kept when the answer is below 400. */
export const dbContext = createContext<Db>();

/** What a request may be in the database: staff's, the public's, or Komplan's own. */
export type DatabaseRole = "komplan_app" | "komplan_public" | "komplan_system";

/** Who asks, and whose rows they may see and change. */
export interface Actor {
  personId: string;
  /** Ids of organisations. */
  readable: string[];
  writable: string[];
  /** Plans in other organisations that they are invited to. */
  advised?: readonly { organisationId: string; planId: string }[];
  /** The one thing somebody without an account may reach, when a link is all they came with. */
  linked?: { organisationId: string; subjectId: string };
}

/** A pool of connections. Without the three limits a database that is cut off hangs its callers for ever. */
export function openDb(url: string, { max = 10 }: { max?: number } = {}): Db {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 2000,
    query_timeout: 2500,
    statement_timeout: 2000,
    idle_in_transaction_session_timeout: 60_000, // a request that was forgotten must not hold its locks
    keepAlive: true,
    types: { getTypeParser },
  });
  // A connection can also be cut while it is lent out between two queries: the next query tells, and the program must live to ask it.
  pool.on("connect", (client) => client.on("error", () => undefined));
  pool.on("error", () => undefined); // an idle connection was cut off; the pool has already let go of it
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: impatient(pool) }),
    plugins: [new CamelCasePlugin()],
  });
}

/** Begins a transaction that can do no more than the role may, and see no other rows than the actor's. All of it ends with the transaction. */
export async function beginAs(db: Db, role: DatabaseRole, actor?: Actor): Promise<ControlledTransaction<Tables>> {
  const transaction = await db.startTransaction().execute();
  try {
    await become(transaction, role, actor);
    return transaction;
  } catch (error) {
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined); // what went wrong first is what matters
    throw error;
  }
}

/** Takes a role for the rest of the transaction. */
export async function become(transaction: Db, role: DatabaseRole, actor?: Actor): Promise<void> {
  await sql`select set_config('role', ${role}, true),
    set_config('app.person', ${actor?.personId ?? ""}, true),
    set_config('app.readable', ${uuidArray(actor?.readable)}, true),
    set_config('app.writable', ${uuidArray(actor?.writable)}, true),
    set_config('app.advised_organisations', ${uuidArray(actor?.advised?.map(({ organisationId }) => organisationId))}, true),
    set_config('app.advised_plans', ${uuidArray(actor?.advised?.map(({ planId }) => planId))}, true),
    set_config('app.linked_organisation', ${actor?.linked?.organisationId ?? ""}, true),
    set_config('app.linked', ${actor?.linked?.subjectId ?? ""}, true)`.execute(transaction);
}

function uuidArray(ids: string[] = []): string {
  return `{${ids.join(",")}}`;
}

const lostConnection = new Set([
  "ECONNREFUSED",
  "ECONNRESET",
  "ENOENT",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
]);
/** Connection exceptions (08), too many connections (53300), shutting down or starting up (57P01 to 57P03). */
const refusedByServer = /^(08...|53300|57P0[123])$/;
const saidByDriver =
  /timeout exceeded when trying to connect|Connection terminated|Query read timeout|not queryable|connection has been discarded/;

/** Whether something failed because the database could not be reached, and not because of what was asked. */
export function isDatabaseGone(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error ? String(error.code) : "";
  if (lostConnection.has(code) || refusedByServer.test(code) || saidByDriver.test(error.message)) return true;
  return error instanceof AggregateError && error.errors.some(isDatabaseGone);
}

const { builtins } = pg.types;
const keepText = (text: string) => text;
const ownParsers = new Map<number, (text: string) => unknown>([
  [builtins.DATE, keepText],
  [builtins.INT8, Number],
]);

function getTypeParser(oid: number, format?: "text" | "binary") {
  return (format !== "binary" && ownParsers.get(oid)) || pg.types.getTypeParser(oid, format ?? "text");
}
