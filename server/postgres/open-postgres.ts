import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, statSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { findBinaries } from "./binaries.ts";
import { diskRefusal } from "./disk.ts";
import { isAlive, removeStaleNote, serverProcess } from "./left-behind.ts";
import { makePlace, makePrivate, type Place } from "./place.ts";
import { connectionUrl, prepareDatabase, rootName } from "./prepare-database.ts";
import { PostgresRefusal, useOther } from "./refusal.ts";
import { asRunner } from "./runner.ts";

/** Komplan's own PostgreSQL, in use. */
export interface OwnPostgres {
  /** May change tables, and nothing else uses it. */
  migratorUrl: string;
  /** What serves requests: owns nothing, sees no row before it has taken a role. */
  loginUrl: string;
  /** May do anything. For tests and for making databases. */
  rootUrl: string;
  /** Lets go of it; the last one to let go stops it. */
  stop(): Promise<void>;
}

export interface Durability {
  /** False only for tests: a power cut may then spoil the files. */
  durable: boolean;
}

/**
 * Starts the PostgreSQL that lives in a folder, or uses the one that already serves it: there is never more than one.
 * Everybody who uses it holds a shared lock, which is let go of even by a program that is killed, so the last one to stop knows that it is the last.
 * If it stops by itself it is started again.
 */
export async function openPostgres(
  dataFolder: string,
  { durable }: Durability = { durable: true },
): Promise<OwnPostgres> {
  const place = makePlace(dataFolder);
  let stopping = false;
  let holding = connectOrStart(place, durable).then(keepUp);
  await prepareDatabase(await holding);
  return {
    migratorUrl: connectionUrl(place.socket, "komplan_migrator", "komplan"),
    loginUrl: connectionUrl(place.socket, "komplan_login", "komplan"),
    rootUrl: connectionUrl(place.socket, rootName, "komplan"),
    stop: async () => {
      stopping = true;
      await letGo(place, await holding);
    },
  };

  function keepUp(hold: pg.Client): pg.Client {
    hold.once("end", () => {
      if (!stopping) holding = startAgain(hold);
    });
    return hold;
  }

  /** Tries for as long as it takes: a full disk, for example, may be mended. Meanwhile those who ask hear that the database is gone. */
  async function startAgain(lost: pg.Client): Promise<pg.Client> {
    while (!stopping) {
      try {
        return keepUp(await connectOrStart(place, durable));
      } catch {
        await wait(pauseAfterRefusal);
      }
    }
    return lost;
  }
}

/** "Komp" in ASCII: the lock of those who use the server. */
const useLock = 0x4b6f6d70;
const pause = 100;
const pauseAfterRefusal = 5000;
const failuresAllowed = 20;
/** A server that puts its files right after a power cut may need minutes before it answers. */
const longestWait = 300_000;

async function connectOrStart(place: Place, durable: boolean): Promise<pg.Client> {
  const deadline = Date.now() + longestWait;
  for (let failures = 0; failures < failuresAllowed && Date.now() < deadline; await wait(pause)) {
    const hold = (await connectToRunning(place)) ?? (await start(place, durable));
    if (hold) return hold;
    if (serverProcess(place.cluster) === undefined) failures += 1;
  }
  throw new PostgresRefusal(`Databasen i ${place.cluster} startet ikke. Se ${place.log}:\n${lastLines(place.log)}`);
}

/** A connection to the server that already runs, holding the lock of those who use it; nothing when none answers. */
async function connectToRunning(place: Place): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    connectionString: connectionUrl(place.socket, rootName, "postgres"),
    connectionTimeoutMillis: 5000,
  });
  client.on("error", () => undefined); // the server was stopped: those who ask it something will hear of it
  try {
    await client.connect();
    await client.query("select pg_advisory_lock_shared($1)", [useLock]);
    return client;
  } catch {
    await client.end().catch(() => undefined);
    return undefined;
  }
}

async function start(place: Place, durable: boolean): Promise<pg.Client | undefined> {
  if (serverProcess(place.cluster)) return undefined; // on its way up or down: ask again
  const native = await findBinaries(place.dataFolder, place.runner);
  if (!existsSync(join(place.cluster, "PG_VERSION"))) await makeCluster(place, native);
  removeStaleNote(place.cluster);
  const server = spawnServer(place, native, durable);
  while (server.exitCode === null && server.signalCode === null) {
    const hold = await connectToRunning(place);
    if (hold) return hold;
    await wait(20);
  }
  return undefined;
}

