import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { Seal } from "#app/lib/signing.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { aDirectory } from "#test/directories.ts";
import { Directories } from "./directories.server.ts";

const key = new Seal("a key that only this test knows");
const nowhere = () => openDb("postgres://127.0.0.1:1/nowhere", { max: 1 });

describe("services that are shown", () => {
  let fresh: FreshDatabase;
  let db: Db;
  let folder: string;
  let said: string[];
  const house = (from: () => Db) => ({
    db: from,
    seal: async () => key,
    folder: () => folder,
    say: (line: string) => said.push(line),
  });

  beforeEach(async () => {
    fresh = await freshDatabase();
    db = openDb(fresh.loginUrl, { max: 2 });
    folder = join(mkdtempSync(join(tmpdir(), "komplan-directories-")), "copies");
    said = [];
  });
  afterEach(async () => {
    await db.destroy();
    await fresh.drop();
  });

  test("are read from the newest directory, by municipality, and also by one who starts while the database is gone", async () => {
    await publish(db, aDirectory({ version: 1 }));
    await publish(db, aDirectory({ version: 2, name: "Krisesenteret" }));
    const first = new Directories(house(() => db));
    expect(await numbers(first)).toEqual(["Krisesenteret 22334455"]);
    expect((await first.servicesIn("9903")).services).toEqual([]);

    const later = new Directories(house(nowhere));
    expect(await numbers(later)).toEqual(["Krisesenteret 22334455"]);
    expect(said).toEqual([]);
  });

  test("are not believed when somebody has changed the row by hand: the ones from before stay, and it is said", async () => {
    await publish(db, aDirectory({ version: 1 }));
    const shown = new Directories(house(() => db));
    await shown.ready();
    await publish(db, aDirectory({ version: 2 }), (text) => text.replace("22334455", "99999999"));
    await shown.refresh();

    expect(await numbers(shown)).toEqual(["Krisesenteret i Fjellvik 22334455"]);
    expect(said.join()).toContain("ALARM");
    expect(said.join()).not.toContain("99999999");
  });

  test("are not believed when somebody has changed the copy on disk", async () => {
    await publish(db, aDirectory({ version: 1 }));
    await new Directories(house(() => db)).ready();
    const [name = ""] = readdirSync(folder);
    const file = join(folder, name);
    writeFileSync(file, readFileSync(file, "utf8").replace("22334455", "99999999"));

    expect(await numbers(new Directories(house(nowhere)))).toEqual([]);
    expect(said.join()).toContain("ALARM");
    expect(await numbers(new Directories(house(() => db)))).toEqual(["Krisesenteret i Fjellvik 22334455"]);
  });

  test("go on being shown while the database is gone, and are new again when it is back", async () => {
    await publish(db, aDirectory({ version: 1 }));
    let from = () => db;
    const shown = new Directories(house(() => from()));
    await shown.ready();
    const gone = nowhere();
    from = () => gone;
    await shown.refresh();
    expect(await numbers(shown)).toEqual(["Krisesenteret i Fjellvik 22334455"]);
    from = () => db;
    await publish(db, aDirectory({ version: 2, name: "Krisesenteret" }));
    await shown.refresh();
    expect(await numbers(shown)).toEqual(["Krisesenteret 22334455"]);
  });

  test("of an organisation that is gone are shown no more, nor from disk", async () => {
    await publish(db, aDirectory({ version: 1 }));
    const shown = new Directories(house(() => db));
    await shown.ready();
    await asSystem((system) => sql`delete from work.organisation where example`.execute(system), db);
    await shown.refresh();
    expect(await numbers(shown)).toEqual([]);
    expect(await numbers(new Directories(house(nowhere)))).toEqual([]);
  });
});

async function numbers(shown: Directories): Promise<string[]> {
  const { services } = await shown.servicesIn("9901");
  return services.map(({ name, phones }) => `${name} ${phones.map(({ number }) => number).join()}`);
}

async function publish(db: Db, one: ReturnType<typeof aDirectory>, tamper = (text: string) => text): Promise<void> {
  const { organisationId, version } = one;
  const content = JSON.stringify(one);
  await asSystem(async (system) => {
    await system
      .insertInto("work.organisation")
      .values({
        id: organisationId,
        slug: `s-${newId()}`,
        name: "x",
        kind: "cooperation",
        language: "nb",
        example: true,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await system
      .insertInto("published.directory")
      .values({ organisationId, version, content: tamper(content), hash: "", signature: key.sign(content) })
      .execute();
  }, db);
}
