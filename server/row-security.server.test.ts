import { randomBytes } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { actorOf } from "#app/access/link.server.ts";
import { recordAudit } from "#app/lib/audit.server.ts";
import { type Actor, beginAs, type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asActor, asPublic, dbTest, type FreshDatabase, freshDatabase } from "#test/db.ts";

const [ours, theirs, kari] = [newId(), newId(), newId()];
const others = [newId(), newId()];
const editor: Actor = { personId: kari, readable: [ours], writable: [ours] };
const reader: Actor = { personId: kari, readable: [ours], writable: [] };
const stranger: Actor = { personId: kari, readable: [], writable: [] };
/** What somebody who came by link may see, by what the link is for: what they are asked, and their own answer. */
const byLink = {
  mapping: ["work.mapping_request", "work.mapping_round", "work.mapping_answer"],
  status: ["work.status_request", "work.status_request_measure", "work.status_report"],
  service: ["work.service_check", "work.service", "work.service_phone"],
};
/** What of that they may write over. A report on status is added, never changed. */
const answeredByLink = { mapping: "work.mapping_answer", status: "", service: "work.service_check" };
const purposes = ["mapping", "status", "service"] as const;
const linkTo = (organisationId: string, subjectId: string): Actor => actorOf({ organisationId, subjectId });

