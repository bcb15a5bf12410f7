import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { makeDatabaseFolder } from "#test/database-folder.ts";
import { serverProcess } from "./left-behind.ts";
import { openPostgres } from "./open-postgres.ts";
import { socketName } from "./place.ts";
import { PostgresRefusal } from "./refusal.ts";

const isRoot = process.getuid?.() === 0;
const forTests = { durable: false };
/** The user "daemon", whom every Linux has; and one whom none has. */
const somebody = 1;
const unknown = 4711;

let above: string;
let folder: string;
let programs: ChildProcess[];

beforeEach(() => {
  above = makeDatabaseFolder();
  chmodSync(above, 0o755);
  folder = join(above, "data");
  programs = [];
});

afterEach(async () => {
  for (const program of programs) program.kill("SIGKILL");
  const left = serverProcess(join(folder, "postgres"));
  if (left) process.kill(left, "SIGQUIT");
  while (serverProcess(join(folder, "postgres"))) await wait(20);
  await rm(above, { recursive: true, force: true });
});

test("a new folder becomes a database with Norwegian order, checksums and durable writes, that only its socket leads to", async () => {
  const postgres = await openPostgres(folder);

  expect(
    await ask(
      postgres.loginUrl,
      "select string_agg(word, ' ' order by word) from unnest(array['Aa', 'Å', 'Z', 'Ø', 'Æ', 'B', 'a']) word",
    ),
  ).toBe("a B Z Æ Ø Å Aa");
  expect(
    await ask(
      postgres.loginUrl,
      "select current_setting('data_checksums') || current_setting('fsync') || current_setting('listen_addresses')",
    ),
  ).toBe("onon");
  expect(
    await ask(
      postgres.loginUrl,
      "select rolsuper::text || rolbypassrls || rolcreaterole from pg_roles where rolname = current_user",
    ),
  ).toBe("falsefalsefalse");
  expect(statSync(join(folder, "socket")).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, "postgres")).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, "postgres.log")).mode & 0o777).toBe(0o600);
  await postgres.stop();
  expect(serverProcess(join(folder, "postgres"))).toBeUndefined();
});

test("the second on a folder uses the server of the first, and the last to leave stops it", async () => {
  const first = await openPostgres(folder, forTests);
  const second = await openPostgres(folder, forTests);

  await first.stop();
  expect(await ask(second.loginUrl, "select 'still here'")).toBe("still here");

  await second.stop();
  await expect(ask(second.loginUrl, "select 1")).rejects.toThrow(/ENOENT|ECONNREFUSED/);
});

test("three programs that start at once on an empty folder share one server", async () => {
  const three = await Promise.all([hold(folder), hold(folder), hold(folder)]);

  const servers = await Promise.all(
    three.map((program) => ask(program.rootUrl, "select pg_postmaster_start_time()::text")),
  );

  expect(new Set(servers).size).toBe(1);
  await Promise.all(three.map((program) => program.leave()));
  expect(serverProcess(join(folder, "postgres"))).toBeUndefined();
});

test("a server whose program was killed is taken over with all it holds, and stopped at the end", async () => {
  const killed = await hold(folder);
  await ask(killed.rootUrl, "create table kept as select 'kept' as word");
  const left = serverProcess(join(folder, "postgres"));
  await killed.kill();
  expect(left).toBeDefined();

  const next = await openPostgres(folder, forTests);

  expect(serverProcess(join(folder, "postgres"))).toBe(left);
  expect(await ask(next.rootUrl, "select word from kept")).toBe("kept");
  await next.stop();
  expect(serverProcess(join(folder, "postgres"))).toBeUndefined();
});

test("a server that is killed is started again, and nothing that was kept is lost", async () => {
  const postgres = await openPostgres(folder);
  await ask(postgres.rootUrl, "create table kept as select 'kept' as word");
  const before = serverProcess(join(folder, "postgres"));

  process.kill(before ?? Number.NaN, "SIGKILL");

  expect(await eventually(() => ask(postgres.rootUrl, "select word from kept"))).toBe("kept");
  expect(serverProcess(join(folder, "postgres"))).not.toBe(before);
  await postgres.stop();
});

test("a folder with a long name gets its socket in a closed folder with a short one", async () => {
  const long = join(folder, "a".repeat(60), "b".repeat(60));
  const postgres = await openPostgres(long, forTests);
  const socket = new URL(postgres.rootUrl).searchParams.get("host") ?? "";

  expect(join(socket, socketName).length).toBeLessThan(104);
  expect(statSync(socket).mode & 0o777).toBe(0o700);
  expect(await ask(postgres.loginUrl, "select 'yes'")).toBe("yes");
  await postgres.stop();
  await rm(socket, { recursive: true });
});

