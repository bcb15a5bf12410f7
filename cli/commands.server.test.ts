import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { lastBackup } from "#server/backup/last-backup.ts";
import { loadExample } from "#server/load-example.ts";
import { emptyDatabase, type FreshDatabase, freshDatabase } from "#test/db.ts";
import { commands } from "./commands.ts";
import { runCommand } from "./run-command.ts";

let fresh: FreshDatabase;
let db: Db;
let folder: string;
let said: string[];
let complained: string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 2 });
  await loadExample(db);
  folder = mkdtempSync(join(tmpdir(), "komplan-commands-"));
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
  rmSync(folder, { recursive: true, force: true });
});
beforeEach(() => {
  [said, complained] = [[], []];
  vi.spyOn(console, "log").mockImplementation((line: string) => said.push(line));
  vi.spyOn(console, "error").mockImplementation((line: string) => complained.push(line));
  use(fresh);
});
afterEach(() => {
  vi.restoreAllMocks();
});

test("hjelp lists each command there is", async () => {
  expect(await run("hjelp")).toBe(0);
  expect(said.map((line) => line.split(" ")[2])).toEqual(Object.keys(commands));
});

const oneSentence = /^[A-ZÆØÅ][^\n]+\. Bruk: npx komplan [^\n]+$/;

test.each(Object.keys(commands))(
  "%s says in one sentence that it does not know an option, or that there are too many words, and does nothing",
  async (name) => {
    const many = name === "add-organisation" ? ["En", "To", "0301", "4601"] : ["en", "to", "tre"];
    for (const args of [["fil", "--jsn"], ["-x"], many]) {
      complained.length = 0;
      expect(await run(name, ...args)).toBeGreaterThan(0);
      expect(complained).toEqual([expect.stringMatching(oneSentence)]);
    }
    expect(said).toEqual([]);
  },
);

test.each([
  ["export", []],
  ["export", ["plan", "--pdf"]],
  ["export", ["plan", "-o", "plan.pdf"]],
  ["export", ["plan", "--pdf", "--docx", "-o", "plan.pdf"]],
  ["export", ["plan", "--pdf", "-o"]],
  ["import", []],
  ["backup", []],
  ["backup", ["fil", "--organisation"]],
  ["restore", []],
  ["doctor", ["--deploy=ja"]],
  ["add-organisation", []],
  ["add-organisation", ["Samarbeidet", "0301"]],
  ["add-organisation", ["0301", "4601"]],
])("%s %j says in one sentence how it is used, and does nothing", async (name, args) => {
  expect(await run(name, ...args)).toBeGreaterThan(0);
  expect(complained).toEqual([expect.stringMatching(oneSentence)]);
  expect(complained[0]).toContain(`Bruk: npx komplan ${name}`);
  expect(said).toEqual([]);
});

test("a command there is none of is told so, and where to find those there are", async () => {
  for (const name of ["bakup", "constructor"]) expect(await run(name)).toBe(2);
  expect(complained).toEqual([
    "Komplan kjenner ikke kommandoen «bakup». Skriv «npx komplan hjelp», så ser du dem som finnes.",
    "Komplan kjenner ikke kommandoen «constructor». Skriv «npx komplan hjelp», så ser du dem som finnes.",
  ]);
});

test.each([["--help"], ["backup", "--help"], ["remove-example", "-h"]])(
  "%s asks for help, and does no more",
  async (...words) => {
    const [name = "", ...args] = words;
    expect(await run(name, ...args)).toBe(0);
    expect(said).toHaveLength(Object.keys(commands).length);
  },
);

test.each([
  ["restore", (at: string) => [join(at, "finnes-ikke")]],
  ["backup", (at: string) => [join(at, "ingen-slik", "kopi")]],
  ["import", (at: string) => [at]],
  ["export", (at: string) => ["handlingsplan-mot-vold-i-naere-relasjoner", "--json", "-o", at]],
])("%s of a file that cannot be read or written says so in one sentence", async (name, args) => {
  expect(await run(name, ...args(folder))).toBe(1);
  expect(complained).toEqual([expect.stringContaining(folder)]);
});