describe("every table that belongs to organisations", () => {
  dbTest("shows the rows of one's own, and none of another's", async ({ db }) => {
    for (const { name, table, key } of await tablesWithRows(db)) {
      const seen = await asActor(db, editor, (db) => count(db, sql`${table}`));
      const others = await asActor(db, editor, (db) => count(db, sql`${table} where ${key} = ${theirs}`));
      expect({ name, seen: seen > 0, others }).toEqual({ name, seen: !readWhenSaid.includes(name), others: 0 });
      expect(await asActor(db, stranger, (db) => count(db, sql`${table}`))).toBe(0);
    }
  });

  dbTest("takes no row for another organisation, nor lets one be moved there", async ({ db }) => {
    for (const { name, table, key, row } of await tablesWithRows(db)) {
      const foreign = sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${row}::jsonb)`;
      await expect(
        asActor(db, editor, (db) => foreign.execute(db)),
        name,
      ).rejects.toThrow(refused);
      if (readWhenSaid.includes(name)) continue;
      const move = sql`update ${table} set ${key} = ${theirs} where ${key} = ${ours}`;
      await expect(
        asActor(db, editor, (db) => move.execute(db)),
        name,
      ).rejects.toThrow(refused);
    }
  });

  dbTest("lets no row of another organisation be changed or removed, though its id is known", async ({ db }) => {
    for (const { name, table, key } of await tablesWithRows(db)) {
      for (const actor of [editor, reader, stranger]) {
        expect(await touched(db, actor, sql`update ${table} set ${key} = ${key} where ${key} = ${theirs}`), name).toBe(
          0,
        );
        expect(await touched(db, actor, sql`delete from ${table} where ${key} = ${theirs}`), name).toBe(0);
      }
    }
  });

  dbTest("lets one who may only read change nothing", async ({ db }) => {
    for (const { name, table, key } of await tablesWithRows(db)) {
      expect(await touched(db, reader, sql`update ${table} set ${key} = ${key} where ${key} = ${ours}`), name).toBe(0);
      expect(await touched(db, reader, sql`delete from ${table} where ${key} = ${ours}`), name).toBe(0);
    }
  });

  dbTest("can be changed by those who may", async ({ db }) => {
    const drafts = (await tablesWithRows(db)).filter(
      ({ name }) => name.startsWith("work.") && ![...writtenByVoting, ...readWhenSaid].includes(name),
    );
    for (const { name, table, key } of drafts) {
      expect(await touched(db, editor, sql`update ${table} set ${key} = ${key} where ${key} = ${ours}`), name).toBe(1);
    }
  });

  dbTest.for(purposes)(
    "shows by link the one thing it is for, of which only the answer can be written: %s",
    async (purpose, { db }) => {
      const all = await tablesWithRows(db);
      const linked = linkTo(ours, await requestOf(db, ours, purpose));
      for (const { name, table, key, row } of all) {
        const seen = await asActor(db, linked, (db) => count(db, sql`${table}`));
        expect({ name, seen }).toEqual({ name, seen: byLink[purpose].includes(name) ? 1 : 0 });
        const changed = await touched(db, linked, sql`update ${table} set ${key} = ${key}`);
        const canChange = answeredByLink[purpose] === name;
        expect({ name, changed }).toEqual({ name, changed: canChange ? 1 : 0 });
        expect(await touched(db, linked, sql`delete from ${table}`), name).toBe(0);
        const add = sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${row}::jsonb)`;
        await expect(
          asActor(db, linked, (db) => add.execute(db)),
          name,
        ).rejects.toThrow(refused);
      }
      expect(await asActor(db, linked, (db) => count(db, sql`access.person`))).toBe(0);
    },
  );

  dbTest.for(purposes)(
    "shows nothing by a link put together of one organisation's name and another's request: %s",
    async (purpose, { db }) => {
      const all = await tablesWithRows(db);
      const mixed = linkTo(ours, await requestOf(db, theirs, purpose));
      for (const { name, table, key } of all) {
        expect(await asActor(db, mixed, (db) => count(db, sql`${table}`)), name).toBe(0);
        expect(await touched(db, mixed, sql`update ${table} set ${key} = ${key}`), name).toBe(0);
      }
      const add = sql`insert into work.mapping_answer (organisation_id, request_id, content, saved_at)
      values (${ours}, ${await requestOf(db, theirs, "mapping")}, '{}', now())`;
      const mixedAnswer = linkTo(ours, await requestOf(db, theirs, "mapping"));
      await expect(asActor(db, mixedAnswer, (db) => add.execute(db))).rejects.toThrow(/foreign key/);
      const report = reportOf(ours, await requestOf(db, theirs, "status"), await measureOf(db, theirs));
      await expect(asActor(db, mixed, (db) => report.execute(db))).rejects.toThrow(refused);
    },
  );

  dbTest("shows a secret address only where one has said that it will be read, and may write", async ({ db }) => {
    await tablesWithRows(db);
    const secrets = (actor: Actor, said: string) =>
      asActor(db, actor, async (db) => {
        await sql`select set_config('app.secrets', ${said}, true)`.execute(db);
        return await count(db, sql`work.secret_address`);
      });
    expect(await secrets(editor, "")).toBe(0);
    expect(await secrets(editor, ours)).toBe(1);
    expect(await secrets(editor, theirs)).toBe(0);
    expect(await secrets(reader, ours)).toBe(0);
    expect(await secrets(stranger, ours)).toBe(0);
    await sql`select set_config('app.secrets', '', true)`.execute(db);
  });

  dbTest("takes by link a report on what was asked about, and on nothing else", async ({ db }) => {
    await tablesWithRows(db);
    const request = await requestOf(db, ours, "status");
    const another = await anotherMeasure(db, ours);
    const linked = linkTo(ours, request);
    const asLink = (work: RawBuilder<unknown>) => asActor(db, linked, (db) => work.execute(db));
    await expect(asLink(reportOf(ours, request, another))).rejects.toThrow(refused);
    await expect(asLink(reportOf(theirs, request, await measureOf(db, theirs)))).rejects.toThrow(refused);
    await expect(asLink(reportOf(ours, request, await measureOf(db, ours), kari))).rejects.toThrow(refused);
    await expect(asLink(reportOf(ours, await requestOf(db, theirs, "status"), another))).rejects.toThrow(refused);
    await asLink(reportOf(ours, request, await measureOf(db, ours)));
    expect(await asActor(db, linked, (db) => count(db, sql`work.status_report`))).toBe(2);
    await expect(reportOf(ours, request, another, null, "bare for oss").execute(db)).rejects.toThrow(
      /status_report_check/,
    );
  });

  dbTest(
    "lets a request be passed on once, to one who sees the measures and no more, and who cannot pass it on",
    async ({ db }) => {
      await tablesWithRows(db);
      const request = await requestOf(db, ours, "status");
      const linked = linkTo(ours, request);
      const passedOn = newId();
      const pass = (id: string, from: string) => sql`insert into work.status_request
      (organisation_id, id, passed_from, recipient, language, sender, asked_on, answer_by)
      values (${ours}, ${id}, ${from}, 'kollega@x.example', 'nb', 'x', '2026-01-01', '2026-01-15')`;
      const linkFor = (subject: string) => sql`insert into work.link
      (organisation_id, id, digest, purpose, subject_id, language, expires_at)
      values (${ours}, ${newId()}, ${randomBytes(32)}, 'status', ${subject}, 'nb', now())`;
      const mailTo = (address: string) => sql`insert into access.outgoing_mail (id, recipient, subject, body)
      values (${newId()}, ${address}, 'x', 'x')`;
      const asLink = (work: RawBuilder<unknown>, actor = linked) => asActor(db, actor, (db) => work.execute(db));

      await expect(asLink(pass(passedOn, await requestOf(db, theirs, "status")))).rejects.toThrow(refused);
      await expect(asLink(linkFor(request))).rejects.toThrow(refused);
      await expect(asLink(mailTo("kollega@x.example"))).rejects.toThrow(refused);
      await asLink(pass(passedOn, request));
      await asLink(linkFor(passedOn));
      await asLink(mailTo("kollega@x.example"));
      await expect(asLink(mailTo("andre@x.example"))).rejects.toThrow(refused);
      await expect(asLink(pass(newId(), request))).rejects.toThrow(/unique/);

      const colleague = linkTo(ours, passedOn);
      expect(await asActor(db, colleague, (db) => count(db, sql`work.status_request_measure`))).toBe(1);
      expect(await asActor(db, colleague, (db) => count(db, sql`work.status_request`))).toBe(1);
      expect(await asActor(db, colleague, (db) => count(db, sql`work.status_report`))).toBe(0);
      await asLink(reportOf(ours, passedOn, await measureOf(db, ours)), colleague);
      await expect(asLink(pass(newId(), passedOn), colleague)).rejects.toThrow(/passed on twice/);
      expect(await asActor(db, linked, (db) => count(db, sql`work.status_report`))).toBe(2);
    },
  );

  dbTest("shows the adviser of a plan what the plan consists of, and what its pages need beside it", async ({ db }) => {
    const all = await tablesWithRows(db);
    const hanging = await tablesOfPlans(db);
    for (const { name, table, key } of all) {
      const isForAdvisers = (hanging.includes(name) && !notForAdvisers.includes(name)) || besidePlan.includes(name);
      const seen = await asActor(db, await adviserOf(db, ours), (db) => count(db, sql`${table}`));
      const others = await asActor(db, await adviserOf(db, ours), (db) =>
        count(db, sql`${table} where ${key} <> ${ours}`),
      );
      expect({ name, seen: seen > 0, others }).toEqual({ name, seen: isForAdvisers, others: 0 });
    }
  });

  dbTest("shows the adviser of another plan of the same organisation none of that", async ({ db }) => {
    const elsewhere = { ...stranger, advised: [{ organisationId: ours, planId: newId() }] };
    const ownOrganisation = ["work.organisation", "work.statistics"];
    for (const { name, table } of await tablesWithRows(db)) {
      const seen = await asActor(db, elsewhere, (db) => count(db, sql`${table}`));
      expect({ name, seen: seen > 0 }).toEqual({ name, seen: ownOrganisation.includes(name) });
    }
  });

  dbTest("shows nothing of a plan of one organisation named together with another organisation", async ({ db }) => {
    const all = await tablesWithRows(db);
    const { advised } = await adviserOf(db, theirs);
    const mixed = { ...stranger, advised: [{ organisationId: ours, planId: advised[0]?.planId ?? "" }] };
    for (const { name, table } of all) {
      const seen = await asActor(db, mixed, (db) => count(db, sql`${table}`));
      expect({ name, seen: seen > 0 }).toEqual({ name, seen: ["work.organisation", "work.statistics"].includes(name) });
    }
  });

  dbTest("lets an adviser change nothing but their own comments, and write as nobody else", async ({ db }) => {
    const all = await tablesWithRows(db);
    const own = { ...(await adviserOf(db, ours)), personId: kari };
    const another = { ...own, personId: newId() };
    for (const { name, table, key, row } of all) {
      const change = sql`update ${table} set ${key} = ${key}`;
      expect({ name, own: await touched(db, own, change) }).toEqual({ name, own: name === "work.comment" ? 1 : 0 });
      expect({ name, another: await touched(db, another, change) }).toEqual({ name, another: 0 });
      expect(await touched(db, own, sql`delete from ${table}`), name).toBe(0);
      const ourRow = JSON.stringify({ ...JSON.parse(row), organisation_id: ours });
      const add = sql`insert into ${table} select * from jsonb_populate_record(null::${table}, ${ourRow}::jsonb)`;
      await expect(
        asActor(db, another, (db) => add.execute(db)),
        name,
      ).rejects.toThrow(refused);
    }
  });

  dbTest("takes an adviser's comment, answer and suggestion on that plan, and on no other", async ({ db }) => {
    await tablesWithRows(db);
    const adviser = { ...(await adviserOf(db, ours)), personId: kari };
    const elsewhere = { ...adviser, advised: [{ organisationId: ours, planId: newId() }] };
    const measure = sql`jsonb_build_object('chapter_id', null, 'path', null, 'field', 'title', 'after', '[]'::jsonb,
      'measure_id', (select id from work.measure where organisation_id = ${ours} limit 1))`;
    const copies = [["comment"], ["comment_reply"], ["suggestion"], ["suggestion", measure] as const].map(
      ([name, other = sql`'{}'::jsonb`]) => {
        const table = sql.raw(`work.${name}`);
        const row = sql`to_jsonb(found) || jsonb_build_object('id', ${newId()}::text) || ${other}`;
        return sql`insert into ${table} select (jsonb_populate_record(null::${table}, ${row})).*
          from ${table} found where organisation_id = ${ours} and id = (select min(id::text)::uuid from ${table} where organisation_id = ${ours})`;
      },
    );
    for (const copy of copies) {
      expect(await touched(db, adviser, copy)).toBe(1);
      expect(await touched(db, elsewhere, copy)).toBe(0);
    }
  });

  dbTest("is opened to advisers, or stands here as not for them", async ({ db }) => {
    const { rows } = await sql<{ name: string }>`
      select schemaname || '.' || tablename as name from pg_policies where policyname = 'let_advisers_read' order by 1
    `.execute(db);
    const opened = rows.map(({ name }) => name);
    expect([...opened, ...notForAdvisers].sort()).toEqual(await tablesOfPlans(db));
  });

  dbTest("cannot be read by the public", async ({ db }) => {
    const closed = await tables(db, ["work", "access", "audit"]);
    expect(closed.length).toBeGreaterThan(25);
    for (const { name, table } of closed) {
      await expect(
        asPublic(db, (db) => count(db, sql`${table}`)),
        name,
      ).rejects.toThrow(/permission denied/);
    }
  });

  dbTest("what is published can be read by the public and changed by nobody", async ({ db }) => {
    await tablesWithRows(db);

    expect(await asPublic(db, (db) => count(db, sql`published.publication`))).toBe(2);
    expect(await asPublic(db, (db) => count(db, sql`published.directory`))).toBe(2);
    expect(await asPublic(db, (db) => count(db, sql`published.approved`))).toBe(2);
    for (const change of [
      sql`update published.publication set version = 9`,
      sql`delete from published.publication`,
      sql`update published.directory set content = ''`,
      sql`update published.approved set content = ''`,
      sql`delete from published.approved`,
      sql`delete from published.directory`,
    ]) {
      await expect(asPublic(db, (db) => change.execute(db))).rejects.toThrow(/permission denied/);
      await expect(asActor(db, editor, (db) => change.execute(db))).rejects.toThrow(/permission denied/);
    }
    const foreign = sql`insert into published.publication select ${newId()}, organisation_id, plan_id, slug, 2, hash, content, published_on, published_at
      from published.publication where organisation_id = ${theirs}`;
    await expect(asActor(db, editor, (db) => foreign.execute(db))).rejects.toThrow(/row-level security/);
    const foreignDirectory = sql`insert into published.directory (organisation_id, version, content, hash, signature) values (${theirs}, 2, '', '', '')`;
    await expect(asActor(db, editor, (db) => foreignDirectory.execute(db))).rejects.toThrow(/row-level security/);
    const foreignCard = sql`insert into published.approved (organisation_id, kind, subject_id, version, content, hash, signature) values (${theirs}, 'card', 'child', 2, '', '', '')`;
    await expect(asActor(db, editor, (db) => foreignCard.execute(db))).rejects.toThrow(/row-level security/);
  });
});

