import { sql } from "kysely";
import { describe, expect } from "vitest";
import { actorOf } from "#app/access/actor.server.ts";
import type { Role, User } from "#app/access/user.ts";
import { action as addBlock } from "#app/card/add-own-block.tsx";
import { action as approve, loader as showApproval } from "#app/card/approve-card.tsx";
import { approvedCard } from "#app/card/approved-card.ts";
import { allCardTemplates } from "#app/card/card-template.ts";
import { action as dropBlock } from "#app/card/drop-block.ts";
import { action as editOwn } from "#app/card/edit-own-block.tsx";
import { action as keepBlock } from "#app/card/keep-block.ts";
import { action as leaveOut } from "#app/card/leave-out-block.tsx";
import { loader as listCards } from "#app/card/list-own-cards.tsx";
import { action as lookOver } from "#app/card/look-over-card.ts";
import { action as reword, loader as showReword } from "#app/card/reword-block.tsx";
import { action as propose, loader as showCard } from "#app/card/show-own-card.tsx";
import { action as withdraw } from "#app/card/withdraw-card.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { seal } from "#app/lib/signing.server.ts";
import { today } from "#app/lib/today.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import { loader as showStart } from "#app/start/show-start.tsx";
import { aUser, call } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeOrganisation } from "#test/examples.ts";

type Form = Record<string, string | readonly string[]>;

const ours = { nb: "Våre ord", nn: "Orda våre" };
const ownBlock = { ...ours, workplaces: ["school"], service: "childWelfare" };
const body = "child-see-body";

async function given(db: Db) {
  const { organisationId, by } = await storeOrganisation(db);
  const colleague = async (name: string, role: Role) => {
    const user = aUser(newId(), organisationId, role);
    await db
      .insertInto("access.person")
      .values({ id: user.id, name, email: `${user.id}@x.example` })
      .execute();
    const membership = { organisationId, personId: user.id, role, fromDate: "2026-01-01" };
    await db.insertInto("work.membership").values(membership).execute();
    return at(db, user);
  };
  const card = { organisationId, card: "barn" };
  return {
    ...{ organisationId, card, kari: at(db, aUser(by, organisationId, "coordinator")) },
    leader: await colleague("Liv Berg", "leader"),
    another: await colleague("Jon Dal", "leader"),
    published: () => publishedIn(db, organisationId),
  };
}

type Card = { organisationId: string; card: string };

/** Somebody who asks pages, with the database as it is for them. A form that was kept answers where it leads. */
function at(db: Db, user: User) {
  const ask = <Answer>(handler: (args: never) => Answer, params: Record<string, string> = {}) =>
    asActor(db, actorOf(user), (db) => call(handler, { db, user, params }));
  const post = async (action: (args: never) => unknown, params: Record<string, string>, form: Form = {}) => {
    const outcome = await asActor(db, actorOf(user), (db) =>
      Promise.resolve(call(action, { db, user, params, form })).catch((thrown: unknown) => thrown),
    );
    if (outcome instanceof Response) return { status: outcome.status };
    if (outcome instanceof Error) throw outcome;
    const { data, init } = Object(outcome); // what the router's data() makes
    return { status: init?.status, errors: data?.errors, typed: data?.typed };
  };
  const tasks = async (card: Card) => (await ask(showCard, card)).tasks.map(({ kind }) => kind);
  const approveNow = async (card: Card, more: Form = {}) => {
    const { hash, validUntil } = await ask(showApproval, card);
    return post(approve, card, { seen: hash, validUntil, ...more });
  };
  return { user, ask, post, tasks, approveNow };
}

async function publishedIn(db: Db, organisationId: string) {
  const rows = db.selectFrom("published.approved").selectAll().where("organisationId", "=", organisationId);
  const newest = await rows.orderBy("version", "desc").executeTakeFirst();
  if (!newest) return undefined;
  expect((await seal()).isSigned(newest.content, newest.signature)).toBe(true);
  return approvedCard.parse(JSON.parse(newest.content));
}