describe("export", () => {
  const slug = "handlingsplan-mot-vold-i-naere-relasjoner";

  test.each([
    ["--json", /^\{.*"slug": ?"handlingsplan-mot/s],
    ["--csv", /Fjellvik/],
  ])("writes a published plan as %s", async (kind, contents) => {
    const file = join(folder, "plan");
    expect(await run("export", slug, kind, "-o", file)).toBe(0);
    expect(readFileSync(file, "utf8")).toMatch(contents);
    expect(said).toEqual([`Skrev ${file}.`]);
  });
});

describe("backup and restore", () => {
  test("carry all of it to an empty database, and note that there is a backup", async () => {
    const file = join(folder, "kopi");
    expect(await run("backup", file)).toBe(0);
    expect(await lastBackup(folder)).toBeInstanceOf(Date);

    await withEmpty(async (count) => {
      expect(await run("restore", file)).toBe(0);
      expect(await count()).toBe(4);
      expect(await run("restore", file)).toBe(1);
    });
    expect(complained).toHaveLength(1);
  });

  test("of one organisation is no backup of them all", async () => {
    rmSync(join(folder, "last-backup"), { force: true });
    const file = join(folder, "fjellvik");
    expect(await run("backup", file, "--organisation", "fjellvik")).toBe(0);
    expect(await run("restore", file)).toBe(0);
    expect(await lastBackup(folder)).toBeUndefined();
    expect(await run("backup", file, "--organisation", "finnes-ikke")).toBe(1);
    expect(complained).toEqual(["Det finnes ingen organisasjon med kortnavnet «finnes-ikke»."]);
  });

  test("refuse a file that is something else", async () => {
    const file = join(folder, "brev.txt");
    writeFileSync(file, "Hei");
    await withEmpty(async () => expect(await run("restore", file)).toBe(1));
    expect(complained).toHaveLength(1);
  });
});

test("migrate makes the tables, and says when there is nothing to do", async () => {
  await withEmpty(async (count) => {
    expect(await run("migrate")).toBe(0);
    expect(await count()).toBe(0);
    expect(await run("migrate")).toBe(0);
  });
  expect(said).toEqual([expect.stringMatching(/^Databasen er oppdatert: 0001_\w+/), "Databasen er alt oppdatert."]);
});

describe("add-organisation", () => {
  test("lets a municipality in with the coordinator who is named when it asks, and only once", async () => {
    answer("Kari Nordmann", "kari@oslo.example");
    expect(await run("add-organisation", "0301")).toBe(0);
    expect(said).toEqual([expect.stringContaining("Kortnavnet er «oslo»")]);
    const coordinators = db
      .selectFrom("work.organisation as organisation")
      .innerJoin("work.membership as membership", "membership.organisationId", "organisation.id")
      .innerJoin("access.person as person", "person.id", "membership.personId")
      .select(["person.email", "membership.role"])
      .where("organisation.slug", "=", "oslo");
    const stored = await asSystem((system) => system.executeQuery(coordinators.compile()), db);
    expect(stored.rows).toEqual([{ email: "kari@oslo.example", role: "coordinator" }]);

    answer("Kari Nordmann", "kari@oslo.example");
    expect(await run("add-organisation", "0301")).toBe(1);
    expect(complained).toEqual(["Organisasjonen er alt lagt inn."]);
  });

  test.each([
    ["a number that is no municipality's", ["9999"], "Det finnes ingen kommune"],
    ["a member that is not there", ["Osloregionen", "0301", "4601"], "hver for seg først"],
  ])("refuses %s", async (_, args, why) => {
    answer("Kari Nordmann", "kari@oslo.example");
    expect(await run("add-organisation", ...args)).toBe(1);
    expect(complained).toEqual([expect.stringContaining(why)]);
  });

  test("adds nothing when nobody can be written to", async () => {
    answer("Ola Nordmann", "ola");
    expect(await run("add-organisation", "4601")).toBe(1);
    expect(complained).toEqual([expect.stringContaining("Ingenting er lagt inn")]);
  });
});

test("doctor has nothing against trying out, and much against letting others in like this", async () => {
  expect(await run("doctor")).toBe(0);
  expect(said.filter((line) => line.startsWith("FEIL"))).toEqual([]);
  said.length = 0;
  expect(await run("doctor", "--deploy")).toBe(1);
  expect(said).toContainEqual(expect.stringMatching(/^FEIL: Komplan står i prøvemodus/));
});

test("remove-example takes the example away, and nothing else", async () => {
  expect(await run("remove-example")).toBe(0);
  const left = await asSystem((system) => system.selectFrom("work.organisation").select("slug").execute(), db);
  expect(left).toEqual([{ slug: "oslo" }]);
});

test("check says when the trail is whole, and whose is not", async () => {
  expect(await run("check")).toBe(0);
  expect(said).toEqual(["Sporingsloggen er hel for alle organisasjoner."]);
  said.length = 0;

  const root = openDb(fresh.rootUrl, { max: 1 });
  await sql`update audit.entry set actor = 'ola' where number = 1`.execute(root).finally(() => root.destroy());
  expect(await run("check")).toBe(1);
  expect(said).toEqual(["Oslo kommune: sporingsloggen er endret fra og med oppføring 1"]);
});

async function run(name: string, ...args: string[]): Promise<number> {
  return await runCommand(name, args);
}

function use({ loginUrl, migratorUrl }: FreshDatabase): void {
  env.DATABASE_URL = loginUrl;
  env.DATABASE_MIGRATION_URL = migratorUrl;
  env.dataFolder = folder;
}

/** Does something with a database that has no tables, and may count its organisations. */
async function withEmpty(work: (count: () => Promise<number>) => Promise<void>): Promise<void> {
  const empty = await emptyDatabase();
  use(empty);
  const count = async () => {
    const own = openDb(empty.loginUrl, { max: 1 });
    const found = asSystem((system) => system.selectFrom("work.organisation").select("id").execute(), own);
    return (await found.finally(() => own.destroy())).length;
  };
  await work(count).finally(() => empty.drop());
}

/** What somebody types when they are asked. */
function answer(...lines: string[]): void {
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(process, "stdin", "get").mockReturnValue(typed(lines));
}

function typed(lines: string[]): typeof process.stdin {
  return Readable.from(lines.map((line) => `${line}\n`)) as typeof process.stdin; // a terminal is more, which nobody asks of it here
}
