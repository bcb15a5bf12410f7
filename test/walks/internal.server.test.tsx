import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openSession } from "#app/access/session.server.ts";
import * as frame from "#app/access/staff-frame.tsx";
import * as publishPlan from "#app/export/publish-plan.tsx";
import { allSteps } from "#app/guide/step.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import * as editMeasure from "#app/plan/edit-measure.tsx";
import { findMeasure } from "#app/plan/measure.server.ts";
import { measureFields } from "#app/plan/measure.ts";
import * as reportStatus from "#app/plan/report-status.tsx";
import { typedMeasure } from "#app/plan/typed-measure.ts";
import { findPublished } from "#app/publication/shelf.server.ts";
import { addresses, exportsOf } from "#test/addresses.ts";
import { call } from "#test/call.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { storePlan } from "#test/examples.ts";
import { textOf } from "#test/file-words.ts";
import { visit } from "#test/portal.tsx";
import { aVisitor } from "#test/visitor.ts";

/** Said to the public, so that we know that we look where it would stand. */
const told = ["Venter-paa-trykkeriet", "Programmet-er-klart"];
const toColleagues = ["Internt-notat-om-saken", "Intern-merknad-om-pengene"];

let fresh: FreshDatabase;
let db: Db;
let slug: string;
let secrets: string[];

beforeAll(async () => {
  env.dataFolder = mkdtempSync(join(tmpdir(), "komplan-internal-"));
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl);
  setPool(db);
  const stored = await kept(db, (system) => storePlan(system));
  slug = stored.plan.slug;
  const { by, planId, organisationId, positionId, agencyId, chapterIds, focusAreaIds, goalIds, measureIds } = stored;
  const ids = [
    by,
    planId,
    organisationId,
    positionId,
    agencyId,
    ...chapterIds,
    ...focusAreaIds,
    ...goalIds,
    ...measureIds,
  ];
  secrets = [...toColleagues, "Kari Nordmann", "kari@fjellvik.example", ...ids];
  await writeAndPublish(stored);
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
  rmSync(env.dataFolder, { recursive: true });
});

describe("what colleagues tell each other is nowhere", () => {
  const isPage = (file: string) => file.endsWith(".tsx") && file !== "portal/portal-frame.tsx";
  // What is reached by a link of one's own is no public page; the walks of each look for what must not be there.
  // Help pages and action cards know nothing of plans (app/architecture.test.ts), and have walks of their own; so has a service (open-services).
  const open = addresses.filter(
    ({ path }) =>
      path !== "/api/v1/services/:serviceId" &&
      !/^\/(?:(?:arbeid|kartlegging|kalender|s|tjeneste|hjelp|kort|:tongue)(?:\/|$)|$)/.test(path),
  );

  test.each(open.filter(({ file }) => isPage(file)))("on $path", async ({ path }) => {
    for (const address of await everyAddress(path)) {
      const { status, html } = await visit(address);
      expect({ address, status, found: secretsIn(html) }).toEqual({ address, status: 200, found: [] });
    }
  });

  test.each(open.filter(({ file }) => !isPage(file)))("in $path", async (address) => {
    const { loader } = await exportsOf(address);
    const answer = await call(loader as () => Promise<Response>, { params: { slug } }); // what a download page exports
    expect(answer.status).toBe(200);
    const text = await textOf(new Uint8Array(await answer.arrayBuffer()));
    expect(secretsIn(text)).toEqual([]);
    const here = address.path.startsWith("/api") ? [] : address.path.endsWith(".rss") ? told.slice(0, 1) : told; // a feed tells statuses alone
    expect(told.filter((words) => text.includes(words))).toEqual(here);
  });

  test("and what is for the public stands on the measure's page", async () => {
    const { html } = await visit(`/plan/${slug}/tiltak/1.1`);
    expect(told.filter((words) => html.includes(words))).toEqual(told);
  });
});

/** The real forms, as somebody who is logged in sends them. */
async function writeAndPublish({ by, planId, measureIds }: Awaited<ReturnType<typeof storePlan>>): Promise<void> {
  const session = await kept(db, (system) => openSession(system, by, new Date()));
  const { csrf, fields } = await kept(db, async (system) => {
    const row = await system.selectFrom("access.session").select("csrfToken").executeTakeFirstOrThrow();
    return { csrf: row.csrfToken, fields: measureFields(await findMeasure(system, measureIds[0] ?? "")) };
  });
  const visitor = aVisitor(frame);
  visitor.jar.set("komplan", session);
  const params = { planId, measureId: measureIds[0] ?? "" };
  const send = async (page: object, form: Record<string, string>) => {
    const answer = await visitor.post(page, `/arbeid/planer/${planId}`, { params, form: { csrf, ...form } });
    expect(answer).toMatchObject({ status: 303 });
  };
  const [comment = "", publicRemark = ""] = told;
  const [internalNote = "", internalRemark = ""] = toColleagues;
  const opened = Object.entries(typedMeasure(fields)).flatMap(([name, [value]]) =>
    value === undefined ? [] : [[name, value]],
  );
  const written = { ...Object.fromEntries(opened), original: JSON.stringify(fields), publicRemark, internalRemark };
  await send(editMeasure, written);
  await send(reportStatus, { phase: "underWay", late: "yes", cause: "other", comment, internalNote });
  await send(publishPlan, { confirm: "yes" });
}

/** The addresses that a pattern stands for in this plan, in both languages. */
async function everyAddress(pattern: string): Promise<string[]> {
  const plan = await findPublished(slug);
  const values: Record<string, string[]> = {
    slug: [slug],
    chapter: (plan?.chapters ?? []).map((chapter) => chapter.slug),
    number: (plan?.measures ?? []).map(({ number }) => number),
    kommunenummer: ["9901"],
    step: allSteps().map((step) => step.slug),
  };
  const filled = [...pattern.matchAll(/:(\w+)/g)].reduce(
    (paths, [, name = ""]) =>
      paths.flatMap((path) => (values[name] ?? []).map((value) => path.replace(`:${name}`, value))),
    [pattern],
  );
  expect(filled.length).toBeGreaterThan(0);
  return filled.flatMap((path) => [path, `/nn${path}`]);
}

function secretsIn(text: string): string[] {
  return secrets.filter((secret) => text.includes(secret));
}