describe("on which of the last days somebody had a mail, from anybody", () => {
  const today = "2026-03-05";
  /** Kari has a role in both organisations; the other has mailed her, and somebody of its own. Each on a day of these five, or one before. */
  async function mailedElsewhere(db: Db) {
    await tablesWithRows(db);
    const theirOwn = newId();
    const person = { id: theirOwn, name: "Nina", email: "nina@x.example", language: "nb" as const };
    await db.insertInto("access.person").values(person).execute();
    await db
      .insertInto("work.membership")
      .values({ organisationId: theirs, personId: theirOwn, role: "leader", fromDate: "2026-01-01" })
      .execute();
    const told = { organisationId: theirs, kind: "vacant" as const, subjectIds: [] };
    for (const [personId, toldOn] of [
      [kari, "2026-03-01"],
      [kari, "2026-02-20"],
      [theirOwn, "2026-03-05"],
    ] as const)
      await db
        .insertInto("work.reminderNotice")
        .values({ ...told, id: newId(), personId, toldOn })
        .execute();
    return theirOwn;
  }
  const lately = (people: readonly string[], day = today) => sql<Record<string, string>>`
    select * from access.mailed_lately(${people}::uuid[], ${day}::date) order by last`;

  dbTest("is answered of those one may write for: the day, and nothing else", async ({ db }) => {
    const theirOwn = await mailedElsewhere(db);
    const asked = await asActor(db, editor, (db) => lately([kari, theirOwn]).execute(db));
    expect(asked.rows).toEqual([{ personId: kari, last: "2026-03-01" }]);
    expect((await asActor(db, editor, (db) => lately([theirOwn]).execute(db))).rows).toEqual([]);
    expect((await asActor(db, editor, (db) => lately([kari], "2026-03-06").execute(db))).rows).toEqual([]);
    expect((await lately([kari, theirOwn]).execute(db)).rows).toEqual([
      { personId: kari, last: "2026-03-01" },
      { personId: theirOwn, last: "2026-03-05" },
    ]);
  });

  dbTest("is answered nobody who only reads, or came by link or invitation; the public may not ask", async ({ db }) => {
    await mailedElsewhere(db);
    const linked = linkTo(ours, await requestOf(db, ours, "status"));
    for (const actor of [reader, stranger, linked, await adviserOf(db, ours)])
      expect((await asActor(db, actor, (db) => lately([kari]).execute(db))).rows).toEqual([]);
    await expect(asPublic(db, (db) => lately([kari]).execute(db))).rejects.toThrow(/permission denied/);
  });

  dbTest("opens nothing else, neither after it was asked nor for those who say that they ask", async ({ db }) => {
    await mailedElsewhere(db);
    const places = ["status_request", "reminder_notice", "position_holder", "membership"];
    const others = (db: Db, place: string) =>
      count(db, sql`${sql.raw(`work.${place}`)} where organisation_id = ${theirs}`);
    const adviser = await adviserOf(db, ours);
    const asked = sql`select set_config('app.mailed_lately', 'asks', true)`;
    for (const place of places) {
      for (const before of [lately([kari]), asked])
        for (const actor of [editor, adviser])
          expect(
            await asActor(db, actor, async (db) => {
              await before.execute(db);
              return await others(db, place);
            }),
            place,
          ).toBe(0);
      // What advisers are shown asks for a policy that none of these tables have.
      const values = sql`select work.advised_values(${place}, 'organisation_id')`;
      await expect(
        asActor(db, adviser, async (db) => {
          await asked.execute(db);
          await values.execute(db);
        }),
        place,
      ).rejects.toThrow(/syntax error/);
    }
    const left = await asActor(db, editor, async (db) => {
      await lately([kari]).execute(db);
      return await sql<{ said: string }>`select current_setting('app.mailed_lately', true) as said`.execute(db);
    });
    expect(left.rows).toEqual([{ said: "" }]);
  });
});

