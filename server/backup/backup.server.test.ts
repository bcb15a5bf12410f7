import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { recordAudit, verifyChain } from "#app/lib/audit.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { emptyDatabase, type FreshDatabase, freshDatabase } from "#test/db.ts";
import { loadReference } from "../load-reference.ts";
import { migrate } from "../migrate.ts";
import { backup } from "./backup.ts";
import { restore } from "./restore.ts";

const [fjellvik, elvedal, kari, ola] = [newId(), newId(), newId(), newId()];
const [fjellvikPlan, elvedalPlan, draftPlan] = [newId(), newId(), newId()];
const hard = 'Æ "sitat" \\ {krøll,parentes} \t tabulator\nny linje \u2028 🙂 null';

let source: FreshDatabase;
let sourceDb: Db;
let folder: string;
let target: FreshDatabase;

beforeAll(async () => {
  source = await freshDatabase();
  sourceDb = openDb(source.loginUrl, { max: 2 });
  await asSystem(insertTwo, sourceDb);
});
afterAll(async () => {
  await sourceDb.destroy();
  await source.drop();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "komplan-backup-"));
  target = await emptyDatabase();
});
afterEach(async () => {
  await target.drop();
  await rm(folder, { recursive: true, force: true });
});

test("what is restored is the same in every table, and the trail still holds", async () => {
  const file = join(folder, "kopi");
  await backup(source.loginUrl, file);

  await restore(target.migratorUrl, file);

  expect(await contents(target)).toEqual(await contents(source));
  const db = openDb(target.loginUrl, { max: 1 });
  expect(await asSystem((db) => verifyChain(db, fjellvik), db)).toMatchObject({ ok: true, head: { number: 2 } });
  await db.destroy();
  const again = join(folder, "igjen");
  await backup(target.loginUrl, again);
  expect(tablesOf(again)).toEqual(tablesOf(file));
});

test("a backup can be read by its owner alone, and has its name only when it is whole", async () => {
  await backup(source.loginUrl, join(folder, "kopi"));

  expect(readdirSync(folder)).toEqual(["kopi"]);
  expect(statSync(join(folder, "kopi")).mode & 0o777).toBe(0o600);
  await expect(backup(source.loginUrl, join(folder, "ukjent"), { organisationId: newId() })).rejects.toThrow(
    /Det finnes ingen organisasjon/,
  );
  expect(readdirSync(folder)).toEqual(["kopi"]);
});

test("after restoring, row-level security is forced as before", async () => {
  const file = join(folder, "kopi");
  await backup(source.loginUrl, file);
  await restore(target.migratorUrl, file);

  const open = await query(
    target.rootUrl,
    "select relname from pg_class where relkind = 'r' and relnamespace in ('work'::regnamespace, 'audit'::regnamespace, 'published'::regnamespace) and not relforcerowsecurity",
  );

  expect(open).toEqual([]);
});