test("a folder that cannot be made is told with the name of the setting", async () => {
  writeFileSync(join(above, "file"), "");

  await expect(openPostgres(join(above, "file", "data"))).rejects.toThrow(/Sett KOMPLAN_DATA til en mappe/);
});

describe.runIf(isRoot)("started by root", () => {
  test("it runs as a user that owns nothing else", async () => {
    const postgres = await openPostgres(folder, forTests);

    const status = readFileSync(`/proc/${serverProcess(join(folder, "postgres"))}/status`, "utf8");

    expect(status).toMatch(/^Uid:\t65534\t65534/m);
    await postgres.stop();
  });

  test("a data folder that user cannot reach is refused in words that name the closed folder and the setting", async () => {
    chmodSync(above, 0o700);

    const refusal = await openPostgres(folder).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(PostgresRefusal);
    expect(String(refusal)).toContain(`slipper ikke inn i mappen ${above}. Sett KOMPLAN_DATA`);
    expect(existsSync(folder)).toBe(false);
  });

  test("it goes on as the user whose files they are", async () => {
    mkdirSync(folder);
    chownSync(folder, somebody, somebody);
    const before = await hold(folder, somebody);
    await before.leave();

    const postgres = await openPostgres(folder, forTests);

    expect(statSync(join(folder, "postgres")).uid).toBe(somebody);
    expect(await ask(postgres.loginUrl, "select 'yes'")).toBe("yes");
    await postgres.stop();
  });
});

describe.runIf(isRoot)("started by somebody who is not root", () => {
  beforeEach(() => {
    mkdirSync(folder);
    chownSync(folder, somebody, somebody);
  });

  test("it runs as that user, and stops when they leave", async () => {
    const program = await hold(folder, somebody);

    expect(await ask(program.rootUrl, "select 'yes'")).toBe("yes");
    expect(statSync(join(folder, "postgres")).uid).toBe(somebody);
    await program.leave();
    expect(serverProcess(join(folder, "postgres"))).toBeUndefined();
  });

  test("a note of a server that is gone, with a number another program has got, does not stand in the way", async () => {
    await (await hold(folder, somebody)).leave();
    const other = spawn("sleep", ["600"], { uid: somebody });
    programs.push(other);
    writeFileSync(join(folder, "postgres/postmaster.pid"), `${other.pid}\n${join(folder, "postgres")}\n`);

    const program = await hold(folder, somebody);

    expect(await ask(program.rootUrl, "select 'yes'")).toBe("yes");
    await program.leave();
  });

  test("files that belong to another user are refused in words", async () => {
    chownSync(folder, 0, 0);
    await (await openPostgres(folder, forTests)).stop();
    chmodSync(folder, 0o777);

    await expect(hold(folder, somebody)).rejects.toThrow(
      /tilhører en annen bruker \(65534\) enn den som starter Komplan \(1\)/,
    );
  });

  test("a user whom the machine does not know by name is refused in words", async () => {
    chownSync(folder, unknown, unknown);

    await expect(hold(folder, unknown)).rejects.toThrow(/Maskinen kjenner ikke brukeren 4711.*Sett DATABASE_URL/);
  });

  test("a folder they may not write in is refused with the name of the setting", async () => {
    chownSync(folder, 0, 0);

    await expect(hold(folder, somebody)).rejects.toThrow(/Sett KOMPLAN_DATA til en mappe Komplan kan skrive i/);
  });
});

interface Holder {
  rootUrl: string;
  leave(): Promise<void>;
  kill(): Promise<void>;
}

/** Another program that uses a folder. */
async function hold(dataFolder: string, uid = process.getuid?.() ?? 0): Promise<Holder> {
  const program = spawn(
    process.execPath,
    [new URL("../../test/programs/hold-postgres.ts", import.meta.url).pathname, dataFolder],
    {
      stdio: ["pipe", "pipe", "inherit"],
      uid,
      env: { ...process.env, TMPDIR: tmpdir() },
    },
  );
  programs.push(program);
  const ended = new Promise<void>((resolve) => program.once("exit", () => resolve()));
  const said = await new Promise<string>((resolve) => {
    program.stdout.once("data", (bytes) => resolve(String(bytes)));
    program.once("exit", () => resolve('{"refusal":"ended without a word"}'));
  });
  const { rootUrl, refusal } = JSON.parse(said);
  if (refusal) throw new Error(refusal);
  return {
    rootUrl,
    leave: () => {
      program.stdin.end();
      return ended;
    },
    kill: () => {
      program.kill("SIGKILL");
      return ended;
    },
  };
}

async function ask(url: string, question: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query({ text: question, rowMode: "array" });
    return rows[0]?.[0];
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function eventually<Found>(attempt: () => Promise<Found>): Promise<Found> {
  for (;;) {
    try {
      return await attempt();
    } catch {
      await wait(50);
    }
  }
}