describe("what a request may is gone when it ends", () => {
  let fresh: FreshDatabase;
  beforeAll(async () => {
    fresh = await freshDatabase();
  });
  afterAll(() => fresh.drop());

  test.each(["commit", "rollback"] as const)(
    "after %s the connection has no role and no organisations",
    async (end) => {
      const db = openDb(fresh.loginUrl, { max: 1 });
      const request = await beginAs(db, "komplan_app", {
        ...editor,
        advised: [{ organisationId: theirs, planId: kari }],
        ...linkTo(ours, kari),
      });
      await request[end]().execute();

      const left = await sql`select current_user as role, current_setting('app.readable', true) as readable,
      current_setting('app.writable', true) as writable, current_setting('app.person', true) as person,
      concat(current_setting('app.linked', true), current_setting('app.linked_organisation', true),
        current_setting('app.advised_plans', true), current_setting('app.advised_organisations', true)) as linked`.execute(
        db,
      );

      expect(left.rows).toEqual([{ role: "komplan_login", readable: "", writable: "", person: "", linked: "" }]);
      await db.destroy();
    },
  );

  test("the log-in itself can read nothing", async () => {
    const db = openDb(fresh.loginUrl, { max: 1 });
    for (const table of [sql`work.plan`, sql`published.publication`, sql`reference.municipality`]) {
      await expect(count(db, table)).rejects.toThrow(/permission denied/);
    }
    await expect(sql`set role komplan_owner`.execute(db)).rejects.toThrow(/permission denied/);
    await db.destroy();
  });

  test("two thousand requests from fifty organisations, over two connections, each see their own marker and no other", async () => {
    const db = openDb(fresh.loginUrl, { max: 2 });
    const organisations = Array.from({ length: 50 }, (_, place) => ({ id: newId(), marker: `marker-${place}` }));
    await keep(db, (db) => insertMarkers(db, organisations));

    const readMarkers = async (organisation: { id: string; marker: string }) => {
      const request = await beginAs(db, "komplan_app", { personId: kari, readable: [organisation.id], writable: [] });
      const rows = await request.selectFrom("work.organisation").select("name").execute();
      await request.commit().execute();
      return rows.map((row) => row.name).join() === organisation.marker;
    };
    // 40 at a time: more would wait for one of the two connections longer than requests are let wait
    const right: boolean[] = [];
    for (let round = 0; round < 50; round += 1) {
      const some = Array.from({ length: 40 }, (_, place) => organisations[(round * 7 + place) % 50]);
      right.push(
        ...(await Promise.all(some.map((organisation) => organisation !== undefined && readMarkers(organisation)))),
      );
    }

    expect(right).toEqual(Array(2000).fill(true));
    await db.destroy();
  });
});

