import { sql } from "kysely";
import { describe, expect } from "vitest";
import { actorOf as byLink } from "#app/access/link.server.ts";
import { loader as formulate } from "#app/bank/formulate.tsx";
import { action as offer, loader as showOffers } from "#app/bank/offer-measure.tsx";
import { loader as search } from "#app/bank/search-bank.tsx";
import { loader as showEntry, action as useEntry } from "#app/bank/use-entry.tsx";
import { action as withdraw } from "#app/bank/withdraw-offer.ts";
import type { Actor, Db } from "#app/lib/db.server.ts";
import { action as editGoal, loader as showGoal } from "#app/plan/edit-goal.tsx";
import { action as editMeasure, loader as showMeasure } from "#app/plan/edit-measure.tsx";
import { findGoal, listGoals, updateGoal } from "#app/plan/goal.server.ts";
import { findMeasure, listMeasures, updateMeasure } from "#app/plan/measure.server.ts";
import { measureFields } from "#app/plan/measure.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { typedMeasure } from "#app/plan/typed-measure.ts";
import { publishPlan } from "#app/publication/publication.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { asActor, asPublic, dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";

async function given(db: Db, slug = "fjellvik", kommunenummer = "9901") {
  const stored = await storePlan(db, {}, slug, kommunenummer);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  const actor: Actor = { personId: stored.by, readable: [stored.organisationId], writable: [stored.organisationId] };
  return { ...stored, user, actor, params: { planId: stored.planId } };
}

type Given = Awaited<ReturnType<typeof given>>;

/** Who is sent where when it went well. */
async function sent(handler: (args: never) => unknown, asked: Parameters<typeof call>[1]): Promise<string> {
  const { status, location } = await refusal(call(async (args: never) => await handler(args), asked));
  expect(status).toBe(303);
  return location ?? "";
}

/** Takes an entry over under the plan's first goal, and gives the measure it became. */
async function take(db: Db, { user, params, goalIds, planId }: Given, entryId: string, form = {}) {
  const asked = { db, user, params: { ...params, entryId }, form: { place: `mal-${goalIds[0]}`, ...form } };
  const address = await sent(useEntry, asked);
  const measure = (await listMeasures(db, planId)).find(({ id }) => address.endsWith(id));
  if (!measure) throw new Error(`${address} leads to no measure of the plan`);
  return measure;
}