describe("a card made one's own", () => {
  dbTest("is reworded, left out of and added to block by block, and can be put back", async ({ db }) => {
    const { card, kari } = await given(db);
    await kari.post(reword, { ...card, blockId: body }, ours);
    await kari.post(leaveOut, { ...card, blockId: "child-see-fear" }, { reason: "Står i vår rutine" });
    await kari.post(addBlock, { ...card, cardPart: "see" }, ownBlock);

    const { parts } = await kari.ask(showCard, card);
    const see = parts[0]?.blocks ?? [];
    expect(see.find(({ id }) => id === body)).toMatchObject({ kind: "reworded", text: "Våre ord" });
    expect(see.find(({ kind }) => kind === "leftOut")).toMatchObject({ reason: "Står i vår rutine" });
    const own = see.at(-1);
    expect(own).toMatchObject({ kind: "own", workplaces: ["school"], service: "childWelfare" });

    await kari.post(editOwn, { ...card, ownBlockId: own?.id ?? "" }, { ...ownBlock, nb: "Nytt", service: "" });
    for (const blockId of [body, "child-see-fear"]) await kari.post(dropBlock, { ...card, blockId });
    const after = (await kari.ask(showCard, card)).parts[0]?.blocks ?? [];
    expect(after.filter(({ kind }) => kind !== null)).toMatchObject([{ text: "Nytt", service: null }]);
    await kari.post(dropBlock, { ...card, blockId: own?.id ?? "" });
    expect(await kari.tasks(card)).toEqual([]);
  });

  dbTest("refuses numbers, people and half a text, and keeps what was typed", async ({ db }) => {
    const { card, kari } = await given(db);
    const errorsOf = async (form: Form) => (await kari.post(reword, { ...card, blockId: body }, form)).errors;
    expect(await errorsOf({ ...ours, nb: "Ring 116 117" })).toEqual({ nb: ["phoneNumber"] });
    expect(await errorsOf({ ...ours, nn: "Ring 22 33 44 55" })).toEqual({ nn: ["phoneNumber"] });
    expect(await errorsOf({ ...ours, nb: "Ring 22\u200b33\u200b44\u200b55" })).toEqual({ nb: ["phoneNumber"] });
    expect(await errorsOf({ ...ours, nb: "\u200b\0" })).toEqual({ nb: ["writeNb"] });
    expect(await errorsOf({ ...ours, nb: "Spør Kari (8)" })).toEqual({ nb: ["personWithAge"] });
    expect(await errorsOf({ ...ours, nn: " " })).toEqual({ nn: ["writeNn"] });
    const refused = await kari.post(addBlock, { ...card, cardPart: "act" }, { ...ownBlock, nb: "Ring 112" });
    expect(refused).toMatchObject({ status: 422, typed: { nb: ["Ring 112"], workplaces: ["school"] } });
    expect(await kari.post(leaveOut, { ...card, blockId: body }, { reason: "" })).toMatchObject({ status: 422 });
    const rows = await db.selectFrom("work.localBlock").selectAll().execute();
    expect(rows).toEqual([]);
  });
});