/** A vote comes in through work.cast_vote, and nobody changes it afterwards. */
const writtenByVoting = ["work.priority_voter", "work.priority_total"];

/** Read only by whoever has said, in the same transaction, that they will. */
const readWhenSaid = ["work.secret_address"];

/**
 * Tables that hang on a plan, and that its advisers do not see. All others call work.let_advisers_read in their migration.
 * The files that a plan was read from hold what nobody chose to keep; and whom one asks for status,
 * or spares for reminders, is the organisation's own affair.
 */
const notForAdvisers = [
  "work.calendar_feed",
  "work.import",
  "work.plan_adviser",
  "work.renewal",
  "work.renewal_choice",
  "work.reminder_stop",
  "work.sheet_import",
  "work.status_request_measure",
];
/** What a plan's pages need of its organisation: its name, functions and agencies that stand in the plan, and figures of residents. */
const besidePlan = ["work.organisation", "work.position", "work.agency", "work.statistics"];

const refused = /row-level security|permission denied/;

interface Table {
  name: string;
  table: RawBuilder<unknown>;
  key: RawBuilder<unknown>;
}

/** Every table in `work` and `audit`, with rows of two organisations in each. `row` is one of the other's, as JSON. */
async function tablesWithRows(db: Db): Promise<(Table & { row: string })[]> {
  for (const organisation of [ours, theirs]) await insertOneOfEach(db, organisation);
  const found = await tables(db, ["work", "audit"]);
  return Promise.all(
    found.map(async (place) => {
      const { rows } = await sql<{
        row: string;
      }>`select to_jsonb(found)::text as row from ${place.table} found where ${place.key} = ${theirs}`.execute(db);
      if (!rows[0]) throw new Error(`insertOneOfEach makes no row in ${place.name}`);
      return { ...place, row: rows[0].row };
    }),
  );
}

async function tables(db: Db, spaces: string[]): Promise<Table[]> {
  const { rows } = await sql<{ space: string; name: string }>`
    select schemaname as space, tablename as name from pg_tables where schemaname = any (${spaces}) order by schemaname, tablename
  `.execute(db);
  return rows.map(({ space, name }) => ({
    table: sql.raw(`${space}.${name}`),
    name: `${space}.${name}`,
    key: sql.raw(name === "organisation" ? "id" : "organisation_id"),
  }));
}

async function adviserOf(db: Db, organisationId: string) {
  const plan = db.selectFrom("work.plan").select("id").where("organisationId", "=", organisationId);
  const { id: planId } = await plan.executeTakeFirstOrThrow();
  return { ...stranger, advised: [{ organisationId, planId }] };
}

