import pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { listen } from "./listen.server.ts";

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

const listening = `select pid from pg_stat_activity where datname = current_database() and query ~ '^(listen|select 1)' and pid <> pg_backend_pid()`;

test("all channels are heard over one connection, each by its own, and again after it was cut", async () => {
  const [plans, services] = [ear(), ear()];
  const closePlans = listen(fresh.loginUrl, "plans", plans);
  const closeServices = listen(fresh.loginUrl, "services", services);
  await vi.waitFor(() => expect([plans.heard, services.heard]).toEqual([1, 1]));
  expect(await query(fresh.rootUrl, listening)).toHaveLength(1);

  await query(
    fresh.rootUrl,
    "select pg_notify('plans', 'one'), pg_notify('services', 'two'), pg_notify('others', 'three')",
  );
  await vi.waitFor(() => expect([plans.said, services.said]).toEqual([["one"], ["two"]]));

  await query(fresh.rootUrl, `select pg_terminate_backend(pid) from (${listening}) as them`);
  await vi.waitFor(() => expect([plans.lost, services.lost]).toEqual([1, 1]));
  await vi.waitFor(() => expect([plans.heard, services.heard]).toEqual([2, 2]), { timeout: 10_000 });

  await closePlans();
  await query(fresh.rootUrl, "select pg_notify('plans', 'late'), pg_notify('services', 'still')");
  await vi.waitFor(() => expect(services.said).toEqual(["two", "still"]));
  expect(plans.said).toEqual(["one"]);
  await closeServices();
  await vi.waitFor(async () => expect(await query(fresh.rootUrl, listening)).toHaveLength(0));
});

test("whoever comes later is told when it is heard too", async () => {
  const [first, later] = [ear(), ear()];
  const close = listen(fresh.loginUrl, "plans", first);
  await vi.waitFor(() => expect(first.heard).toBe(1));
  const closeLater = listen(fresh.loginUrl, "plans", later);
  await vi.waitFor(() => expect(later.heard).toBe(1));
  expect(first.heard).toBe(1);
  await Promise.all([close(), closeLater()]);
});

function ear() {
  const own = {
    heard: 0,
    lost: 0,
    said: [] as string[],
    onHearing: () => {
      own.heard += 1;
    },
    onLost: () => {
      own.lost += 1;
    },
    onMessage: (message: string) => {
      own.said.push(message);
    },
  };
  return own;
}

async function query(url: string, text: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}
