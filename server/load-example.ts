import { sql } from "kysely";
import { insertOffer, listOfferable } from "#app/bank/offer.server.ts";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import type { Tables } from "#app/lib/tables.ts";
import { publishPlan } from "#app/publication/publication.server.ts";
import type { Example } from "./example.ts";
import type { Rows, StoredPlan } from "./example-rows.ts";

/** Fills an empty database with the invented example, and tells whether it did. Safe when several start at once. */
export function loadExample(db: Db): Promise<boolean> {
  return asSystem(fillWhenEmpty, db);
}

/** Who can log in while there is an example, and as what, for those who try Komplan for the first time. */
export function listExamplePeople(db: Db) {
  return asSystem(
    (system) =>
      system
        .selectFrom("access.person as person")
        .innerJoin("work.membership as membership", "membership.personId", "person.id")
        .innerJoin("work.organisation as organisation", "organisation.id", "membership.organisationId")
        .select(["person.name", "person.email", "membership.role", "organisation.name as organisation"])
        .where("person.example", "=", true)
        .orderBy("organisation.kind")
        .orderBy("organisation.name")
        .orderBy("person.email")
        .execute(),
    db,
  );
}

async function fillWhenEmpty(db: Db): Promise<boolean> {
  if (!(await isFirst(db))) return false;
  const somebody = await db.selectFrom("work.organisation").select("id").limit(1).executeTakeFirst();
  if (somebody) return false;
  // Loaded here and not at the top: every other start would wait for texts it does not need.
  const [{ exampleRows }, file] = await Promise.all([
    import("./example-rows.ts"),
    import("../db/seed/example.json", { with: { type: "json" } }),
  ]);
  // The file is written as the type says; example.test.ts holds it against that, which no type checker can do with JSON.
  const example = file.default as unknown as Example;
  const { setup, plans, organisationIds, idOf } = exampleRows(example);
  await insertRows(db, setup);
  for (const organisationId of organisationIds)
    await recordAudit(db, {
      organisationId,
      actor: "system",
      action: "example:load",
      subject: `organisation/${organisationId}`,
    });
  const { storeServices } = await import("./example-services.ts");
  await storeServices(db, example.services, idOf, new Date());
  const { storeCards } = await import("./example-cards.ts");
  await storeCards(db, example.cards, idOf, new Date());
  const { storeFlows } = await import("./example-flows.ts");
  await storeFlows(db, example.flows, idOf, new Date());
  for (const stored of plans) await storePlan(db, example, stored, idOf);
  return true;
}

/** Waiting for another server that loads would end in a time-out: it is enough that one does. */
async function isFirst(db: Db): Promise<boolean> {
  const lock = sql<{ taken: boolean }>`select pg_try_advisory_xact_lock(hashtext('komplan.example')) as taken`;
  const { rows } = await lock.execute(db);
  return rows[0]?.taken ?? false;
}

/** Asks, publishes and reports as the plan stood on each of its days, and leaves it as it stands after the last report. */
async function storePlan(db: Db, example: Example, stored: StoredPlan, idOf: (key: string) => string): Promise<void> {
  const { id: planId, organisationId, plan, publishedBy, rows, measures } = stored;
  const [{ toldBy }, { storePeriod }, { storeRequest }] = await Promise.all([
    import("./example-told.ts"),
    import("./example-reports.ts"),
    import("./example-follow-up.ts"),
  ]);
  const standAt = (day: string) => retell(db, planId, toldBy(day, measures, idOf));
  await insertRows(db, rows);
  const sender = example.organisations.find(({ key }) => key === plan.organisation)?.name ?? "";
  for (const request of plan.requests ?? []) {
    await standAt(request.askedOn);
    await storeRequest(db, { organisationId, planId, plan, sender, people: example.people, idOf }, request);
  }
  for (const day of plan.publishedOn) {
    await standAt(day);
    const published = await publishPlan(db, planId, publishedBy, day);
    if (!published.ok) throw new Error(`Eksempelplanen ${plan.slug} kunne ikke publiseres: ${published.refusal}`);
  }
  for (const { by, ...period } of plan.reportPeriods ?? []) {
    if (period.closedOn) await standAt(period.closedOn);
    await storePeriod(db, { organisationId, planId, by: idOf(`person ${by}`) }, period);
  }
  await offerMeasures(db, stored);
  await standAt("9999-12-31");
}

/** What came of some measures, for others to read. */
async function offerMeasures(db: Db, { id, plan, publishedBy, measures }: StoredPlan): Promise<void> {
  const offerable = await listOfferable(db, id);
  for (const { organisationId, measure } of measures) {
    const published = offerable.find(({ content }) => content.title === measure.title);
    if (!measure.offer || !published) continue;
    const today = plan.publishedOn.at(-1) ?? plan.createdOn;
    await insertOffer(db, publishedBy, { id, organisationId }, { ...published, ...measure.offer, today });
  }
}

async function retell(db: Db, planId: string, rows: Rows): Promise<void> {
  const measures = db.selectFrom("work.measure").select("id").where("planId", "=", planId);
  await db.deleteFrom("work.milestone").where("measureId", "in", measures).execute();
  await db.deleteFrom("work.statusReport").where("measureId", "in", measures).execute();
  await insertRows(db, rows);
}

async function insertRows(db: Db, rows: Rows): Promise<void> {
  for (const [table, values] of Object.entries(rows)) {
    // Object.entries forgets which table the rows belong to; Rows has said it.
    if (values.length > 0)
      await db
        .insertInto(table as keyof Tables)
        .values(values as never)
        .execute();
  }
}

/** Removes the example and everything that has been done in it, its audit trail and publications too. Nothing else can be removed so. */
export function removeExample(db: Db): Promise<void> {
  return asSystem(async (system) => {
    await sql`select work.remove_example()`.execute(system);
  }, db);
}
