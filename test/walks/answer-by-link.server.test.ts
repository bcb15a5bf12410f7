import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { actorOf, deedsByLink, revokeLinks } from "#app/access/link.server.ts";
import { verifyChain } from "#app/lib/audit.server.ts";
import { beginAs, type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import * as formPage from "#app/mapping/answer-mapping.tsx";
import * as handInPage from "#app/mapping/hand-in-answer.ts";
import { listRequests, reopenAnswer, sendRequests } from "#app/mapping/round.server.ts";
import * as savePage from "#app/mapping/save-section.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { everything } from "#test/everything.ts";
import { storePlan } from "#test/examples.ts";
import { aNewRound, storeSentRound } from "#test/mappings.ts";
import { aVisitor } from "#test/visitor.ts";

/** Agencies without an account answer by a signed link: what it opens, what it does not, and that to look changes nothing. */
let fresh: FreshDatabase;
let db: Db;
let given: Awaited<ReturnType<typeof storeAll>>;
let log: string[];

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
  setPool(db);
});
beforeEach(async () => {
  log = [];
  for (const say of ["log", "info", "warn", "error", "debug"] as const) {
    vi.spyOn(console, say).mockImplementation((...words) => void log.push(words.join(" ")));
  }
  given = await kept(db, storeAll);
});
afterEach(() => void vi.restoreAllMocks());
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

let place = 0;

/** Two municipalities that know nothing of each other; the first has asked two agencies, the other one. */
async function storeAll(system: Db) {
  place += 1;
  const [ours, theirs] = [
    await storePlan(system, {}, `var-${place}`, "9901"),
    await storePlan(system, {}, `deres-${place}`, "9902"),
  ];
  const secondId = newId();
  const { organisationId } = ours;
  await system.insertInto("work.agency").values({ organisationId, id: secondId, name: "Helsestasjonen" }).execute();
  const ask = (agencyId: string, agency: string) => {
    return { agencyId, agency, recipient: `${agency}-${place}@x.example`.toLowerCase(), language: "nb" as const };
  };
  const sent = await storeSentRound(
    system,
    ours.writer,
    aNewRound({ asked: [ask(ours.agencyId, "Oppvekst"), ask(secondId, "Helsestasjonen")] }),
  );
  const elsewhere = await storeSentRound(
    system,
    theirs.writer,
    aNewRound({ asked: [ask(theirs.agencyId, "Andre")], words: "merke-andre" }),
  );
  const [second, first] = sent.requests; // by name
  const [other] = elsewhere.requests;
  if (!first || !second || !other) throw new Error("nobody was asked");
  return { ours, theirs, first, second, other, sent };
}

const open = (token: string, search = "") =>
  aVisitor().get(formPage, `/kartlegging/${token}${search}`, { params: { token } });
const save = (token: string, section: string, form: Record<string, string>) =>
  aVisitor().post(formPage, `/kartlegging/${token}?del=${section}`, { params: { token }, form });
const handIn = (token: string) => aVisitor().post(handInPage, `/kartlegging/${token}/lever`, { params: { token } });

test("an agency opens the link, answers section by section, hands in, and reads what it answered", async () => {
  const { first, ours } = given;
  expect((await open(first.token)).body).toMatchObject({
    state: "open",
    asked: { agency: "Oppvekst", words: "Vi trenger dere med.", sender: "Fjellvik kommune", handedIn: null },
  });
  const service = { name0: "Samtaler", groups0: "children", perYear0: "12", name1: " ", perYear1: "" };
  expect(await save(first.token, "exposed", service)).toMatchObject({
    status: 303,
    location: `/kartlegging/${first.token}?del=perpetrators`,
  });
  expect(await save(first.token, "gaps", { gaps: "- Ingen kveldstilbud\r\n", goTo: "later" })).toMatchObject({
    status: 303,
    location: `/kartlegging/${first.token}`,
  });
  expect((await handIn(first.token)).status).toBe(303);

  const { body } = await open(first.token, "?del=exposed");
  expect(body).toMatchObject({ place: undefined });
  const [request] = await asSystem((system) => listRequests(system, ours.planId)).then((all) =>
    all.filter(({ id }) => id === first.id),
  );
  expect(request?.content).toEqual({
    services: { exposed: [{ name: "Samtaler", groups: ["children"], perYear: 12 }] },
    texts: { gaps: "- Ingen kveldstilbud" },
    saved: ["exposed", "gaps"],
  });
  expect(request?.handedInAt).toBeInstanceOf(Date);
});