describe("an approval", () => {
  dbTest("is of exactly what was proposed, by another, and only that is public", async ({ db }) => {
    const { card, kari, leader, published } = await given(db);
    await kari.post(reword, { ...card, blockId: body }, ours);
    expect(await kari.tasks(card)).toEqual(["unapproved"]);
    expect(await kari.post(propose, card)).toEqual({ status: 303 });
    expect(await leader.tasks(card)).toEqual(["waiting"]);
    expect(await published()).toBeUndefined();

    expect(await leader.approveNow(card)).toEqual({ status: 303 });
    const frozen = await published();
    expect(frozen).toMatchObject({ cardId: "child", version: 1, municipalities: ["9901"], approvedOn: today() });
    expect(frozen?.parts?.see[0]).toMatchObject({ id: body, text: ours });
    expect(await kari.tasks(card)).toEqual([]);
    const { state } = await kari.ask(showCard, card);
    expect(state.join()).toContain("Godkjent av Liv Berg");
    const trail = db.selectFrom("audit.entry").select("action").where("action", "like", "card:%").orderBy("number");
    const said = (await trail.execute()).map(({ action }) => action);
    expect(said).toEqual(["card:reworded", "card:proposed", "card:approved"]);

    await kari.post(reword, { ...card, blockId: body }, { ...ours, nb: "Enda nyere" });
    expect(await kari.tasks(card)).toEqual(["changed"]);
    expect((await published())?.parts?.see[0]?.text.nb).toBe("Våre ord");
  });

  dbTest("is refused for one's own change, for what has been changed meanwhile, and too far ahead", async ({ db }) => {
    const { card, kari, leader, published, organisationId } = await given(db);
    await kari.post(reword, { ...card, blockId: body }, ours);
    await kari.post(propose, card);
    const asEditor = at(db, {
      ...leader.user,
      memberships: (["leader", "editor"] as const).map((role) => ({ organisationId, role })),
    });
    const { hash, validUntil } = await leader.ask(showApproval, card);

    expect((await leader.approveNow(card, { validUntil: "2099-01-01" })).errors).toEqual({ validUntil: ["tooLong"] });
    expect((await leader.approveNow(card, { validUntil: "snart" })).errors).toEqual({ validUntil: ["notDay"] });
    await kari.post(reword, { ...card, blockId: body }, { ...ours, nb: "Byttet ut" });
    expect((await leader.approveNow(card)).errors).toEqual({ validUntil: ["notProposed"] });
    await kari.post(propose, card);
    const older = await leader.post(approve, card, { seen: hash, validUntil });
    expect(older.errors).toEqual({ validUntil: ["changedMeanwhile"] });

    await asEditor.post(reword, { ...card, blockId: body }, ours);
    await kari.post(propose, card);
    expect((await asEditor.ask(showApproval, card)).isOwn).toBe(true);
    expect((await asEditor.approveNow(card)).errors).toEqual({ validUntil: ["ownChange"] });
    expect(await published()).toBeUndefined();
  });

  dbTest("is refused to whoever has had a hand in it, until another has approved it", async ({ db }) => {
    const { card, kari, leader, another, published, organisationId } = await given(db);
    const both = (["leader", "editor"] as const).map((role) => ({ organisationId, role }));
    const asEditor = at(db, { ...leader.user, memberships: both });
    const ownChange = { status: 409, errors: { validUntil: ["ownChange"] } };
    await asEditor.post(reword, { ...card, blockId: body }, { ...ours, nb: "Lederens egne ord" });
    await kari.post(reword, { ...card, blockId: "child-see-fear" }, ours);
    await kari.post(propose, card);
    expect((await leader.ask(showApproval, card)).isOwn).toBe(true);
    expect(await leader.approveNow(card)).toMatchObject(ownChange);
    expect(await published()).toBeUndefined();

    expect(await another.approveNow(card)).toEqual({ status: 303 });
    await kari.post(propose, card);
    expect(await leader.approveNow(card)).toEqual({ status: 303 });
    await another.post(withdraw, card);
    await kari.post(propose, card);
    expect(await leader.approveNow(card)).toEqual({ status: 303 });
  });

  dbTest("that is taken back leaves what was changed before as somebody's own", async ({ db }) => {
    const { card, kari, leader, another, organisationId } = await given(db);
    const both = (["leader", "editor"] as const).map((role) => ({ organisationId, role }));
    await at(db, { ...leader.user, memberships: both }).post(reword, { ...card, blockId: body }, ours);
    await kari.post(propose, card);
    await another.approveNow(card);
    await another.post(withdraw, card);
    await kari.post(propose, card);
    expect((await leader.approveNow(card)).errors).toEqual({ validUntil: ["ownChange"] });
    expect(await another.approveNow(card)).toEqual({ status: 303 });
  });

  dbTest("is held to two people and two years by the database itself", async ({ db }) => {
    const { organisationId, kari, leader } = await given(db);
    const [a, b, c] = [kari.user.id, leader.user.id, newId()];
    const insert = (by: string, until: string, proposer: string) => sql`insert into work.approval
      (organisation_id, kind, subject_id, version, hash, changers, proposed_by, approved_by, approved_on, valid_until)
      values (${organisationId}, 'card', 'child', 1, 'x', array[${a}, ${c}]::uuid[], ${proposer}, ${by}, '2026-01-01', ${until}::date)`;
    const tried = (by: string, until: string, proposer = a) =>
      asActor(db, actorOf(leader.user), (db) => insert(by, until, proposer).execute(db));
    await expect(tried(a, "2027-01-01", b)).rejects.toThrow(/two_people/);
    await expect(tried(b, "2027-01-01", b)).rejects.toThrow(/two_people/);
    await expect(tried(b, "2028-01-02")).rejects.toThrow(/two_years/);
    await tried(b, "2028-01-01");
  });

  dbTest("is not asked for while a part says nothing to everyone", async ({ db }) => {
    const { card, kari } = await given(db);
    const general = allCardTemplates()
      .find(({ slug }) => slug === "barn")
      ?.ask.filter(({ workplaces }) => workplaces === undefined);
    for (const { id } of general ?? []) await kari.post(leaveOut, { ...card, blockId: id }, { reason: "x" });
    expect(await kari.post(propose, card)).toMatchObject({ status: 409, errors: { blokker: ["emptyPart"] } });
  });

  dbTest("that waits is told on the first page to whoever can do something about it", async ({ db }) => {
    const { card, kari, leader } = await given(db);
    const told = async (who: typeof kari) => (await who.ask(showStart)).cards.map(({ words }) => words.join());
    expect(await told(kari)).toEqual([]);
    await kari.post(reword, { ...card, blockId: body }, ours);
    expect(await told(kari)).toEqual([expect.stringContaining("ikke godkjent")]);
    expect(await told(leader)).toEqual([]);
    await kari.post(propose, card);
    expect(await told(kari)).toEqual([]);
    expect(await told(leader)).toEqual(["Venter på godkjenning av en leder."]);
    const contact = at(db, aUser(newId(), card.organisationId, "contact"));
    expect(await told(contact)).toEqual([]);
  });

  dbTest("is taken back, so that the template stands again", async ({ db }) => {
    const { card, kari, leader, published } = await given(db);
    await kari.post(propose, card);
    await leader.approveNow(card);
    expect((await published())?.parts?.see.length).toBeGreaterThan(3);
    await leader.post(withdraw, card);
    expect(await published()).toMatchObject({ version: 2, parts: null });
    expect(await kari.tasks(card)).toEqual([]);
  });

  dbTest("that runs out is a task, first gently and then until somebody has looked the card over", async ({ db }) => {
    const { card, kari, leader } = await given(db);
    await kari.post(propose, card);
    await leader.approveNow(card, { validUntil: addDays(today(), 30) });
    expect(await kari.tasks(card)).toEqual(["soon"]);
    await sql`update work.approval set approved_on = ${addDays(today(), -300)}::date, valid_until = ${addDays(today(), -1)}::date`.execute(
      db,
    );
    expect(await kari.tasks(card)).toEqual(["overdue"]);
    const { organisations } = await kari.ask(listCards);
    expect(organisations[0]?.lines.find(({ slug }) => slug === "barn")?.tasks[0]).toMatch(/skulle ha vært sett over/);
    await kari.post(propose, card);
    expect(await kari.tasks(card)).toEqual(["overdue", "waiting"]);
    await leader.approveNow(card);
    expect(await kari.tasks(card)).toEqual([]);
  });
});

