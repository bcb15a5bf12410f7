import type { Server } from "node:http";
import { join } from "node:path";
import { sql } from "kysely";
import type { ServerBuild } from "react-router";
import { approvedContent } from "#app/card/approved.server.ts";
import { directories } from "#app/help/directories.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import type { Env } from "#app/lib/env.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import { programFolder } from "#app/lib/program-folder.server.ts";
import { deliverMailForever } from "#app/mail/outbox.server.ts";
import { openShelf } from "#app/publication/shelf.server.ts";
import { settleForever } from "#app/writing/settle.server.ts";
import { WritingSocket } from "#app/writing/socket.server.ts";
import { ownAddress } from "./address.ts";
import { startClock } from "./clock.ts";
import { createHttpServer } from "./http.ts";
import { listExamplePeople, loadExample } from "./load-example.ts";
import { loadReference } from "./load-reference.ts";
import { migrate } from "./migrate.ts";
import { diskRefusal } from "./postgres/disk.ts";
import { openPostgres } from "./postgres/open-postgres.ts";
import { StaticFiles } from "./static-files.ts";

export interface Running {
  address: string;
  stop: () => Promise<void>;
}

/** Opens the database, brings it up to date and begins to answer. Says what it is doing while it does it. */
export async function startKomplan(env: Env, build: ServerBuild, say: (line: string) => void): Promise<Running> {
  const database = await openDatabase(env, say);
  await migrate(database.migratorUrl);
  const db = openDb(database.loginUrl, { max: 8 });
  setPool(db);
  await fillWhenEmpty(db, env, say);
  const closeShelf = await openShelf(database.loginUrl);
  const closeDirectories = directories.open(database.loginUrl);
  const closeApproved = approvedContent.open(database.loginUrl);
  const stopMail = deliverMailForever(db, env, say);

  const files = new StaticFiles(join(programFolder, "build/client"));
  const isFull = async () => (await diskRefusal(env.dataFolder)) !== undefined;
  const server = createHttpServer({ build, files, env, isReady: () => answers(db), isFull });
  const writing = openWriting(server, database.loginUrl, env, isFull);
  const stopSettling = settleForever(db);
  const stopClock = startClock(db, env, (line) => console.error(line));
  const port = await listen(server, env);

  const stop = async () => {
    stopSettling();
    stopClock();
    await writing.stop();
    server.close();
    server.closeAllConnections();
    await stopMail();
    await closeShelf();
    await closeDirectories();
    await closeApproved();
    await db.destroy();
    await database.stop();
  };
  const address = env.KOMPLAN_ORIGIN ?? `http://localhost:${port}`;
  if (env.KOMPLAN_MODE === "trial") await tellWhoCanLogIn(db, address, say);
  return { address, stop };
}

/** Lets those who write together in on the same port. */
function openWriting(server: Server, databaseUrl: string, env: Env, isFull: () => Promise<boolean>): WritingSocket {
  const originOf = (said: string | null) => {
    const { protocol, host } = ownAddress(said, env);
    return `${protocol}//${host}`;
  };
  const writing = new WritingSocket({ databaseUrl, originOf, isFull });
  server.on("upgrade", (request, socket, head) => void writing.upgrade(request, socket, head));
  return writing;
}

/** The example's people, for those who try Komplan for the first time. */
async function tellWhoCanLogIn(db: Db, address: string, say: (line: string) => void): Promise<void> {
  const people = await listExamplePeople(db);
  if (people.length === 0) return;
  say(`Logg inn på ${address}/arbeid med en av disse adressene. Lenken kommer i ${address}/arbeid/innboks`);
  for (const { email, role, organisation } of people) say(`  ${email.padEnd(34)} ${roleNames[role]}, ${organisation}`);
}

const roleNames = {
  coordinator: "koordinator",
  editor: "redaktør",
  contact: "tjenestekontakt",
  leader: "leder",
  adviser: "rådgiver",
  administrator: "administrator",
};

async function openDatabase(env: Env, say: (line: string) => void) {
  if (env.DATABASE_URL) {
    const migratorUrl = env.DATABASE_MIGRATION_URL ?? env.DATABASE_URL;
    return { loginUrl: env.DATABASE_URL, migratorUrl, stop: async () => {} };
  }
  say("Åpner Komplans egen database …");
  return openPostgres(env.dataFolder);
}

async function fillWhenEmpty(db: Db, env: Env, say: (line: string) => void): Promise<void> {
  if (await loadReference(db)) say("La inn kommuner og folketall.");
  if (env.KOMPLAN_EXAMPLE && env.KOMPLAN_MODE === "trial" && (await loadExample(db)))
    say("La inn et oppdiktet eksempel.");
}

async function answers(db: Db): Promise<boolean> {
  try {
    await sql`select 1`.execute(db);
    return true;
  } catch {
    return false;
  }
}

function listen(server: Server, env: Env): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(env.PORT, env.HOST, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : env.PORT);
    });
  });
}