/** What time, disks and people do to files. */
const faults: Record<string, { spoil: (lines: string[]) => string[]; said: RegExp }> = {
  "is cut off": {
    spoil: (lines) => lines.slice(0, -20),
    said: /ødelagt: (den slutter midt i|tabellen .* er ikke avsluttet)/,
  },
  "has lost its last line": { spoil: (lines) => lines.slice(0, -2), said: /ødelagt: den slutter midt i/ },
  "has a word changed": {
    spoil: (lines) => lines.map((line) => line.replace("Plan for Fjellvik", "Plan for Fjollvik")),
    said: /kontrollsummen for work\.plan stemmer ikke/,
  },
  "has lost a row": {
    spoil: (lines) => lines.filter((line) => !line.includes("Plan for Elvedal")),
    said: /kontrollsummen for work\.plan stemmer ikke/,
  },
  "has lost a table": { spoil: withoutTable, said: /det mangler tabeller/ },
  "is another kind of file": {
    spoil: () => ['{"format":"noe annet"}'],
    said: /det er ikke en sikkerhetskopi fra Komplan/,
  },
  "is empty": { spoil: () => [], said: /den slutter midt i/ },
  "is from a newer Komplan": {
    spoil: (lines) => lines.map((line) => line.replace(/"version":"[^"]*"/, '"version":"9999_later"')),
    said: /nyere utgave av Komplan/,
  },
};

test.each(Object.entries(faults))(
  "a backup that %s is refused in words, and nothing is put in",
  async (_what, { spoil, said }) => {
    const file = join(folder, "kopi");
    await backup(source.loginUrl, file);
    writeFileSync(file, gzipSync(spoil(linesOf(file)).join("\n")));

    await expect(restore(target.migratorUrl, file)).rejects.toThrow(said);

    expect(await query(target.rootUrl, "select to_regclass('work.plan')::text as plan")).toEqual([{ plan: null }]);
  },
);

test("a file whose bytes are spoiled is refused in words", async () => {
  const file = join(folder, "kopi");
  await backup(source.loginUrl, file);
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes.fill(0, middle, middle + 50);
  writeFileSync(file, bytes);

  await expect(restore(target.migratorUrl, file)).rejects.toThrow(/Sikkerhetskopien er ødelagt/);
  await expect(restore(target.migratorUrl, join(folder, "finnes ikke"))).rejects.toThrow(/Fant ikke filen/);
});

test("a backup with right checksums that does not fit the database is undone", async () => {
  const file = join(folder, "kopi");
  await backup(source.loginUrl, file);
  await migrate(target.migratorUrl);
  await query(target.rootUrl, "alter table work.plan add constraint never check (title <> 'Plan for Fjellvik')");

  await expect(restore(target.migratorUrl, file)).rejects.toThrow(/never/);

  expect(await query(target.rootUrl, "select * from reference.municipality")).toEqual([]);
});

test("a database in use is not written over", async () => {
  const file = join(folder, "kopi");
  await backup(source.loginUrl, file);
  await migrate(target.migratorUrl);
  await fillReference(target);

  await expect(restore(target.migratorUrl, file)).rejects.toThrow(/Databasen er ikke tom/);
});

test("one organisation goes back to what it was, while the other's new work stays", async () => {
  const file = join(folder, "fjellvik");
  const used = await freshDatabase();
  const db = openDb(used.loginUrl, { max: 2 });
  await asSystem(insertTwo, db);
  await backup(used.loginUrl, file, { organisationId: fjellvik });
  const before = await drafts(used, fjellvik);
  await asSystem(spoilFjellvik, db);
  const elvedalAfter = await drafts(used, elvedal);

  await restore(used.migratorUrl, file);

  expect(await drafts(used, fjellvik)).toEqual(before);
  expect(await drafts(used, elvedal)).toEqual(elvedalAfter);
  expect(await query(used.rootUrl, "select slug, version from published.publication order by slug, version")).toEqual([
    { slug: "elvedal", version: 1 },
    { slug: "fjellvik", version: 1 },
    { slug: "fjellvik", version: 2 },
  ]);
  expect(await asSystem((db) => verifyChain(db, fjellvik), db)).toMatchObject({ ok: true, head: { number: 4 } });
  await db.destroy();
  await used.drop();
});

test("one organisation can be moved to a new database, with its trail and nothing of the others", async () => {
  const file = join(folder, "fjellvik");
  await backup(source.loginUrl, file, { organisationId: fjellvik });
  expect(linesOf(file).join("\n")).not.toMatch(/Elvedal|Ola Nordmann/);
  await migrate(target.migratorUrl);
  await fillReference(target);

  await restore(target.migratorUrl, file);

  expect(await drafts(target, fjellvik)).toEqual(await drafts(source, fjellvik));
  expect(await query(target.rootUrl, "select name from access.person")).toEqual([{ name: "Kari Nordmann" }]);
  const db = openDb(target.loginUrl, { max: 1 });
  expect(await asSystem((db) => verifyChain(db, fjellvik), db)).toMatchObject({ ok: true, head: { number: 3 } });
  await db.destroy();
});

async function insertTwo(db: Db): Promise<void> {
  await db
    .insertInto("access.person")
    .values([
      { id: kari, name: "Kari Nordmann", email: "kari@fjellvik.example" },
      { id: ola, name: "Ola Nordmann", email: "ola@elvedal.example" },
    ])
    .execute();
  await insertOrganisation(db, {
    id: fjellvik,
    name: "Fjellvik",
    kommunenummer: "9901",
    person: kari,
    plan: fjellvikPlan,
  });
  await insertOrganisation(db, { id: elvedal, name: "Elvedal", kommunenummer: "9902", person: ola, plan: elvedalPlan });
  await db
    .insertInto("access.session")
    .values({
      idDigest: Buffer.from([0, 255, 10, 92]),
      personId: kari,
      csrfToken: "x",
      createdAt: "2026-11-20T10:11:12.345Z",
      lastSeenAt: new Date(0),
      expiresAt: new Date(1),
    })
    .execute();
}

interface Invented {
  id: string;
  name: string;
  kommunenummer: string;
  person: string;
  plan: string;
}

async function insertOrganisation(db: Db, { id, name, kommunenummer, person, plan }: Invented): Promise<void> {
  const slug = name.toLowerCase();
  const body = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: hard }] }],
  };
  await db
    .insertInto("work.organisation")
    .values({ id, slug, name, kind: "municipality", kommunenummer, language: "nb" })
    .execute();
  await db
    .insertInto("work.membership")
    .values({ organisationId: id, personId: person, role: "editor", fromDate: "2026-01-01" })
    .execute();
  await db
    .insertInto("work.plan")
    .values({ organisationId: id, id: plan, slug, title: `Plan for ${name}`, language: "nb", startsOn: "2026-01-01" })
    .execute();
  await db
    .insertInto("work.chapter")
    .values({
      organisationId: id,
      id: newId(),
      planId: plan,
      kind: "text",
      template: "own",
      title: hard,
      body,
      sort: 1,
    })
    .execute();
  await db
    .insertInto("work.measure")
    .values({
      organisationId: id,
      id: newId(),
      planId: plan,
      title: name,
      points: [hard, "", "NULL", "{}"],
      targetGroups: ["children"],
    })
    .execute();
  await publish(db, id, plan, slug, 1);
  await recordAudit(db, {
    organisationId: id,
    actor: person,
    action: "plan:edit",
    subject: `plan/${plan}`,
    digestOf: hard,
  });
  await recordAudit(db, { organisationId: id, actor: person, action: "plan:publish", subject: `plan/${plan}` });
}