/** Made under another name and then moved, so that a start that was cut off, or two at once, never leave half a database. */
async function makeCluster(place: Place, native: string): Promise<void> {
  const full = await diskRefusal(place.dataFolder);
  if (full) throw new PostgresRefusal(full);
  const unfinished = `${place.cluster}-unfinished-${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  await mkdir(unfinished, { mode: 0o700 });
  makePrivate(unfinished, place.runner);
  const made = spawnSync(
    join(native, "bin/initdb"),
    ["-D", unfinished, "-U", rootName, "-A", "trust", "--encoding=UTF8",
    "--locale-provider=icu", "--icu-locale=nb-NO", "--locale=C.UTF-8", "--data-checksums", "--no-instructions"], // biome-ignore format: a command line
    { ...asRunner(place.runner), env: cleanEnvironment, encoding: "utf8" },
  );
  if (made.error || made.status !== 0) {
    await rm(unfinished, { recursive: true, force: true });
    throw new PostgresRefusal(whyNotMade(place, made.error?.message ?? made.stderr.trim()));
  }
  await rename(unfinished, place.cluster).catch(async (error) => {
    await rm(unfinished, { recursive: true, force: true });
    if (!existsSync(join(place.cluster, "PG_VERSION"))) throw error;
  });
}

function whyNotMade(place: Place, said: string): string {
  if (said.includes("could not look up effective user ID")) {
    return `Maskinen kjenner ikke brukeren ${place.runner.uid}, og da kan ikke PostgreSQL lage en database. Start Komplan som en bruker som står i /etc/passwd. ${useOther}`;
  }
  return `Kan ikke lage databasen i ${place.dataFolder} (KOMPLAN_DATA): ${said}`;
}

/** In a session of its own, so that Ctrl-C in the terminal reaches Komplan, which finishes its requests before the database is stopped. */
function spawnServer(place: Place, native: string, durable: boolean): ChildProcess {
  const settings = durable ? settingsAlways : [...settingsAlways, ...settingsForTests];
  const log = openSync(place.log, isLarge(place.log) ? "w" : "a", 0o600);
  const server = spawn(
    join(native, "bin/postgres"),
    ["-D", place.cluster, "-k", place.socket, "-p", "5432", ...settings.flatMap((setting) => ["-c", setting])],
    {
      ...asRunner(place.runner),
      env: cleanEnvironment,
      cwd: place.cluster,
      detached: true,
      stdio: ["ignore", log, log],
    },
  );
  closeSync(log);
  server.on("error", () => server.kill());
  server.unref();
  return server;
}

/** What somebody wrote must not end in the log, so neither statements nor details of errors do. */
const settingsAlways = [
  "listen_addresses=", "unix_socket_permissions=0700", "log_timezone=UTC", "timezone=UTC",
  "log_error_verbosity=terse", "log_min_error_statement=panic", "log_parameter_max_length_on_error=0",
  "log_checkpoints=off", "jit=off", "shared_preload_libraries=", "max_connections=100", "io_method=sync",
  "shared_buffers=16MB", "max_logical_replication_workers=0",
]; // biome-ignore format: settings, two or three on a line
const settingsForTests = ["fsync=off", "synchronous_commit=off", "full_page_writes=off"];

/** Nothing of Komplan's own settings, nor PGDATA and its like from whoever started it. */
const cleanEnvironment = {
  HOME: tmpdir(),
  TZ: "UTC",
  LC_ALL: "C.UTF-8",
  PATH: "/usr/bin:/bin",
  // glibc gives back to the machine at once what a query set free: each connection is a process that lives long.
  MALLOC_TRIM_THRESHOLD_: "65536",
  MALLOC_TOP_PAD_: "16384",
};

/** The exclusive lock is granted only when nobody else uses the server. */
async function letGo(place: Place, hold: pg.Client): Promise<void> {
  try {
    await hold.query("select pg_advisory_unlock_shared($1)", [useLock]);
    const { rows } = await hold.query("select pg_try_advisory_lock($1) as last", [useLock]);
    if (rows[0]?.last) await stopServer(place);
  } catch {
    // Already stopped.
  } finally {
    await hold.end().catch(() => undefined);
  }
}

/** SIGINT: those connected are cut off, what was kept stays kept, files are closed in order. */
async function stopServer(place: Place): Promise<void> {
  const pid = serverProcess(place.cluster);
  if (pid === undefined) return;
  process.kill(pid, "SIGINT");
  while (isAlive(pid) && serverProcess(place.cluster) === pid) await wait(20);
}

function isLarge(file: string): boolean {
  return existsSync(file) && statSync(file).size > 10_000_000;
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").slice(-5).join("\n") : "";
}