describe("the measure bank", () => {
  dbTest("is searched by an address, and says which measures are used already", async ({ db }) => {
    const house = await given(db);
    await take(db, house, "home-care-elderly");
    const { user, params } = house;
    const found = await call(search, { db, user, params, path: "/?gruppe=elderly&instans=homeCare&niva=user" });
    expect(found).toMatchObject({ all: 67, canUse: true });
    const used = found.entries.filter((entry) => entry.used.length > 0);
    expect(used).toMatchObject([{ id: "home-care-elderly", used: [{ number: "1.3" }] }]);
  });

  dbTest("gives a plan everything it knows of a measure, and its origin", async ({ db }) => {
    const house = await given(db);
    const measure = await take(db, house, "pregnant-asked");
    expect(measure).toMatchObject({
      origin: { kind: "example", id: "pregnant-asked" },
      targetGroups: ["pregnant", "women"],
      violenceForms: ["physical", "psychological", "coerciveControl"],
      nationalCategory: "prevention",
      legalBasis: ["helse-omsorgstjenesteloven-3-3-a"],
      indicator: { baseline: "", target: "95 prosent av de gravide har fått spørsmålet." },
      goalIds: [house.goalIds[0]],
      responsible: null,
      responsibleText: "",
    });
    expect(measure.points).toHaveLength(3);
    expect(measure.evaluationMethod).not.toBe("");
  });

  dbTest("writes in the language of the plan, whatever language the reader has", async ({ db }) => {
    const house = await given(db);
    await sql`update work.plan set language = 'nn' where id = ${house.planId}`.execute(db);
    expect((await take(db, house, "pregnant-asked")).title).toContain("vald");
  });

  dbTest("makes the entry's goal under a focus area, once", async ({ db }) => {
    const house = await given(db);
    const [areaId = ""] = house.focusAreaIds;
    const measure = await take(db, house, "tryggest", { place: `omrade-${areaId}` });
    const goal = (await listGoals(db, house.planId)).find(({ id }) => measure.goalIds.includes(id));
    expect(goal).toMatchObject({ focusAreaId: areaId, level: "agency" });
    const { user, params } = house;
    const { places } = await call(showEntry, { db, user, params: { ...params, entryId: "tryggest" } });
    expect(places.map(({ newGoal }) => newGoal)).toEqual([null, `omrade-${house.focusAreaIds[1]}`]);
  });

  dbTest("asks where a measure shall stand, and takes no place of another plan", async ({ db }) => {
    const [house, other] = [await given(db), await given(db, "elvedal", "9902")];
    for (const place of ["", `mal-${other.goalIds[0]}`, `omrade-${other.focusAreaIds[0]}`, "noe"]) {
      const { user, params } = house;
      const asked = { db, user, params: { ...params, entryId: "tryggest" }, form: { place } };
      expect(await call(useEntry, asked)).toMatchObject({
        data: { errors: { place: ["choosePlace"] } },
        init: { status: 422 },
      });
    }
    expect(await listMeasures(db, house.planId)).toHaveLength(3);
  });

  dbTest("proposes the one function that fits, and lets it answer only when that is wished", async ({ db }) => {
    const house = await given(db);
    const { organisationId, user, params } = house;
    const [agencyId, positionId] = [crypto.randomUUID(), crypto.randomUUID()];
    await db.insertInto("work.agency").values({ organisationId, id: agencyId, name: "Fjellvik krisesenter" }).execute();
    await db
      .insertInto("work.position")
      .values({ organisationId, id: positionId, agencyId, title: "Daglig leder" })
      .execute();
    const shown = await call(showEntry, { db, user, params: { ...params, entryId: "shelter-equal" } });
    expect(shown.fitting).toBe("Daglig leder, Fjellvik krisesenter");
    const chosen = await take(db, house, "shelter-equal", { responsible: "yes" });
    expect(chosen.responsible).toMatchObject({ positionId });
    expect((await take(db, house, "shelter-agreement")).responsible).toBeNull();
  });

  dbTest("is remembered by a measure whatever becomes of it, and told in its form", async ({ db }) => {
    const house = await given(db);
    const measure = await take(db, house, "consultation-team");
    const { user, params } = house;
    const asked = { db, user, params: { ...params, measureId: measure.id } };
    expect((await call(showMeasure, asked)).origin).toMatchObject({
      title: measure.title,
      address: `/arbeid/planer/${house.planId}/tiltaksbank/consultation-team`,
      responsible: "Barnevernleder (Barnevern)",
      baseline: "Hvor mange drøftinger som ble holdt i fjor.",
    });
    const fields = measureFields(measure);
    const form = { ...typedMeasure(fields), original: JSON.stringify(fields), title: "Noe helt annet", baseline: "3" };
    await sent(editMeasure, { ...asked, form });
    const changed = await findMeasure(db, measure.id);
    expect(changed).toMatchObject({ title: "Noe helt annet", origin: measure.origin });
    expect((await call(showMeasure, asked)).origin).toMatchObject({ title: measure.title, baseline: "" });
  });
});

const secret = "BARE-FOR-OSS";

/** A published plan whose first measure is under way, with secrets in all that is not public, and drafted further afterwards. */
async function published(db: Db, slug = "fjellvik", kommunenummer = "9901") {
  const house = await given(db, slug, kommunenummer);
  const [measureId = ""] = house.measureIds;
  const measure = await findMeasure(db, measureId);
  const said = { phase: "underWay" as const, late: false, comment: "Ni av ti barnehager har deltatt." };
  await insertStatusReport(db, house.by, measure, { ...said, internalNote: secret });
  const indicator = { baseline: "2 av 10", target: "10 av 10", source: "Egen telling" };
  await updateMeasure(db, house.writer, measureId, measure.version, { indicator, internalRemark: secret });
  await publishPlan(db, house.planId, house.by, "2026-11-01");
  await updateMeasure(db, house.writer, measureId, measure.version + 1, { points: [secret], reason: secret });
  return { ...house, measureId };
}