test("a machine that opens the link in a mail, or asks for its head, changes nothing and uses nothing up", async () => {
  const { first } = given;
  const { token } = first;
  const counted = vi.spyOn(deedsByLink, "isTooMuch");
  const before = await everything();
  for (const way of ["get", "head"] as const) {
    const look = (from: Parameters<ReturnType<typeof aVisitor>["get"]>[0], rest: string) =>
      aVisitor()[way](from, `/kartlegging/${token}${rest}`, { params: { token } });
    for (const search of ["", "?del=exposed", "?sprak=nn", "?del=gaps"]) {
      expect((await look(formPage, search)).status).toBe(200);
    }
    for (const [from, rest] of [
      [handInPage, "/lever"],
      [savePage, "/lagre?del=gaps"],
    ] as const)
      expect((await look(from, rest)).status).toBe(302);
  }
  expect(await everything()).toEqual(before);
  expect(counted).not.toHaveBeenCalled();
  expect((await save(first.token, "wishes", { wishes: "Mer tid" })).status).toBe(303);
});

test("no cookie is set, and the page speaks the language that was chosen, else the receiver's", async () => {
  const { first } = given;
  const answer = await open(first.token);
  expect(answer.headers.get("set-cookie")).toBeNull();
  expect(answer.text("language")).toBe("nb");
  expect((await open(first.token, "?sprak=nn")).text("language")).toBe("nn");
});

describe("a link that opens nothing says so calmly", () => {
  test("one that never was, also when it is no token at all", async () => {
    for (const token of ["a".repeat(43), "x", "'; drop table work.link", `${given.first.token}a`]) {
      expect(await open(token)).toMatchObject({ status: 404, body: { state: "unknown" } });
      expect((await save(token, "gaps", { gaps: "x" })).status).toBe(404);
      expect((await handIn(token)).status).toBe(404);
    }
  });

  test("one that has gone out", async () => {
    await asSystem((system) =>
      system
        .updateTable("work.link")
        .set({ expiresAt: new Date(Date.now() - 1000) })
        .where("subjectId", "=", given.first.id)
        .execute(),
    );
    expect(await open(given.first.token)).toMatchObject({ status: 410, body: { state: "expired" } });
    expect((await save(given.first.token, "gaps", { gaps: "x" })).status).toBe(410);
  });

  test("one that was taken back, and one that a newer has replaced", async () => {
    const { first, second, ours, sent } = given;
    const sender = { organisationId: ours.organisationId, purpose: "mapping" as const, by: ours.by };
    await asSystem((system) => revokeLinks(system, sender, [second.id], new Date()));
    expect(await open(second.token)).toMatchObject({ status: 410, body: { state: "revoked" } });

    const requests = [{ ...first, sentAt: new Date() }];
    await asSystem((system) =>
      sendRequests(system, ours.writer, {
        letter: "reminder",
        requests,
        round: sent.round,
        origin: "http://x",
        now: new Date(),
      }),
    );
    expect(await open(first.token)).toMatchObject({ status: 410, body: { state: "revoked" } });
  });

  test("invented ones are not counted, so that a flood of them takes no room", async () => {
    const counted = vi.spyOn(deedsByLink, "isTooMuch");
    for (const sign of "abc") expect((await save(sign.repeat(43), "gaps", { gaps: "x" })).status).toBe(404);
    expect(counted).not.toHaveBeenCalled();
    await save(given.first.token, "gaps", { gaps: "x" });
    expect(counted).toHaveBeenCalledOnce();
  });

  test("one that is used as no person would", async () => {
    vi.spyOn(deedsByLink, "isTooMuch").mockReturnValue(true);
    expect((await save(given.first.token, "gaps", { gaps: "x" })).status).toBe(429);
    expect((await open(given.first.token)).status).toBe(200);
  });
});

