import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { Seal } from "#app/lib/signing.server.ts";
import { anApprovedCard, anApprovedFlow } from "#test/approved.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { approvedContentOf } from "./approved.server.ts";
import type { ApprovedCard } from "./approved-card.ts";
import type { ApprovedFlow } from "./approved-flow.ts";

const key = new Seal("a key that only this test knows");
let fresh: FreshDatabase;
let db: Db;
let folder: string;
let said: string[];

const houseWith = (from: () => Db) => ({
  ...{ db: from, seal: async () => key, folder: () => folder },
  say: (line: string) => said.push(line),
});
const nowhere = () => openDb("postgres://127.0.0.1:1/nowhere", { max: 1 });

beforeEach(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 2 });
  folder = join(mkdtempSync(join(tmpdir(), "komplan-approved-")), "copies");
  said = [];
});
afterEach(async () => {
  await db.destroy();
  await fresh.drop();
});

test("the newest of each approved card is read, also by one who starts while the database is gone", async () => {
  await publish(anApprovedCard({ version: 1 }));
  await publish(anApprovedCard({ version: 2, words: "Nyere ord" }));
  await publish(anApprovedCard({ cardId: "adult", words: "Et annet kort" }));
  await publish(anApprovedFlow({ words: "Flytskjemaet om det samme" }));
  const wanted = ["Et annet kort", "Flytskjemaet om det samme", "Nyere ord"];
  expect(await wordsOf(approvedContentOf(houseWith(() => db)))).toEqual(wanted);
  expect(await wordsOf(approvedContentOf(houseWith(nowhere)))).toEqual(wanted);
  expect(said).toEqual([]);
});

test("a card that somebody has changed by hand is not believed: the one from before stays, and it is said", async () => {
  await publish(anApprovedCard({ version: 1 }));
  const shown = approvedContentOf(houseWith(() => db));
  await shown.ready();
  await publish(anApprovedCard({ version: 2 }), (text) => text.replace("Våre egne ord", "Noen andres ord"));
  await shown.refresh();
  expect(said).toHaveLength(1);
  await publish(anApprovedFlow({ flowId: "adult", words: "Noen andres ord" }), (text) => text.replace("Du", "Han"));
  await publish(anApprovedCard({ cardId: "adult", version: 3 }), (text) => text, "child");
  await shown.refresh();
  expect(await wordsOf(shown)).toEqual(["Våre egne ord"]);
  expect(said.join()).toMatch(/ALARM.*ALARM.*ALARM/);
  expect(said.join()).not.toContain("Noen andres ord");
});

test("of two readings at once, the earlier does not forget what the later has learnt", async () => {
  let open = (): void => undefined;
  let isFirst = true;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  const seal = async () => {
    if (isFirst) {
      isFirst = false;
      await gate;
    }
    return key;
  };
  await publish(anApprovedCard({ version: 1 }));
  const shown = approvedContentOf({ ...houseWith(() => db), seal });
  let told: string[] = [];
  shown.onChanged((known) => {
    told = known.flatMap((content) => ("cardId" in content ? content.cardId : []));
  });
  const earlier = shown.refresh();
  await vi.waitUntil(() => !isFirst); // it has read what there is, and waits
  await publish(anApprovedCard({ cardId: "adult", words: "Et annet kort" }));
  const later = shown.refresh();
  await Promise.race([later, new Promise((resolve) => setTimeout(resolve, 200))]);
  open();
  await Promise.all([earlier, later]);
  expect(told.toSorted()).toEqual(["adult", "child"]);
});

async function wordsOf(shown: ReturnType<typeof approvedContentOf>): Promise<string[]> {
  const first = (content: ApprovedCard | ApprovedFlow) =>
    "parts" in content ? content.parts?.see[0] : content.steps?.[0];
  return (await shown.all()).map((content) => first(content)?.text.nb ?? "").toSorted();
}

/** Stored as what it says it is, or as another card. */
async function publish(
  approved: ApprovedCard | ApprovedFlow,
  tamper = (text: string) => text,
  subjectId = "cardId" in approved ? approved.cardId : approved.flowId,
): Promise<void> {
  const { organisationId: id, version } = approved;
  const content = JSON.stringify(approved);
  const kind = "cardId" in approved ? ("card" as const) : ("flow" as const);
  const row = { organisationId: id, kind, subjectId, version, hash: "" };
  const organisation = { id, slug: "s", name: "x", kind: "cooperation" as const, language: "nb" as const };
  await asSystem(async (system) => {
    await system
      .insertInto("work.organisation")
      .values({ ...organisation, example: true })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await system
      .insertInto("published.approved")
      .values({ ...row, content: tamper(content), signature: key.sign(content) })
      .execute();
  }, db);
}