describe("what the template and the facts become", () => {
  dbTest("new words in the template are offered beside the old and ours, until somebody chooses", async ({ db }) => {
    const { card, kari, leader } = await given(db);
    const at = { ...card, blockId: body };
    const older = sql`update work.local_block set basis_nb = 'Slik malen var', basis_nn = 'Slik malen var'`;
    await kari.post(reword, at, ours);
    await older.execute(db);

    expect(await kari.tasks(card)).toEqual(["offered", "unapproved"]);
    const { offer, now, ours: words } = await kari.ask(showReword, at);
    expect(offer?.before?.nb).toBe("Slik malen var");
    expect([now?.nb, words?.nb]).toEqual([allCardTemplates()[0]?.see[0]?.text.nb, "Våre ord"]);
    expect((await kari.post(propose, card)).errors).toEqual({ blokker: ["chooseFirst"] });
    await kari.post(keepBlock, at);
    await kari.post(propose, card);
    await older.execute(db);
    expect((await leader.approveNow(card)).errors).toEqual({ validUntil: ["chooseFirst"] });
    await kari.post(keepBlock, at);
    expect(await kari.tasks(card)).toEqual(["waiting"]);
    expect((await kari.ask(showReword, at)).ours?.nb).toBe("Våre ord");

    await older.execute(db);
    await kari.post(dropBlock, at);
    expect(await kari.tasks(card)).toEqual([]);
    expect((await kari.ask(showReword, at)).ours).toBeNull();
  });

  dbTest(
    "a block of ours that the template has dropped keeps its words and the number that stood there",
    async ({ db }) => {
      const { card, kari } = await given(db);
      const withNumber = allCardTemplates()[0]?.act.find(({ service }) => service);
      await kari.post(reword, { ...card, blockId: withNumber?.id ?? "" }, ours);
      // As if the template had it no more.
      await sql`update work.local_block set block_id = 'child-act-gone'`.execute(db);
      const last = async () => (await kari.ask(showCard, card)).parts.at(-1)?.blocks.at(-1);
      const kept = { id: "child-act-gone", text: "Våre ord", service: withNumber?.service };
      expect(await last()).toMatchObject({ ...kept, kind: "reworded" });

      await kari.post(keepBlock, { ...card, blockId: "child-act-gone" });
      expect(await last()).toMatchObject({ ...kept, kind: "own" });
      expect(await kari.tasks(card)).toEqual(["unapproved"]);
    },
  );

  dbTest(
    "a block that is new in the template stands in the draft, and is public when approved anew",
    async ({ db }) => {
      const { card, kari, leader, published, organisationId } = await given(db);
      await kari.post(propose, card);
      await leader.approveNow(card);
      // As if the template had had one block less that day.
      await sql`update work.approval set hash = 'of fewer blocks' where organisation_id = ${organisationId}`.execute(
        db,
      );
      expect(await kari.tasks(card)).toEqual(["changed"]);
      await kari.post(propose, card);
      await leader.approveNow(card);
      expect(await published()).toMatchObject({ version: 2 });
      expect(await kari.tasks(card)).toEqual([]);
    },
  );

  dbTest("a changed fact is a task in each card that uses it, until somebody has looked it over", async ({ db }) => {
    const { card, kari, leader, organisationId } = await given(db);
    const change = sql`update work.local_card set seen_facts = seen_facts || '{"barnevernsloven-13-2": "as it was"}'
      where organisation_id = ${organisationId}`;
    await kari.post(propose, card);
    await leader.approveNow(card);
    await change.execute(db);
    expect(await kari.tasks(card)).toEqual(["facts"]);
    await kari.post(lookOver, card);
    expect(await kari.tasks(card)).toEqual([]);

    await change.execute(db);
    await kari.post(propose, card);
    await leader.approveNow(card);
    expect(await kari.tasks(card)).toEqual([]);
    expect(await kari.tasks({ ...card, card: "voksen" })).toEqual([]);
  });
});