describe("what points out a person", () => {
  const marker = "merke-hemmelig";
  const idNumber = "13895500180"; // synthetic: 80 is added to the month, so no living person has it
  test.each([
    ["gaps", { gaps: `Kari (8) ${marker}` }, "gaps", "personWithAge"],
    ["wishes", { wishes: `Barnet er ${idNumber} ${marker}` }, "wishes", "idNumber"],
    ["tools", { tools: `Ring 912 34 567 ${marker}`, routines: "ok" }, "tools", "phoneNumber"],
    ["exposed", { name0: `Samtaler ${marker}`, name1: `kari@x.no ${marker}` }, "name1", "emailAddress"],
  ])("is refused in %s, kept in the form, and neither stored nor logged", async (section, form, field, kind) => {
    const before = await everything();
    const answer = await save(given.first.token, section, form);
    expect(answer).toMatchObject({ status: 422, body: { ok: false, errors: { [field]: [kind] } } });
    expect(JSON.stringify(answer.body)).toContain(marker);
    expect(await everything()).toEqual(before);
    const left = JSON.stringify(await everything()) + log.join("\n");
    for (const told of [marker, idNumber, "912 34 567", "Kari (8)"]) expect(left).not.toContain(told);
  });
});

test("what was handed in stands, until it is opened again", async () => {
  const { first, ours } = given;
  await save(first.token, "gaps", { gaps: "Først" });
  await handIn(first.token);
  expect((await save(first.token, "gaps", { gaps: "Etterpå" })).status).toBe(409);
  expect(await textOf(first.id)).toBe("Først");
  await asSystem((system) => reopenAnswer(system, ours.writer, first.id));
  expect((await save(first.token, "gaps", { gaps: "Etterpå" })).status).toBe(303);
  expect(await textOf(first.id)).toBe("Etterpå");
});

test("two who save different sections at the same moment both keep theirs", async () => {
  const { first } = given;
  await Promise.all([
    save(first.token, "gaps", { gaps: "Hull" }),
    save(first.token, "wishes", { wishes: "Ønske" }),
    save(first.token, "training", { training: "Kurs" }),
  ]);
  const { content } = await asSystem((system) =>
    system
      .selectFrom("work.mappingAnswer")
      .select("content")
      .where("requestId", "=", first.id)
      .executeTakeFirstOrThrow(),
  );
  expect(content.texts).toEqual({ gaps: "Hull", wishes: "Ønske", training: "Kurs" });
});