const result = "Fagdagen ble holdt to ganger. Øvelsene virket best.";

async function share(db: Db, { user, params }: Given, form = {}): Promise<void> {
  await sent(offer, { db, user, params, form: { number: "1.1", heading: "knownHelp", result, ...form } });
}

/** All that somebody can find in the bank that others have offered. */
async function seenBy(db: Db, { user, params, actor }: Given) {
  const { entries } = await asActor(db, actor, (db) => call(search, { db, user, params }));
  return entries.filter(({ offered }) => offered !== null);
}

describe("a published measure that is offered", () => {
  dbTest("is found by others as it was published, with what came of it, and nothing of the draft", async ({ db }) => {
    const [fjellvik, elvedal] = [await published(db), await given(db, "elvedal", "9902")];
    await asActor(db, fjellvik.actor, (db) => share(db, fjellvik));

    const [seen, ...more] = await seenBy(db, elvedal);
    expect(more).toEqual([]);
    expect(seen).toMatchObject({
      title: "Fagdag",
      heading: "Kjennskap til hjelpen",
      goal: "Ansatte spør",
      indicator: { target: "10 av 10" },
      offered: {
        from: "Fjellvik kommune: Handlingsplan mot vold i nære relasjoner",
        result,
        comment: "Ni av ti barnehager har deltatt.",
        address: `/plan/${fjellvik.plan.slug}/tiltak/1.1?versjon=1`,
      },
    });
    const source = (kilde: string) =>
      call(search, { db, user: elvedal.user, params: elvedal.params, path: `/?kilde=${kilde}` });
    expect([(await source("offered")).found, (await source("examples")).found]).toEqual([1, 67]);
    expect(await seenBy(db, fjellvik), "a plan has its own measures already").toEqual([]);
    const rows = await asActor(db, elvedal.actor, (db) => db.selectFrom("published.offer").selectAll().execute());
    const params = { ...elvedal.params, entryId: seen?.id ?? "" };
    const shown = await asActor(db, elvedal.actor, (db) => call(showEntry, { db, user: elvedal.user, params }));
    expect(rows).toHaveLength(1);
    expect(JSON.stringify([seen, rows, shown])).not.toContain(secret);
  });

  dbTest("can be taken over, and is remembered also when it is withdrawn", async ({ db }) => {
    const [fjellvik, elvedal] = [await published(db), await given(db, "elvedal", "9902")];
    await asActor(db, fjellvik.actor, (db) => share(db, fjellvik));
    const [seen] = await seenBy(db, elvedal);
    const taken = await asActor(db, elvedal.actor, (db) => take(db, elvedal, seen?.id ?? ""));
    expect(taken.origin).toEqual({ kind: "publication", id: `${fjellvik.plan.slug}/1/1.1`, title: "Fagdag" });
    expect(taken).toMatchObject({ points: [], indicator: { baseline: "", target: "10 av 10" } });

    const { user, params } = fjellvik;
    await asActor(db, fjellvik.actor, (db) => sent(withdraw, { db, user, params, form: { offerId: seen?.id ?? "" } }));
    expect(await seenBy(db, elvedal)).toEqual([]);
    const asked = { db, user: elvedal.user, params: { ...elvedal.params, measureId: taken.id } };
    expect((await call(showMeasure, asked)).origin?.address).toBe(`/plan/${fjellvik.plan.slug}/tiltak/1.1?versjon=1`);
  });

  dbTest("is not there for others when it is withdrawn, not even in the database", async ({ db }) => {
    const [fjellvik, elvedal] = [await published(db), await given(db, "elvedal", "9902")];
    await share(db, fjellvik);
    const { id } = await db.selectFrom("published.offer").select("id").executeTakeFirstOrThrow();
    const { user, params } = fjellvik;
    for (const _ of ["once", "again"]) await sent(withdraw, { db, user, params, form: { offerId: id } });

    const rows = (actor: Actor) => asActor(db, actor, (db) => db.selectFrom("published.offer").select("id").execute());
    expect(await rows(elvedal.actor)).toEqual([]);
    expect(await rows(fjellvik.actor)).toEqual([{ id }]);
    const asked = { db, user: elvedal.user, params: { ...elvedal.params, entryId: id } };
    expect(await refusal(call(showEntry, asked))).toMatchObject({ status: 404 });
    const trail = await db
      .selectFrom("audit.entry")
      .select(["action", "actor"])
      .where("subject", "=", `offer/${id}`)
      .execute();
    expect(trail).toEqual([
      { action: "measure:offer", actor: fjellvik.by },
      { action: "measure:withdraw", actor: fjellvik.by },
    ]);
  });

  dbTest("is for those who are logged in: whoever came by a signed link finds none", async ({ db }) => {
    const fjellvik = await published(db);
    await share(db, fjellvik);
    const rows = (actor: Actor) => asActor(db, actor, (db) => db.selectFrom("published.offer").select("id").execute());
    expect(await rows(byLink({ organisationId: fjellvik.organisationId, subjectId: fjellvik.planId }))).toEqual([]);
    expect(await rows({ ...fjellvik.actor, readable: [], writable: [] })).toHaveLength(1);
  });

  dbTest("is withdrawn by its own organisation alone, and offered for no other", async ({ db }) => {
    const [fjellvik, elvedal] = [await published(db), await published(db, "elvedal", "9902")];
    await share(db, fjellvik);
    const { id } = await db.selectFrom("published.offer").select("id").executeTakeFirstOrThrow();
    const foreign = { db, user: elvedal.user, params: elvedal.params, form: { offerId: id } };
    await asActor(db, elvedal.actor, () => sent(withdraw, foreign));
    expect(await seenBy(db, elvedal)).toHaveLength(1);

    const forced = (statement: string) => asActor(db, elvedal.actor, (db) => sql.raw<unknown>(statement).execute(db));
    const copy = `select organisation_id, gen_random_uuid(), plan_id, version, number, heading, result, content, offered_on from published.offer`;
    await expect(forced(`insert into published.offer ${copy}`)).rejects.toThrow(/row-level security/);
    await expect(
      forced(`insert into published.offer_withdrawal select organisation_id, id, offered_on from published.offer`),
    ).rejects.toThrow(/row-level security/);
    await expect(forced("update published.offer set result = 'x'")).rejects.toThrow(/permission denied/);
    await expect(forced("delete from published.offer_withdrawal")).rejects.toThrow(/permission denied/);
    await expect(asPublic(db, (db) => sql`select from published.offer`.execute(db))).rejects.toThrow(
      /permission denied/,
    );
  });

  dbTest("is decided by the coordinator: others are refused", async ({ db }) => {
    const house = await published(db);
    for (const role of ["editor", "leader", "administrator", "contact"] as const) {
      const user = aUser(house.by, house.organisationId, role);
      const form = { number: "1.1", heading: "knownHelp", result };
      expect(await refusal(call(offer, { db, user, params: house.params, form }))).toMatchObject({ status: 403 });
      expect((await call(showOffers, { db, user, params: house.params })).canOffer).toBe(false);
    }
  });

  dbTest.for([
    [{ number: "9.9" }, { number: ["unknownMeasure"] }, 409],
    [{ result: " " }, { result: ["writeResult"] }, 422],
    [{ heading: "noe" }, { heading: ["chooseHeading"] }, 422],
    [{ result: "Ring Kari på 412 34 567 for mer." }, { result: ["phoneNumber"] }, 422],
  ] as const)("is refused with words when it cannot be: %o", async ([form, errors, status], { db }) => {
    const { user, params } = await published(db);
    const typed = { number: "1.1", heading: "knownHelp", result, ...form };
    const answer = await call(offer, { db, user, params, form: typed });
    expect(answer).toMatchObject({ data: { errors, typed: { result: [typed.result] } }, init: { status } });
    expect(await db.selectFrom("published.offer").selectAll().execute()).toEqual([]);
  });

  dbTest("must have been published, and is offered once", async ({ db }) => {
    const [draft, house] = [await given(db, "elvedal", "9902"), await published(db)];
    const form = { number: "1.1", heading: "knownHelp", result };
    const answer = (of: Given) => call(offer, { db, user: of.user, params: of.params, form });
    expect(await answer(draft)).toMatchObject({ data: { errors: { number: ["notPublished"] } } });
    await share(db, house);
    expect(await answer(house)).toMatchObject({ data: { errors: { number: ["alreadyOffered"] } } });
    const { measures, offers } = await call(showOffers, { db, user: house.user, params: house.params });
    expect(measures.filter(({ offered }) => offered).map(({ number }) => number)).toEqual(["1.1"]);
    expect(offers).toMatchObject([{ view: { title: "Fagdag" } }]);
  });
});

