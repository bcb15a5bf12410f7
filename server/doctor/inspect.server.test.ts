import { chmodSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { recordAudit } from "#app/lib/audit.server.ts";
import { openDb } from "#app/lib/db.server.ts";
import { readEnv } from "#app/lib/env.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { makeDatabaseFolder } from "#test/database-folder.ts";
import { emptyDatabase, type FreshDatabase, freshDatabase } from "#test/db.ts";
import { noteBackup } from "../backup/last-backup.ts";
import { migrate } from "../migrate.ts";
import { openPostgres } from "../postgres/open-postgres.ts";
import { checkDatabase } from "./check-database.ts";
import { checkWalls } from "./check-walls.ts";
import { inspect } from "./inspect.ts";

const now = new Date("2026-11-20T12:00:00Z");
const deploy = { deploy: true };

describe("Komplan's own database", () => {
  let above: string;
  let folder: string;
  beforeAll(async () => {
    above = makeDatabaseFolder();
    chmodSync(above, 0o755);
    folder = join(above, "data");
    const postgres = await openPostgres(folder, { durable: false });
    await migrate(postgres.migratorUrl);
    await postgres.stop();
  });
  afterAll(() => rm(above, { recursive: true, force: true }));
  beforeEach(() => noteBackup(folder, new Date("2026-11-20T02:00:00Z")));
  afterEach(() => chmodSync(join(folder, "socket"), 0o700));

  test("as it is made, nothing is wrong for trying out", async () => {
    expect(await said(false)).toEqual([]);
  });

  test("without a backup it may not serve others", async () => {
    await rm(join(folder, "last-backup"));

    expect(await said()).toContain("Det er ikke tatt noen sikkerhetskopi av databasen.");
  });

  test("with an old backup it may not either", async () => {
    await noteBackup(folder, new Date("2026-11-18T12:00:00Z"));

    expect(await said()).toContain("Siste sikkerhetskopi er 48 timer gammel.");
  });

  test("with a backup of the last night there is no such fault", async () => {
    expect((await said()).join()).not.toMatch(/sikkerhetskopi/);
  });

  test("a folder that others can look into is a fault, also for trying out", async () => {
    chmodSync(join(folder, "socket"), 0o755);

    expect(await said(false)).toEqual([`Andre brukere på maskinen har tilgang til ${folder}/socket.`]);
  });

  test("a folder nobody has started in has nothing to check", async () => {
    expect(await inspect(readEnv({ KOMPLAN_DATA: join(above, "new") }), { deploy: false }, now, [])).toEqual([]);
  });

  test("a machine that does not give the walls around confined processes is told of, also for trying out", async () => {
    const env = readEnv({ KOMPLAN_DATA: join(above, "new") });
    const findings = await inspect(env, { deploy: false }, now, checkWalls(["network", "limits"]));
    expect(findings.map(({ what }) => what)).toEqual([
      expect.stringContaining("stenge nettet for prosessene som leser opplastede filer"),
      expect.stringContaining("begrense tid, minne og filer for prosessene"),
    ]);
    expect(findings.map(({ remedy }) => remedy).join()).toMatch(/unshare.*prlimit/);
    expect(checkWalls([])).toEqual([]);
  });

  async function said(deploy = true): Promise<string[]> {
    const findings = await inspect(readEnv({ KOMPLAN_DATA: folder }), { deploy }, now, []);
    return findings.map((finding) => finding.what);
  }
});

describe("a database server", () => {
  let database: FreshDatabase;
  let root: pg.Client;
  beforeEach(async () => {
    database = await freshDatabase();
    root = new pg.Client({ connectionString: database.rootUrl });
    await root.connect();
  });
  afterEach(async () => {
    await root.end();
    await database.drop();
  });

  test("set up as it should be has no findings", async () => {
    expect(await checkDatabase(database.loginUrl, deploy)).toEqual([]);
  });

  test("a log-in that is superuser is a fault", async () => {
    expect(await said(database.rootUrl)).toContain("komplan_root er superbruker i databasen og ser alt.");
  });

  test("a log-in that goes past row-level security is a fault", async () => {
    await root.query("create role passer login bypassrls; grant komplan_app, komplan_public, komplan_system to passer");

    expect(await said(as("passer"))).toEqual([
      "passer går forbi radsikkerheten i databasen og ser alle organisasjoner.",
    ]);

    await root.query("drop role passer");
  });

  test("a log-in that owns tables is a fault, and one that may become the owner a warning", async () => {
    await root.query(
      "create role holder login; grant komplan_app, komplan_public, komplan_system, komplan_owner to holder; alter table work.plan owner to holder",
    );

    expect(await said(as("holder"))).toEqual([
      "holder eier tabeller og kan endre dem.",
      "holder kan bli komplan_owner og endre tabellene.",
    ]);

    await root.query("alter table work.plan owner to komplan_owner; drop owned by holder; drop role holder");
  });

  test("a log-in without the three roles is a fault", async () => {
    expect(await said(database.migratorUrl)).toContain(
      "komplan_migrator mangler rollene komplan_app, komplan_public, komplan_system.",
    );
  });

  test("a database that is not up to date, or not there, is told", async () => {
    const empty = await emptyDatabase();
    expect(await said(empty.loginUrl)).toEqual(["Databasen er ikke oppdatert til denne utgaven."]);
    await empty.drop();

    expect(await said("postgresql://komplan_login@127.0.0.1:1/komplan")).toEqual([
      expect.stringMatching(/Databasen svarer ikke/),
    ]);
  });

  test("example data and a changed trail are told", async () => {
    const [id, db] = [newId(), openDb(database.loginUrl, { max: 1 })];
    await asSystem(async (db) => {
      await db
        .insertInto("work.organisation")
        .values({ id, slug: "fjellvik", name: "Fjellvik", kind: "cooperation", language: "nb", example: true })
        .execute();
      await recordAudit(db, { organisationId: id, actor: "kari", action: "plan:edit", subject: "plan/1" });
    }, db);
    await db.destroy();
    expect(await said(database.loginUrl)).toEqual(["Eksempeldata ligger sammen med ekte data."]);

    await root.query("update audit.entry set actor = 'ola'");

    expect(await said(database.loginUrl)).toContain("Sporingsloggen til Fjellvik er endret fra og med oppføring 1.");
  });

  async function said(url: string): Promise<string[]> {
    return (await checkDatabase(url, deploy)).map((finding) => finding.what);
  }

  function as(role: string): string {
    const url = new URL(database.rootUrl);
    url.username = role;
    return url.href;
  }
});