test("the audit trail tells of the link and of each answer, holds, and never has the key", async () => {
  const { first, ours } = given;
  await save(first.token, "gaps", { gaps: "x" });
  await handIn(first.token);
  const entries = await asSystem((system) =>
    system
      .selectFrom("audit.entry")
      .select(["actor", "action", "subject"])
      .where("organisationId", "=", ours.organisationId)
      .where("action", "~", "^(link|mapping):")
      .orderBy("number")
      .execute(),
  );
  expect(entries.map(({ action }) => action)).toEqual([
    "mapping:roundMade",
    "link:made",
    "link:made",
    "mapping:sent",
    "mapping:sent",
    "mapping:answered",
    "mapping:handedIn",
  ]);
  expect(entries.at(-1)?.actor).toMatch(/^link\//);
  expect(JSON.stringify(await everything("access.outgoing_mail"))).not.toContain(first.token);
  expect(await asSystem((system) => verifyChain(system, ours.organisationId))).toMatchObject({ ok: true });
});

test("the mail tells nothing of what it is about but to whoever opens it, and names nobody", () => {
  const letters = given.sent.mails.map(({ subject }) => subject);
  expect(letters.filter((subject) => /vold|vald|overgrep|plan/i.test(subject))).toEqual([]);
  expect(letters[0]).toBe("Noen spørsmål fra Fjellvik kommune");
});

describe("the second wall: with a link, the database shows that one answer and no more", () => {
  const asLink = async <Found>(work: (db: Db) => Promise<Found>): Promise<Found> => {
    const { ours, first } = given;
    const came = await beginAs(
      db,
      "komplan_app",
      actorOf({ organisationId: ours.organisationId, subjectId: first.id }),
    );
    try {
      return await work(came);
    } finally {
      await came.rollback().execute();
    }
  };

  test("of all tables only the question and one's own answer can be read", async () => {
    for (const one of [given.first, given.second, given.other]) await save(one.token, "gaps", { gaps: "x" });
    const seen = await asLink(async (came) => {
      const counts: Record<string, number> = {};
      for (const name of await tableNames()) {
        const { rows } = await sql<{
          count: number;
        }>`select count(*)::integer as count from ${sql.table(name)}`.execute(came);
        if (rows[0]?.count !== 0) counts[name] = rows[0]?.count ?? -1;
      }
      return counts;
    });
    expect(seen).toEqual({ "work.mapping_request": 1, "work.mapping_round": 1, "work.mapping_answer": 1 });
  });

  test.each(["second", "other"] as const)(
    "the answer of another agency, here or elsewhere, can be neither read, added nor changed (%s)",
    async (which) => {
      const { ours, theirs } = given;
      const target = given[which];
      await save(target.token, "gaps", { gaps: "Deres" });
      const { organisationId } = which === "second" ? ours : theirs;
      await asLink(async (came) => {
        const rows = await came.selectFrom("work.mappingAnswer").select("requestId").execute();
        expect(rows).toEqual([]);
        const changed =
          await sql`update work.mapping_answer set content = '{}' where request_id = ${target.id}`.execute(came);
        expect(Number(changed.numAffectedRows)).toBe(0);
        const add = sql`insert into work.mapping_answer (organisation_id, request_id, content, saved_at)
          values (${organisationId}, ${target.id}, '{}', now())`.execute(came);
        await expect(add).rejects.toThrow(/row-level security/);
      });
      expect(await textOf(target.id)).toBe("Deres");
    },
  );

  test("what was handed in cannot be changed, whatever the page forgets", async () => {
    await save(given.first.token, "gaps", { gaps: "Først" });
    await handIn(given.first.token);
    await asLink(async (came) => {
      const changed = await sql`update work.mapping_answer set content = '{}'`.execute(came);
      expect(Number(changed.numAffectedRows)).toBe(0);
    });
  });

  test("nothing of the organisation's can be written or removed, and no mail sent", async () => {
    await asLink(async (came) => {
      for (const table of ["work.mapping_request", "work.mapping_round", "work.mapping_answer"]) {
        const { numAffectedRows } = await sql`delete from ${sql.table(table)}`.execute(came);
        expect(Number(numAffectedRows)).toBe(0);
      }
      const mail = sql`insert into access.outgoing_mail (id, recipient, subject, body)
        values (${newId()}, ${given.first.recipient}, 'x', 'x')`.execute(came);
      await expect(mail).rejects.toThrow(/row-level security/);
    });
  });

  test("the audit trail of another organisation cannot be written in", async () => {
    const { organisationId } = given.theirs;
    await asLink(async (came) => {
      const append = sql`select audit.append(${organisationId}, 'x', 'x', 'x', '', null)`.execute(came);
      await expect(append).rejects.toThrow(/another organisation/);
    });
  });
});

async function tableNames(): Promise<string[]> {
  const { rows } = await asSystem((system) =>
    sql<{ name: string }>`select schemaname || '.' || tablename as name from pg_tables
      where schemaname in ('work', 'audit')`.execute(system),
  );
  return rows.map(({ name }) => name);
}

async function textOf(requestId: string): Promise<string | undefined> {
  const answer = await asSystem((system) =>
    system
      .selectFrom("work.mappingAnswer")
      .select("content")
      .where("requestId", "=", requestId)
      .executeTakeFirstOrThrow(),
  );
  return answer.content.texts.gaps;
}