/** Somebody makes a mistake in Fjellvik, while Elvedal goes on working. */
async function spoilFjellvik(db: Db): Promise<void> {
  await db.updateTable("work.plan").set({ title: "Feil" }).where("organisationId", "=", fjellvik).execute();
  await db.deleteFrom("work.chapter").where("organisationId", "=", fjellvik).execute();
  await db
    .insertInto("work.plan")
    .values({ organisationId: fjellvik, id: draftPlan, slug: "feil", title: "Feil", language: "nb" })
    .execute();
  await publish(db, fjellvik, fjellvikPlan, "fjellvik", 2);
  await recordAudit(db, {
    organisationId: fjellvik,
    actor: kari,
    action: "plan:publish",
    subject: `plan/${fjellvikPlan}`,
  });
  await db.updateTable("work.plan").set({ title: "Nytt i Elvedal" }).where("organisationId", "=", elvedal).execute();
}

async function publish(db: Db, organisationId: string, planId: string, slug: string, version: number): Promise<void> {
  const content = JSON.parse(JSON.stringify({ title: hard, plan: slug })); // what a publication holds does not matter here
  await db
    .insertInto("published.publication")
    .values({ id: newId(), organisationId, planId, slug, version, hash: "", content, publishedOn: "2026-02-03" })
    .execute();
}

async function fillReference(database: FreshDatabase): Promise<void> {
  const db = openDb(database.loginUrl, { max: 1 });
  await loadReference(db);
  await db.destroy();
}

const allTables = `select schemaname || '.' || tablename as name from pg_tables where schemaname in ('reference', 'work', 'access', 'published', 'audit') order by 1`;

async function contents(database: FreshDatabase): Promise<Record<string, unknown[]>> {
  return contentsWhere(database, () => "true");
}

async function drafts(database: FreshDatabase, organisationId: string): Promise<Record<string, unknown[]>> {
  return contentsWhere(database, (table) => {
    if (table === "work.organisation") return `id = '${organisationId}'`;
    return table.startsWith("work.") ? `organisation_id = '${organisationId}'` : "false";
  });
}

async function contentsWhere(
  { rootUrl }: FreshDatabase,
  where: (table: string) => string,
): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const { name } of await query<{ name: string }>(rootUrl, allTables)) {
    found[name] = await query(
      rootUrl,
      `select to_jsonb(row)::text as row from ${name} row where ${where(name)} order by 1`,
    );
  }
  return found;
}

async function query<Row extends pg.QueryResultRow>(url: string, text: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(text);
  await client.end();
  return rows;
}

function linesOf(file: string): string[] {
  return gunzipSync(readFileSync(file)).toString("utf8").split("\n");
}

/** All but the heading, which tells when it was taken. */
function tablesOf(file: string): string[] {
  return linesOf(file).slice(1);
}

function withoutTable(lines: string[]): string[] {
  const from = lines.findIndex((line) => line.startsWith('{"table":"work.chapter"'));
  const to = lines.findIndex((line, place) => place > from && line.startsWith('{"rows"'));
  return [...lines.slice(0, from), ...lines.slice(to + 1)];
}