/** Every table that holds plans, parts of them or something that belongs to a part, as the database itself knows it. */
async function tablesOfPlans(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    with recursive hanging as (
      select 'work.plan'::regclass::oid as place
      union
      select attrelid from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'work'::regnamespace and relkind = 'r' and attname = 'plan_id' and not attisdropped
      union
      select conrelid from pg_constraint join hanging on place = confrelid where contype = 'f' and connamespace = 'work'::regnamespace
    ) select place::regclass::text as name from hanging order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

async function requestOf(db: Db, organisationId: string, purpose: (typeof purposes)[number]): Promise<string> {
  const tables = {
    mapping: "work.mappingRequest",
    status: "work.statusRequest",
    service: "work.serviceCheck",
  } as const;
  const table = tables[purpose];
  const found = db.selectFrom(table).select("id").where("organisationId", "=", organisationId);
  return (await found.executeTakeFirstOrThrow()).id;
}

async function measureOf(db: Db, organisationId: string): Promise<string> {
  const found = db.selectFrom("work.measure").select("id").where("organisationId", "=", organisationId);
  return (await found.orderBy("id").executeTakeFirstOrThrow()).id;
}

/** A measure that nobody was asked about. */
async function anotherMeasure(db: Db, organisationId: string): Promise<string> {
  const { planId } = await db
    .selectFrom("work.measure")
    .select("planId")
    .where("organisationId", "=", organisationId)
    .executeTakeFirstOrThrow();
  const id = newId();
  await db.insertInto("work.measure").values({ organisationId, id, planId, title: "x" }).execute();
  return id;
}

function reportOf(
  organisationId: string,
  requestId: string,
  measureId: string,
  by: string | null = null,
  note = "",
): RawBuilder<unknown> {
  return sql`insert into work.status_report (organisation_id, id, measure_id, phase, late, comment, internal_note, reported_by, request_id)
    values (${organisationId}, ${newId()}, ${measureId}, 'underWay', false, '', ${note}, ${by}, ${requestId})`;
}

async function count(db: Db, from: RawBuilder<unknown>): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${from}`.execute(db);
  return rows[0]?.count ?? -1;
}

/** How many rows a change reached; to be refused outright is to reach none. */
async function touched(db: Db, actor: Actor, change: RawBuilder<unknown>): Promise<number> {
  try {
    const result = await asActor(db, actor, (db) => change.execute(db));
    return Number(result.numAffectedRows ?? 0);
  } catch (error) {
    if (error instanceof Error && refused.test(error.message)) return 0;
    throw error;
  }
}

async function keep(db: Db, work: (db: Db) => Promise<unknown>): Promise<void> {
  const transaction = await beginAs(db, "komplan_system");
  await work(transaction);
  await transaction.commit().execute();
}

async function insertMarkers(db: Db, organisations: { id: string; marker: string }[]): Promise<void> {
  const rows = organisations.map(({ id, marker }) => ({
    id,
    slug: marker,
    name: marker,
    kind: "cooperation" as const,
    language: "nb" as const,
  }));
  await db.insertInto("work.organisation").values(rows).execute();
}

/** One row in every table, for one organisation. */
async function insertOneOfEach(db: Db, organisationId: string): Promise<void> {
  const [id, planId, areaId, goalId, measureId, positionId] = [newId(), newId(), newId(), newId(), newId(), newId()];
  const one = { organisationId, id, planId, title: "x", sort: 1 };
  const measure = { organisationId, measureId };
  const text = { type: "doc" as const, content: [] };
  await db
    .insertInto("access.person")
    .values({ id: kari, name: "Kari", email: "kari@fjellvik.example" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await db
    .insertInto("work.organisation")
    .values({ id: organisationId, slug: organisationId, name: "x", kind: "cooperation", language: "nb" })
    .execute();
  await db.insertInto("work.cooperationMember").values({ organisationId, memberId: organisationId }).execute();
  await db.insertInto("work.agency").values({ organisationId, id, name: "x" }).execute();
  await db.insertInto("work.position").values({ organisationId, id: positionId, agencyId: id, title: "x" }).execute();
  await db
    .insertInto("work.membership")
    .values({ organisationId, personId: kari, role: "editor", fromDate: "2026-01-01" })
    .execute();
  await db
    .insertInto("work.positionHolder")
    .values({ organisationId, positionId, personId: kari, fromDate: "2026-01-01" })
    .execute();
  await db
    .insertInto("work.plan")
    .values({ organisationId, id: planId, slug: planId, title: "x", language: "nb" })
    .execute();
  await db
    .insertInto("work.planAdviser")
    .values({ organisationId, planId, personId: kari, fromDate: "2026-01-01", invitedBy: kari })
    .execute();
  await db.insertInto("work.adoption").values({ organisationId, planId, kommunenummer: "9901" }).execute();
  await db
    .insertInto("work.statistics")
    .values({ organisationId, kommunenummer: "9901", tableId: "07459", figures: { years: [] } })
    .execute();
  await db
    .insertInto("work.groupSeat")
    .values({ ...one, kind: "working" })
    .execute();
  await db.insertInto("work.planGroup").values({ organisationId, planId, kind: "working" }).execute();
  await db.insertInto("work.involvement").values({ organisationId, id, planId, kind: "leader", name: "x" }).execute();
  await db
    .insertInto("work.meeting")
    .values({ organisationId, id, planId, kind: "meeting", heldOn: "2026-01-01" })
    .execute();
  await db
    .insertInto("work.meetingDecision")
    .values({ organisationId, meetingId: id, sort: 1, decision: "x" })
    .execute();
  await db
    .insertInto("work.factLook")
    .values({ organisationId, planId, factId: "x", lookedOn: "2026-01-01" })
    .execute();
  await db
    .insertInto("work.chapter")
    .values({ ...one, kind: "text", template: "own", body: text })
    .execute();
  const chapter = { organisationId, chapterId: id };
  await db
    .insertInto("work.chapterDocument")
    .values({ ...chapter, state: Buffer.from([0, 0]) })
    .execute();
  await db
    .insertInto("work.chapterUpdate")
    .values({ ...chapter, id, bytes: Buffer.from([0, 0]), writtenBy: kari })
    .execute();
  await db
    .insertInto("work.focusArea")
    .values({ ...one, id: areaId })
    .execute();
  await db
    .insertInto("work.goal")
    .values({ ...one, id: goalId, focusAreaId: areaId, level: "general" })
    .execute();
  await db
    .insertInto("work.measure")
    .values({ organisationId, id: measureId, planId, title: "x", positionId })
    .execute();
  await db
    .insertInto("work.measureGoal")
    .values({ ...measure, goalId, sort: 1 })
    .execute();
  await db
    .insertInto("work.measurePartner")
    .values({ ...measure, name: "x", sort: 1 })
    .execute();
  await db
    .insertInto("work.milestone")
    .values({ ...measure, title: "x", due: "2026-01-01", sort: 1 })
    .execute();
  await db
    .insertInto("work.measureCost")
    .values({ ...measure, year: 2026, kroner: 1 })
    .execute();
  await db
    .insertInto("work.change")
    .values({ organisationId, id, planId, part: "plan", partId: planId, before: null, after: null, changedBy: kari })
    .execute();
  await insertStatusRequest(db, { organisationId, planId, measureId });
  await insertFollowUp(db, { organisationId, planId, measureId });
  await insertPriorities(db, organisationId, planId);
  await insertOneOfEachInProcess(db, { organisationId, id, planId });
  await insertComments(db, organisationId, planId);
  await insertReporting(db, organisationId, planId);
  await insertEvaluation(db, { organisationId, planId, measureId });
  await sql`insert into work.import (organisation_id, id, file_name, content, imported_by) values (${organisationId}, ${id}, 'x', '{}', ${kari})`.execute(
    db,
  );
  await sql`insert into work.sheet_import (organisation_id, id, plan_id, file_name, content, choices, imported_by)
    values (${organisationId}, ${id}, ${planId}, 'x', '{}', '{}', ${kari})`.execute(db);
  await insertMapping(db, { organisationId, planId, agencyId: id, measureId });
  await insertService(db, organisationId, id);
  await insertLocalCard(db, organisationId);
  await db
    .insertInto("work.calendarFeed")
    .values({ organisationId, id, digest: randomBytes(32), personId: kari, planId })
    .execute();
  await db
    .insertInto("work.yearDate")
    .values({ organisationId, id, planId, kind: "budget", title: "x", month: 10 })
    .execute();
  await sql`insert into published.publication (id, organisation_id, plan_id, slug, version, hash, content, published_on)
    values (${newId()}, ${organisationId}, ${planId}, ${planId}, 1, '', '{}', '2026-01-01')`.execute(db);
  await recordAudit(db, { organisationId, actor: kari, action: "plan:edit", subject: "plan/1", digestOf: "x" });
}

/** A service with all that belongs to it, asked whether it is right, and what is published of it. */
async function insertService(db: Db, organisationId: string, agencyId: string): Promise<void> {
  const [id, service] = [newId(), { organisationId, serviceId: newId() }];
  await db
    .insertInto("work.service")
    .values({
      ...{ organisationId, id: service.serviceId, agencyId, kind: "shelter", name: "x", language: "nb" },
      ...{ access: "direct", interpreter: "yes", opening: "{}" },
    })
    .execute();
  await db
    .insertInto("work.serviceArea")
    .values({ ...service, kommunenummer: "9901" })
    .execute();
  await db
    .insertInto("work.servicePhone")
    .values({ ...service, id, number: "22334455", proposedBy: kari, proposedAt: new Date() })
    .execute();
  await db
    .insertInto("work.secretAddress")
    .values({ ...service, address: "x" })
    .execute();
  await db
    .insertInto("work.serviceCheck")
    .values({ ...service, id, recipient: "x@x.example", sentOn: "2026-01-01" })
    .execute();
  await db.insertInto("work.helpSetting").values({ organisationId }).execute();
  await sql`insert into published.directory (organisation_id, version, content, hash, signature) values (${organisationId}, 1, '{}', '', '')`.execute(
    db,
  );
}

/** A card with a block of its own, a flow, and an approval of it by another than whoever changed it. */
async function insertLocalCard(db: Db, organisationId: string): Promise<void> {
  const [card, leader] = [{ organisationId, cardId: "child" }, newId()];
  await db
    .insertInto("access.person")
    .values({ id: leader, name: "x", email: `${leader}@x.example` })
    .execute();
  await db
    .insertInto("work.localCard")
    .values({ ...card, changedBy: kari, changedAt: new Date(), seenFacts: "{}" })
    .execute();
  await db
    .insertInto("work.localBlock")
    .values({ ...card, blockId: "own-a", part: "see", kind: "own", nb: "x", nn: "x" })
    .execute();
  await db
    .insertInto("work.approval")
    .values({
      ...{ organisationId, kind: "card", subjectId: "child", version: 1, hash: "x" },
      ...{ changers: [kari], proposedBy: kari, approvedBy: leader },
      ...{ approvedOn: "2026-01-01", validUntil: "2027-01-01" },
    })
    .execute();
  await sql`insert into work.local_flow (organisation_id, flow_id, steps, basis, changed_by, changed_at)
    values (${organisationId}, 'child', '[]', '[]', ${kari}, now())`.execute(db);
  await sql`insert into published.approved (organisation_id, kind, subject_id, version, content, hash, signature)
    values (${organisationId}, 'card', 'child', 1, '{}', '', '')`.execute(db);
}

/** Somebody who is asked how one measure goes, and has answered. */
async function insertStatusRequest(
  db: Db,
  { organisationId, planId, measureId }: Record<"organisationId" | "planId" | "measureId", string>,
): Promise<void> {
  const id = newId();
  const asked = { recipient: "kari@fjellvik.example", language: "nb" as const, sender: "x" };
  const said = { phase: "underWay" as const, late: false };
  const seen = { planTitle: "x", number: "1.1", title: "x", points: [], function: "x", occasion: "ask" as const };
  await db
    .insertInto("work.statusRequest")
    .values({ organisationId, id, personId: kari, ...asked, askedOn: "2026-01-01", answerBy: "2026-01-15" })
    .execute();
  await db
    .insertInto("work.statusRequestMeasure")
    .values({ organisationId, requestId: id, measureId, planId, ...seen, ...said, sort: 1 })
    .execute();
  await db
    .insertInto("work.statusReport")
    .values({ organisationId, id: newId(), measureId, ...said, comment: "", internalNote: "", requestId: id })
    .execute();
}

async function insertFollowUp(
  db: Db,
  { organisationId, planId, measureId }: Record<"organisationId" | "planId" | "measureId", string>,
): Promise<void> {
  const [one, now] = [{ organisationId, id: newId() }, new Date()];
  await db.insertInto("work.followUp").values({ organisationId, planId }).execute();
  await db
    .insertInto("work.quietPeriod")
    .values({ ...one, startsOn: "2026-01-01", endsOn: "2026-01-02" })
    .execute();
  await db
    .insertInto("work.reminderStop")
    .values({ ...one, measureId })
    .execute();
  await db
    .insertInto("work.reminderNotice")
    .values({ ...one, personId: kari, kind: "vacant", subjectIds: [measureId], toldOn: "2026-01-01" })
    .execute();
  await db
    .insertInto("work.bounce")
    .values({ ...one, recipient: "x@x.example", code: "550", failedAt: now })
    .execute();
}

/** A key with a share, and a period that was reported on and closed. */
async function insertReporting(db: Db, organisationId: string, planId: string): Promise<void> {
  const [id, one] = [newId(), { organisationId, planId }];
  await db
    .insertInto("work.costKey")
    .values({ ...one, kind: "own" })
    .execute();
  await db
    .insertInto("work.costShare")
    .values({ ...one, kommunenummer: "9901", hundredths: 10_000 })
    .execute();
  await db
    .insertInto("work.reportPeriod")
    .values({ ...one, id, fromDate: "2026-01-01", toDate: "2026-06-30", due: "2026-06-30", openedBy: kari })
    .execute();
  await sql`insert into work.report_closing (organisation_id, id, period_id, content, closed_by)
    values (${organisationId}, ${id}, ${id}, '{}', ${kari})`.execute(db);
}

/** An evaluation with a measure in it, a choice for that measure, and a draft that was made of the plan. */
async function insertEvaluation(
  db: Db,
  { measureId, ...one }: Record<"organisationId" | "planId" | "measureId", string>,
): Promise<void> {
  const [evaluationId, { organisationId, planId }] = [newId(), one];
  await db
    .insertInto("work.evaluation")
    .values({ ...one, id: evaluationId, occasion: "midterm" })
    .execute();
  await db.insertInto("work.evaluationMeasure").values({ organisationId, evaluationId, measureId }).execute();
  await db
    .insertInto("work.renewalChoice")
    .values({ ...one, measureId })
    .execute();
  await db
    .insertInto("work.renewal")
    .values({ ...one, nextPlanId: planId, madeOn: "2026-01-01" })
    .execute();
}

async function insertMapping(
  db: Db,
  {
    organisationId,
    planId,
    agencyId,
    measureId,
  }: Record<"organisationId" | "planId" | "agencyId" | "measureId", string>,
): Promise<void> {
  const [roundId, requestId, now] = [newId(), newId(), new Date()];
  const link = {
    purpose: "mapping" as const,
    subjectId: requestId,
    language: "nb" as const,
    createdBy: kari,
    expiresAt: now,
  };
  const asked = { agency: "x", recipient: "x@x.example", language: "nb" as const };
  const round = { formVersion: 1, deadline: "2026-01-01", planTitle: "x", sender: "x", createdBy: kari };
  await db
    .insertInto("work.link")
    .values({ organisationId, id: newId(), digest: randomBytes(32), ...link })
    .execute();
  await db
    .insertInto("work.mappingRound")
    .values({ organisationId, id: roundId, planId, ...round })
    .execute();
  await db
    .insertInto("work.mappingRequest")
    .values({ organisationId, id: requestId, roundId, agencyId, ...asked })
    .execute();
  await db
    .insertInto("work.mappingAnswer")
    .values({ organisationId, requestId, content: { services: {}, texts: {}, saved: [] }, savedAt: now })
    .execute();
  await db.insertInto("work.mappingMeasure").values({ organisationId, measureId, requestId, origin: "x" }).execute();
  await db.insertInto("work.mappingSummary").values({ organisationId, planId }).execute();
  await db
    .insertInto("work.preparedness")
    .values({ organisationId, planId, kind: "emergency", mentioned: "no" })
    .execute();
}

/** A proposal, a round that is over and that three have voted in (the database shows no sums before), and one that is open and can be changed. */
async function insertPriorities(db: Db, organisationId: string, planId: string): Promise<void> {
  const [proposalId, roundId] = [newId(), newId()];
  const one = { organisationId, planId };
  await db
    .insertInto("work.focusProposal")
    .values({ ...one, id: proposalId, title: "x", sort: 1 })
    .execute();
  await db
    .insertInto("work.priorityRound")
    .values([
      { ...one, id: roundId, points: 5, closedAt: new Date() },
      { ...one, id: newId(), points: 5, closedAt: null },
    ])
    .execute();
  for (const personId of [kari, ...others]) {
    const person = { id: personId, name: "x", email: `${personId}@x.example` };
    await db
      .insertInto("access.person")
      .values(person)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    await db.insertInto("work.priorityVoter").values({ organisationId, roundId, personId }).execute();
  }
  await db.insertInto("work.priorityTotal").values({ organisationId, roundId, proposalId, points: 3 }).execute();
}

async function insertOneOfEachInProcess(db: Db, one: { organisationId: string; id: string; planId: string }) {
  const { organisationId, id } = one;
  await db
    .insertInto("work.planStep")
    .values({ ...one, step: "1.1", state: "done", setBy: kari })
    .execute();
  await db
    .insertInto("work.assignment")
    .values({ ...one, savedBy: kari })
    .execute();
  await db
    .insertInto("work.mandate")
    .values({ ...one, savedBy: kari })
    .execute();
  await db
    .insertInto("work.mandateMilestone")
    .values({ organisationId, mandateId: id, title: "x", due: "2026-01-01", sort: 1 })
    .execute();
  await db
    .insertInto("work.adjacentPlan")
    .values({ ...one, kind: "other", title: "x", sort: 1 })
    .execute();
}

async function insertComments(db: Db, organisationId: string, planId: string): Promise<void> {
  const commentId = newId();
  const by = { organisationId, planId, writtenBy: kari };
  const [before, body] = [{ type: "paragraph" as const }, "x"];
  const chapter = db.selectFrom("work.chapter").select("id").where("planId", "=", planId);
  const { id: chapterId } = await chapter.executeTakeFirstOrThrow();
  await db
    .insertInto("work.comment")
    .values({ ...by, id: commentId, part: "chapter", partId: chapterId, body })
    .execute();
  await db
    .insertInto("work.commentReply")
    .values({ organisationId, id: newId(), commentId, body, writtenBy: kari })
    .execute();
  await db
    .insertInto("work.suggestion")
    .values({ ...by, id: newId(), chapterId, path: [0], before, after: null })
    .execute();
}
