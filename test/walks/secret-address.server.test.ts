import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { actorOf } from "#app/access/actor.server.ts";
import type { User } from "#app/access/user.ts";
import { directories } from "#app/help/directories.server.ts";
import { beginAs, type Db, openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import { putSecretAddress } from "#app/service/secret-address.server.ts";
import { findService } from "#app/service/service.server.ts";
import { confirmService } from "#app/service/service-change.server.ts";
import { type Address, addresses, exportsOf } from "#test/addresses.ts";
import { aUser, call } from "#test/call.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { forgetful, kept } from "#test/deeds.ts";
import { textOf } from "#test/file-words.ts";
import { type House, storeHouse } from "#test/house.ts";
import { sources } from "#test/sources.ts";

/** A bird in the mine: an address that is stored where a crisis centre's would be, and looked for in everything that is sent. */
const canary = "Kanarifuglveien 17";
/** Said beside it, to residents, so that we know that we look where it would stand. */
const told = "Ring-og-avtal-sted";

let fresh: FreshDatabase;
let db: Db;
let house: House;
let user: User;
const logged: string[] = [];

beforeAll(async () => {
  env.dataFolder = mkdtempSync(join(tmpdir(), "komplan-secret-"));
  for (const way of ["error", "warn", "log"] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void logged.push(words.map(String).join(" ")));
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
  house = await kept(db, storeHouse);
  setPool(forgetful(db));
  user = await kept(db, storeSecret);
});
afterAll(async () => {
  vi.restoreAllMocks();
  await db.destroy();
  await fresh.drop();
  rmSync(env.dataFolder, { recursive: true });
});

/** The coordinator of the cooperation, who may see most of all. */
async function storeSecret(system: Db): Promise<User> {
  const { organisationId, params } = house.cooperation;
  const membership = system.selectFrom("work.membership").select("personId").where("role", "=", "coordinator");
  const { personId } = await membership.where("organisationId", "=", organisationId).executeTakeFirstOrThrow();
  const doer = { by: personId, organisationId };
  const service = await findService(system, params.serviceId ?? "");
  await system.updateTable("work.service").set({ directions: told }).where("id", "=", service.id).execute();
  await confirmService(system, doer, service.id, "2026-11-21");
  await putSecretAddress(system, doer, service.id, canary);
  return aUser(personId, organisationId, "coordinator");
}

/** All that a page sends, as text. Undoes what it does. */
async function sentBy(address: Address, way: "loader" | "action", form?: Record<string, string>): Promise<string> {
  const { [way]: handler } = await exportsOf(address);
  if (typeof handler !== "function") return "";
  const transaction = await beginAs(db, "komplan_app", actorOf(user));
  const params = { ...house.cooperation.params, place: "elvedal", tongue: "nn", slug: "samarbeidet-plan", token: "x" };
  try {
    const asked = { db: transaction, user, params, path: address.path, ...(form && { form }) };
    const answer: unknown = await call(handler as () => unknown, asked).catch((thrown: unknown) => thrown);
    if (answer instanceof Response) return await textOf(new Uint8Array(await answer.arrayBuffer()));
    return answer instanceof Error ? `${answer.message} ${answer.stack}` : JSON.stringify(answer);
  } finally {
    if (!transaction.isRolledBack) await transaction.rollback().execute();
  }
}

const page = "service/show-secret-address.tsx";

describe("a secret address is in no byte", () => {
  test.each(addresses)("of $path ($file)", async (address) => {
    expect(await sentBy(address, "loader")).not.toContain("Kanarifugl");
    if (address.file !== page) expect(await sentBy(address, "action", {})).not.toContain("Kanarifugl");
  });

  test("of what is published, mailed, told in the trail or kept of changes", async () => {
    const everything = await kept(db, async (system) => [
      await system.selectFrom("published.directory").selectAll().execute(),
      await system.selectFrom("published.publication").selectAll().execute(),
      await system.selectFrom("access.outgoingMail").selectAll().execute(),
      await system.selectFrom("access.sentForm").selectAll().execute(),
      await system.selectFrom("audit.entry").selectAll().execute(),
      await system.selectFrom("work.change").selectAll().execute(),
      await system.selectFrom("work.service").selectAll().execute(),
    ]);
    expect(JSON.stringify(everything)).toContain(told);
    expect(JSON.stringify(everything)).not.toContain("Kanarifugl");
  });

  test("of the open data, which tell of the service beside it", async () => {
    const address = addresses.find(({ file }) => file === "help/api-services.ts");
    const sent = address ? await sentBy(address, "loader") : "";
    expect(sent).toContain(told);
    expect(sent).not.toContain("Kanarifugl");
  });

  test("of the copies on disk, nor of the log", async () => {
    await directories.ready();
    const files = readdirSync(env.dataFolder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), "latin1"));
    expect(texts.join()).toContain(told);
    expect([...texts, ...logged].join()).not.toContain("Kanarifugl");
  });
});

test("it is told where it is asked for, so that we know that it is there", async () => {
  const address = addresses.find(({ file }) => file === page);
  if (!address) throw new Error("the page has no address");
  expect(await sentBy(address, "action", {})).toContain(canary);
});

test("nothing else in the program knows where it is kept", () => {
  const files = sources.filter(({ text }) => /secretAddress|secret_address|secret-address\.server/.test(text));
  expect(files.map(({ file }) => file)).toEqual([
    "app/lib/tables.ts",
    "app/service/secret-address.server.ts",
    "app/service/show-secret-address.tsx",
    "app/service/write-secret-address.tsx",
    "server/example-services.ts",
  ]);
});
