import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { runConfined } from "#app/lib/confined-child.server.ts";
import { openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { publishPlan } from "#app/publication/publication.server.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { storePlan } from "#test/examples.ts";
import { exportCommand } from "./export.ts";

vi.mock("#app/lib/confined-child.server.ts", async (original) => ({
  ...(await original<object>()),
  runConfined: vi.fn(),
}));

const complaints = vi.spyOn(console, "error").mockReturnValue();
vi.spyOn(console, "log").mockReturnValue();

let fresh: FreshDatabase;
let folder: string;
let slug: string;
beforeAll(async () => {
  fresh = await freshDatabase();
  env.DATABASE_URL = fresh.loginUrl;
  folder = mkdtempSync(join(tmpdir(), "komplan-export-"));
  const db = openDb(fresh.loginUrl, { max: 1 });
  slug = await kept(db, async (db) => {
    const { planId, by, plan } = await storePlan(db);
    await publishPlan(db, planId, by, "2026-03-20");
    return plan.slug;
  });
  await db.destroy();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await fresh.drop();
});
beforeEach(() => complaints.mockClear());

test("a plan that cannot be printed gives one sentence, an exit code and no file", async () => {
  vi.mocked(runConfined).mockResolvedValue({ end: "timedOut" });
  const file = join(folder, "plan.pdf");
  expect(await exportCommand([slug, "--pdf", "-o", file])).toBe(1);
  expect(complaints.mock.calls).toEqual([["Dokumentet kunne ikke lages nå. Prøv igjen om litt."]]);
  expect(existsSync(file)).toBe(false);
});

test("a plan that is not there gives one sentence and an exit code", async () => {
  expect(await exportCommand(["finnes-ikke", "--json", "-o", join(folder, "x.json")])).toBe(1);
  expect(complaints.mock.calls).toEqual([["Fant ingen publisert plan som heter «finnes-ikke»."]]);
});