describe("help to formulate", () => {
  dbTest(
    "turns answers into a goal and a measure, with what could be clearer and how others have said it",
    async ({ db }) => {
      const { user, params, goalIds } = await given(db);
      const answers = "hvem=eldre+hjemme&bedre=blir+spurt+om+trygghet&gjore=Bidra+til+trygge+eldre&nar=hver+h%C3%B8st";
      const shown = await call(formulate, { db, user, params, path: `/?mal=${goalIds[0]}&${answers}` });
      expect(shown).toMatchObject({
        goal: { text: "Eldre hjemme blir spurt om trygghet", remarks: [] },
        measure: {
          text: "Bidra til trygge eldre hver høst",
          remarks: [{ key: "noWhere" }, { key: "vague", words: "Bidra til" }],
        },
      });
      expect(shown.near.map(({ id }) => id)).toContain("home-care-elderly");
    },
  );

  dbTest("is taken over by the goal's and the measure's own forms, and changes nothing else", async ({ db }) => {
    const house = await given(db);
    const { user, params, goalIds, measureIds } = house;
    const [goalId = "", measureId = ""] = [goalIds[0], measureIds[0]];
    const before = { goal: await findGoal(db, goalId), measure: await findMeasure(db, measureId) };
    const ofGoal = await call(formulate, { db, user, params, path: `/?mal=${goalId}` });
    const ofMeasure = await call(formulate, { db, user, params, path: `/?tiltak=${measureId}` });
    const goalForm = { ...ofGoal.about.typed, title: "Eldre blir spurt" };
    await sent(editGoal, { db, user, params: { ...params, goalId }, form: goalForm });
    const measureForm = { ...ofMeasure.about.typed, title: "Spør alle eldre hver høst" };
    await sent(editMeasure, { db, user, params: { ...params, measureId }, form: measureForm });
    expect(await findGoal(db, goalId)).toEqual({ ...before.goal, title: "Eldre blir spurt", version: 2 });
    expect(await findMeasure(db, measureId)).toEqual({
      ...before.measure,
      title: "Spør alle eldre hver høst",
      version: 2,
    });
  });

  dbTest("is for goals and measures of this plan", async ({ db }) => {
    const [house, other] = [await given(db), await given(db, "elvedal", "9902")];
    const { user, params } = house;
    for (const path of ["/", "/?mal=noe", `/?mal=${other.goalIds[0]}`, `/?tiltak=${other.measureIds[0]}`]) {
      expect(await refusal(call(formulate, { db, user, params, path }))).toMatchObject({ status: 404 });
    }
  });

  dbTest("is offered where words say little, with an example on the same matter", async ({ db }) => {
    const house = await given(db);
    const { user, params, writer, planId } = house;
    const [measureId = "", goalId = ""] = [house.measureIds[0], house.goalIds[0]];
    await updateMeasure(db, writer, measureId, 1, { title: "Ha fokus på at barnet får en samtale på krisesenteret" });
    await updateGoal(db, writer, goalId, 1, { title: "Bidra til at gravide får hjelp" });
    const measure = await call(showMeasure, { db, user, params: { ...params, measureId } });
    expect(measure.findings.title).toMatchObject([
      {
        example: {
          address: `/arbeid/planer/${planId}/tiltaksbank/children-at-shelter`,
          help: expect.stringContaining(`formuler?tiltak=${measureId}`),
        },
      },
    ]);
    const goal = await call(showGoal, { db, user, params: { ...params, goalId } });
    expect(goal.findings.title).toMatchObject([
      {
        example: {
          text: "Gravide blir spurt om vold av en de stoler på",
          address: expect.stringContaining("pregnant-asked"),
        },
      },
    ]);
  });
});
