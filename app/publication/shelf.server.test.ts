import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { connect, createServer, type Server, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { aPublication } from "#test/publications.ts";
import { LocalCopies } from "./local-copies.server.ts";
import type { Publication } from "./publication.ts";
import { Shelf } from "./shelf.server.ts";

/** What happens by itself is waited for, however busy the machine is. */
const patience = { timeout: 20_000 };

const slug = aPublication().slug;
let folder: string;
let database: FreshDatabase;
let line: Line;
let db: Db;
let said: string[];
let shelf: Shelf;
let closeShelf: () => Promise<void>;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "komplan-shelf-"));
  database = await freshDatabase();
  line = await openLine(database.loginUrl);
  db = openDb(line.url, { max: 4 });
  said = [];
  shelf = aShelf();
  closeShelf = async () => {};
});

afterEach(async () => {
  await closeShelf();
  await line.heal();
  await db.destroy();
  await line.close();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe("while the database answers", () => {
  test("a plan is found in its newest version, or in the one asked for", async () => {
    await publish(aPublication({ version: 1 }), aPublication({ version: 2, title: "Ny tittel" }));

    expect((await shelf.findPublished(slug))?.title).toBe("Ny tittel");
    expect((await shelf.findPublished(slug, 1))?.title).toBe(aPublication().title);
    expect(await shelf.findPublished(slug, 3)).toBeUndefined();
    expect(await shelf.findPublished("finnes-ikke")).toBeUndefined();
    expect((await shelf.listVersions(slug)).map(({ version }) => version)).toEqual([2, 1]);
    expect(await shelf.listPublished()).toMatchObject([{ slug, version: 2, title: "Ny tittel" }]);
  });

  test("a new version is shown as soon as it is published, and so is what was made from the old one", async () => {
    await publish(aPublication({ version: 1 }));
    const changed = vi.fn();
    shelf.onChanged(changed);
    closeShelf = shelf.open(line.url);
    await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce(), patience);
    await shelf.findPublished(slug);

    await publish(aPublication({ version: 2 }));

    await vi.waitFor(async () => expect((await shelf.findPublished(slug))?.version).toBe(2), patience);
    expect(changed).toHaveBeenCalledTimes(2);
  });

  test("what is published is copied to disk before anybody has read it", async () => {
    await publish(aPublication({ version: 1 }), aPublication({ version: 2 }));

    closeShelf = shelf.open(line.url);

    await vi.waitFor(
      async () => expect((await readdir(join(folder, slug))).sort()).toEqual(["1.json", "2.json"]),
      patience,
    );
  });
});

describe("while the database is gone", () => {
  test.each(["dead", "silent"] as const)(
    "a plan that has been read is shown, and the lists too, with the database %s",
    async (how) => {
      await publish(aPublication({ version: 1 }), aPublication({ version: 2 }));
      await shelf.copyAll();
      await line[how]();

      const later = aShelf(); // another process, with nothing in memory
      expect((await later.findPublished(slug))?.version).toBe(2);
      expect((await later.findPublished(slug, 1))?.version).toBe(1);
      expect((await later.listVersions(slug)).map(({ version }) => version)).toEqual([2, 1]);
      expect(await later.listPublished()).toMatchObject([{ slug, version: 2 }]);
      expect(await later.findPublished("../../etc/passwd")).toBeUndefined();
      expect(said.filter((sentence) => sentence.includes("svarer ikke"))).toHaveLength(1);
    },
  );

  test("only the first reader waits for a database that is silent", async () => {
    await publish(aPublication());
    await shelf.copyAll();
    const asked = vi.fn(() => db);
    const patient = aShelf(asked, 60_000);
    await line.silent();

    await patient.findPublished(slug);
    for (let reader = 0; reader < 5; reader++) await patient.findPublished(slug);

    expect(asked).toHaveBeenCalledOnce();
  });

  test("what is in memory stays", async () => {
    await publish(aPublication());
    closeShelf = shelf.open(line.url);
    await vi.waitFor(async () => expect(await readdir(folder)).toEqual([slug]), patience);
    await shelf.findPublished(slug);
    await rm(join(folder, slug), { recursive: true });

    await line.dead();

    expect((await shelf.findPublished(slug))?.version).toBe(1);
  });

  test("it heals by itself, and shows what was published meanwhile by another server", async () => {
    await publish(aPublication({ version: 1 }));
    closeShelf = shelf.open(line.url);
    await shelf.findPublished(slug);
    await line.dead();
    await shelf.listPublished();
    await publish(aPublication({ version: 2 }));

    await line.heal();

    await vi.waitFor(async () => expect((await shelf.findPublished(slug))?.version).toBe(2), patience);
  });
});

describe("a copy on disk that somebody has altered", () => {
  beforeEach(async () => {
    await publish(aPublication({ version: 1 }), aPublication({ version: 2 }));
    await shelf.copyAll();
    await line.dead();
  });

  test("is not shown; the version before it is", async () => {
    await alter(2, (text) => text.replace("Fjellvik-samarbeidet", "Falsk avsender"));

    expect((await aShelf().findPublished(slug))?.version).toBe(1);
    expect(await aShelf().findPublished(slug, 2)).toBeUndefined();
    expect(said.filter((sentence) => sentence.includes(`${slug} versjon 2`))).toHaveLength(2);
  });

  test("is not shown as another version than its own either", async () => {
    await writeFile(copyOf(2), await readFile(copyOf(1), "utf8"));

    expect((await aShelf().findPublished(slug))?.version).toBe(1);
    expect(await aShelf().findPublished(slug, 2)).toBeUndefined();
  });

  test("is not shown when it is signed with another key", async () => {
    await new LocalCopies(folder, "another key", () => {}).write(aPublication({ version: 3, title: "Falsk" }));

    expect((await aShelf().findPublished(slug))?.version).toBe(2);
  });

  test("is made anew when the database answers", async () => {
    await alter(2, () => "ødelagt");
    await line.heal();

    await shelf.copyAll();

    await line.dead();
    expect((await aShelf().findPublished(slug))?.version).toBe(2);
  });
});

function aShelf(ask: () => Db = () => db, pause = 100): Shelf {
  const copies = new LocalCopies(folder, "the key of this test", (sentence) => said.push(sentence));
  return new Shelf({
    db: ask,
    copies: async () => copies,
    say: (sentence) => said.push(sentence),
    patience: 500,
    pause,
  });
}

function copyOf(version: number): string {
  return join(folder, slug, `${version}.json`);
}

async function alter(version: number, change: (text: string) => string): Promise<void> {
  await writeFile(copyOf(version), change(await readFile(copyOf(version), "utf8")));
}

/** Puts rows where publishing puts them, past the tables of drafts, which this test is not about. */
async function publish(...publications: Publication[]): Promise<void> {
  const root = new pg.Client({ connectionString: database.rootUrl });
  await root.connect();
  await root.query(
    "alter table published.publication drop constraint if exists publication_organisation_id_plan_id_fkey",
  );
  for (const one of publications) {
    await root.query(
      "insert into published.publication (id, organisation_id, plan_id, slug, version, hash, content, published_on) values ($1, $1, $1, $2, $3, '', $4, $5)",
      [newId(), one.slug, one.version, JSON.stringify(one), one.publishedOn],
    );
  }
  await root.end();
}

interface Line {
  url: string;
  /** Cut: connections are refused. */
  dead(): Promise<void>;
  /** Connected, but nothing comes through: a black hole. */
  silent(): Promise<void>;
  heal(): Promise<void>;
  close(): Promise<void>;
}

/** A line to the database that can be cut or go silent. */
async function openLine(databaseUrl: string): Promise<Line> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isSilent = false;
  let server: Server | undefined = listenOn(0);
  await ready(server);
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;

  function listenOn(where: number): Server {
    return createServer((near) => {
      const far = farEnd(target);
      for (const socket of [near, far]) sockets.add(socket.on("error", () => {}));
      near.on("data", (bytes) => isSilent || far.write(bytes));
      far.on("data", (bytes) => isSilent || near.write(bytes));
      near.on("close", () => far.destroy());
      far.on("close", () => near.destroy());
    }).listen(where, "127.0.0.1");
  }
  async function cut(): Promise<void> {
    const old = server;
    server = undefined;
    const closed = old && new Promise((resolve) => old.close(resolve));
    for (const socket of sockets) socket.destroy();
    sockets.clear();
    await closed;
  }
  const url = new URL(databaseUrl);
  url.hostname = "127.0.0.1";
  url.port = String(port);
  url.searchParams.delete("host");
  return {
    url: url.href,
    dead: cut,
    silent: async () => {
      isSilent = true;
    },
    heal: async () => {
      isSilent = false;
      await cut();
      server = listenOn(port);
      await ready(server);
    },
    close: cut,
  };
}

function ready(server: Server): Promise<unknown> {
  return new Promise((resolve) => server.once("listening", resolve));
}

/** Where the database itself listens: a socket file, or a port. */
function farEnd(target: URL): Socket {
  const folder = target.searchParams.get("host");
  return folder?.startsWith("/")
    ? connect(join(folder, `.s.PGSQL.${target.port || 5432}`))
    : connect(Number(target.port || 5432), target.hostname);
}
