import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { listOffers } from "#app/bank/offer.server.ts";
import { approvedCard } from "#app/card/approved-card.ts";
import { approvedFlow } from "#app/card/approved-flow.ts";
import { markCard } from "#app/card/card-marks.server.ts";
import { allCardTemplates } from "#app/card/card-template.ts";
import { markFlow } from "#app/card/flow-marks.server.ts";
import { allFlows } from "#app/card/flow-template.ts";
import { listLocalCards } from "#app/card/local-card.server.ts";
import { cardTasks } from "#app/card/local-card.ts";
import { listLocalFlows } from "#app/card/local-flow.server.ts";
import { flowTasks } from "#app/card/local-flow.ts";
import { listLastAsked } from "#app/followup/functions.server.ts";
import { listComingQuietPeriods } from "#app/followup/reminder-settings.server.ts";
import { listYearDates } from "#app/followup/year-date.server.ts";
import { yearDateKinds } from "#app/followup/year-date.ts";
import { findMeasureExample } from "#app/guide/measure-example.ts";
import { recordAudit, verifyChain } from "#app/lib/audit.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem } from "#app/lib/pool.server.ts";
import { today } from "#app/lib/today.server.ts";
import { givenAnswers } from "#app/mapping/given-answer.ts";
import { listRequests } from "#app/mapping/round.server.ts";
import { countHoles, serviceTable } from "#app/mapping/service-table.ts";
import { measureSuggestions } from "#app/mapping/suggestion.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import { listStatusReports } from "#app/plan/status.server.ts";
import { isLate } from "#app/plan/timeliness.ts";
import { validity } from "#app/plan/validity.ts";
import { listAdvisers } from "#app/process/adviser.server.ts";
import { findProcess } from "#app/process/step-state.server.ts";
import { findPublication, latestPublication } from "#app/publication/publication.server.ts";
import { findEvaluation, listEvaluatedMeasures } from "#app/report/evaluation.server.ts";
import { findClosed, listPeriods } from "#app/report/period.server.ts";
import { answersNow, directory } from "#app/service/directory.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { listExamplePeople, loadExample, removeExample } from "./load-example.ts";

const joint = "handlingsplan-mot-vold-i-naere-relasjoner";
const old = "sundoy-handlingsplan-2020-2023";

let fresh: FreshDatabase;
let db: Db;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
});

afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

test("two servers that start at once load the example once", async () => {
  expect((await Promise.all([loadExample(db), loadExample(db)])).toSorted()).toEqual([false, true]);
});

test("it is a joint plan of three municipalities with some thirty measures, adopted by all three councils", async () => {
  const plan = await asSystem((system) => latestPublication(system, joint), db);
  expect(plan).toMatchObject({ example: true, owner: "Fjellvik-samarbeidet", version: 3 });
  expect(plan.adoptions.map(({ municipality, byCouncil }) => [municipality, byCouncil])).toEqual([
    ["Fjellvik", true],
    ["Elvedal", true],
    ["Sundøy", true],
  ]);
  expect(new Set(plan.measures.map(({ number }) => number)).size).toBe(32);
});

test("an older version says what was known then", async () => {
  const first = await asSystem((system) => findPublication(system, joint, 1), db);
  const newest = await asSystem((system) => latestPublication(system, joint), db);
  expect(first.measures.filter(({ status }) => status !== null)).toEqual([]);
  expect(first.measures.flatMap(({ milestones }) => milestones).filter(({ doneOn }) => doneOn !== null)).toEqual([]);
  expect(newest.measures.filter(({ status }) => status !== null).length).toBeGreaterThan(25);
});

test("what is for colleagues is in the draft and in no publication", async () => {
  const draft = await draftOf(joint);
  const internal = draft.measures.flatMap(({ internalRemark, status }) => [internalRemark, status?.internalNote ?? ""]);
  expect(internal.filter((note) => note.startsWith("Bare for kolleger:")).length).toBeGreaterThan(3);
  const published = await asSystem(
    (system) => system.selectFrom("published.publication").select("content").execute(),
    db,
  );
  expect(JSON.stringify(published)).not.toContain("Bare for kolleger");
});

test("the joint plan is valid in 2026, the old plan of Sundøy and the draft of Elvedal are not", async () => {
  expect(await validIn2026(joint)).toEqual([true, true, true]);
  expect(await validIn2026(old)).toEqual([false]);
  expect(await validIn2026("elvedal-lokal-plan-2027-2030")).toEqual([false]);
});

test("some measures are late and some are finished, so that follow-up has something to show", async () => {
  const { measures } = await draftOf(joint);
  expect(measures.filter((measure) => isLate(measure, "2026-11-20")).length).toBeGreaterThan(4);
  expect(
    measures.filter(({ status }) => status?.phase === "done" || status?.phase === "permanent").length,
  ).toBeGreaterThan(4);
  expect(measures.filter(({ responsible }) => responsible === null)).toHaveLength(2);
});

test("one measure was taken from the bank, and what came of another can be read there by others", async () => {
  const { measures } = await draftOf(joint);
  const taken = measures.flatMap(({ origin }) => origin ?? []);
  expect(taken.map(({ id }) => findMeasureExample(id)?.measure.nb)).toEqual(taken.map(({ title }) => title));
  expect(taken).toHaveLength(1);
  const offers = await asSystem(listOffers, db);
  expect(offers).toMatchObject([{ version: 3, heading: "knownHelp", content: { example: true, slug: joint } }]);
});

test("the help pages have somebody to show at every hour, and a number that waits for a second person", async () => {
  const rows = await asSystem((system) => system.selectFrom("published.directory").select("content").execute(), db);
  const [shown] = rows.map(({ content }) => directory.parse(JSON.parse(content)));
  expect(shown).toMatchObject({ example: true, owner: "Fjellvik-samarbeidet", version: 1 });
  const open = (date: string, hour: number) =>
    answersNow(shown?.services ?? [], { date, minutes: hour * 60 }).filter(({ state }) => state.kind !== "closed");
  const names = (date: string, hour: number) => open(date, hour).map(({ entry }) => entry.kind);
  expect(names("2026-11-24", 12)).toEqual(
    expect.arrayContaining(["shelter", "emergencyDoctor", "childWelfare", "nav", "familyCounselling"]),
  );
  expect(names("2026-11-22", 3).toSorted()).toEqual(["childWelfareEmergency", "emergencyDoctor", "shelter"]);
  expect(names("2026-11-23", 5)).toContain("childWelfareEmergency");
  expect(names("2026-12-25", 12)).toContain("childWelfareEmergency");
  const numbers = shown?.services.flatMap(({ phones }) => phones.map(({ number }) => number)) ?? [];
  expect(numbers.filter((number) => !/^2000000\d$/.test(number))).toEqual([]);
  expect(numbers).not.toContain("20000007");
  expect(rows[0]?.content).not.toContain("Eksempelveien");
});

test("a card is approved and public, one waits for a leader, and in one the template has got new words", async () => {
  const published = await asSystem((system) => system.selectFrom("published.approved").select("content").execute(), db);
  const [card, ...others] = published.flatMap(({ content }) => approvedCard.safeParse(JSON.parse(content)).data ?? []);
  expect(others).toEqual([]);
  expect(card).toMatchObject({ cardId: "elderly", example: true, municipalities: ["9901", "9902", "9903"] });
  expect(card?.parts?.clarify.at(-1)).toMatchObject({ id: "own-innom", service: "homeCare" });
  const local = await asSystem((system) => listLocalCards(system, [card?.organisationId ?? ""]), db);
  const tasks = local.map((one) => {
    const template = allCardTemplates().find(({ id }) => id === one.cardId);
    return template && cardTasks(one, template, markCard(template, one.blocks), today()).map(({ kind }) => kind);
  });
  expect(tasks).toEqual([[], ["waiting"], ["offered", "unapproved"]]);
});

test("a flow is approved and public with a step of its own, and in one the template has got new words", async () => {
  const published = await asSystem((system) => system.selectFrom("published.approved").select("content").execute(), db);
  const [flow, ...others] = published.flatMap(({ content }) => approvedFlow.safeParse(JSON.parse(content)).data ?? []);
  expect(others).toEqual([]);
  expect(flow).toMatchObject({ flowId: "child", example: true, municipalities: ["9901", "9902", "9903"] });
  expect(flow?.steps?.map(({ id }) => id)).toContain("own-kontakt");
  const local = await asSystem((system) => listLocalFlows(system, [flow?.organisationId ?? ""]), db);
  const tasks = local.map((one) => {
    const template = allFlows().find(({ id }) => id === one.flowId);
    return template && flowTasks(one, template, markFlow(template, one), today()).map(({ kind }) => kind);
  });
  expect(tasks).toEqual([[], ["offered", "unapproved"]]);
});

test("the joint plan has the services set in, frozen as residents see them", async () => {
  const { chapters } = await asSystem((system) => latestPublication(system, joint), db);
  const told = chapters.flatMap(({ body }) => body.content).filter((node) => node.type === "inserted");
  const services = JSON.stringify(told.filter(({ attrs }) => attrs.kind === "service"));
  expect(services).toContain("20 00 00 01");
  expect(services).not.toContain("vakt@krisesenter.example");
  expect(services).not.toContain("Eksempelveien");
});

test("agencies have been asked, three have answered, and there are holes to see", async () => {
  const { plan } = await draftOf(joint);
  const answers = await asSystem(async (system) => givenAnswers(await listRequests(system, plan.id)), db);
  expect(answers).toHaveLength(3);
  expect(countHoles(serviceTable(answers))).toBeGreaterThan(10);
  expect(measureSuggestions(answers, []).length).toBeGreaterThan(5);
});

test("one half-year is reported on and closed, and the next is open, so that there is something to compare", async () => {
  const { plan } = await draftOf(joint);
  const [open, closed] = await asSystem((system) => listPeriods(system, plan.id), db);
  expect([open?.closedOn, closed?.closedOn]).toEqual([null, "2026-07-02"]);
  const frozen = await asSystem((system) => findClosed(system, closed?.id ?? ""), db);
  const told = frozen?.measures.filter(({ status }) => status !== null) ?? [];
  expect(told.length).toBeGreaterThan(20);
  expect(told.filter(({ status }) => (status?.reportedOn ?? "") > "2026-07-02")).toEqual([]);
});

test("three have been asked how measures go: one has answered by link, one has passed it on, one has not answered", async () => {
  const { plan, measures } = await draftOf(joint);
  const asked = await asSystem((system) => listLastAsked(system, plan.id), db);
  const said = asked.map(({ askedOn, count, answered, passedOnTo, hasLink }) => {
    return [askedOn, count, answered, passedOnTo, hasLink];
  });
  expect(said.toSorted()).toEqual([
    ["2026-10-22", 1, 1, null, true],
    ["2026-11-09", 1, 0, null, true],
    ["2026-11-09", 1, 1, "forebygging@politiet.example", true],
  ]);
  const passedOn = measures.find(({ title }) => title.startsWith("Lag en fast vei til hjelp"));
  const [newest] = await asSystem((system) => listStatusReports(system, passedOn?.id ?? ""), db);
  expect(newest).toMatchObject({ byLink: true, reportedBy: "forebygging@politiet.example", cause: "waiting" });
});

test("nobody is sent a mail because of the example", async () => {
  const mails = await asSystem((system) => system.selectFrom("access.outgoingMail").select("recipient").execute(), db);
  expect(mails).toEqual([]);
});

test("the year has its dates, the organisation a quiet period, and half-way the plan is being evaluated", async () => {
  const { plan } = await draftOf(joint);
  const { dates, quiet, evaluation, evaluated } = await asSystem(
    async (system) => ({
      dates: await listYearDates(system, plan.id),
      quiet: await listComingQuietPeriods(system, plan.organisationId, "2026-11-20"),
      evaluation: await findEvaluation(system, plan.id, "midterm"),
      evaluated: await listEvaluatedMeasures(system, plan.id),
    }),
    db,
  );
  expect(new Set(dates.map(({ kind }) => kind))).toEqual(new Set(yearDateKinds));
  expect(quiet).toMatchObject([{ startsOn: "2027-02-22" }]);
  expect([evaluation.heldOn, evaluation.answers.started !== "", evaluation.answers.advice]).toEqual([null, true, ""]);
  expect(new Set(evaluated.map(({ result }) => result))).toEqual(new Set(["reached", "partly", "not"]));
});

test("the local draft has a step that is late and one that is skipped, so that the working path has something to show", async () => {
  const { plan } = await draftOf("elvedal-lokal-plan-2027-2030");
  const { said, mandate, adjacentPlans } = await asSystem((system) => findProcess(system, plan.id), db);
  expect(said.some(({ state, reason }) => state === "skipped" && reason !== "")).toBe(true);
  expect(said.some(({ state, dueOn }) => state === "open" && dueOn !== null && dueOn < "2026-11-20")).toBe(true);
  expect([mandate?.milestones.length, adjacentPlans]).toEqual([1, 1]);
});

test("an adviser from outside is invited to the joint plan", async () => {
  const { plan } = await draftOf(joint);
  const advisers = await asSystem((system) => listAdvisers(system, plan.id, "2026-11-20"), db);
  expect(advisers).toMatchObject([{ email: "invitert@rvts.example", fromDate: "2026-09-01" }]);
});

test("somebody can log in for every role", async () => {
  const people = await listExamplePeople(db);
  expect(new Set(people.map(({ role }) => role))).toEqual(
    new Set(["coordinator", "editor", "contact", "leader", "adviser", "administrator"]),
  );
  expect(people.filter(({ email }) => !email.endsWith(".example"))).toEqual([]);
});

test("the audit trail of the example holds", async () => {
  const checks = await asSystem(async (system) => {
    const organisations = await system.selectFrom("work.organisation").select("id").execute();
    return await Promise.all(organisations.map(({ id }) => verifyChain(system, id)));
  }, db);
  expect(checks.map(({ ok }) => ok)).toEqual([true, true, true, true]);
});

test("nobody can make a real organisation pass for an example", async () => {
  const pretend = asSystem((system) => sql`update work.organisation set example = not example`.execute(system), db);
  await expect(pretend).rejects.toThrow("example cannot be changed");
});

test("removing it leaves nothing of it, and everything of the others", async () => {
  await asSystem((system) => insertRealOrganisation(system), db);
  await asSystem((system) => system.deleteFrom("published.publication").where("slug", "=", "oslo").execute(), db);
  await removeExample(db);

  const left = await asSystem(countRows, db);
  expect(left).toEqual({ organisation: 1, person: 0, publication: 1, plan: 1, entry: 1, offer: 0 });
  expect(await asSystem(tablesWithExample, db)).toEqual([]);
});

test("it does not come back where there is a real organisation", async () => {
  expect(await loadExample(db)).toBe(false);
});

async function draftOf(slug: string) {
  return await asSystem(async (system) => {
    const plan = await system.selectFrom("work.plan").select("id").where("slug", "=", slug).executeTakeFirstOrThrow();
    return await findDraft(system, plan.id);
  }, db);
}

async function validIn2026(slug: string): Promise<boolean[]> {
  const { plan, adoptions, measures } = await draftOf(slug);
  return adoptions.map((adoption) => validity(plan, adoption, measures, 2026).valid);
}

async function insertRealOrganisation(system: Db): Promise<void> {
  const [organisationId, planId] = [newId(), newId()];
  const owner = {
    slug: "oslo",
    name: "Oslo kommune",
    kind: "municipality",
    kommunenummer: "0301",
    language: "nb",
  } as const;
  const plan = { slug: "oslo", title: "Plan", language: "nb" } as const;
  const example = await latestPublication(system, old);
  const content = { ...example, slug: "oslo", example: false };
  const frozen = { slug: "oslo", version: 1, hash: "", content, publishedOn: "2026-01-01" };
  await system
    .insertInto("work.organisation")
    .values({ id: organisationId, ...owner })
    .execute();
  await system
    .insertInto("work.plan")
    .values({ organisationId, id: planId, ...plan })
    .execute();
  await system
    .insertInto("published.publication")
    .values({ organisationId, planId, id: newId(), ...frozen })
    .execute();
  await recordAudit(system, { organisationId, actor: "system", action: "plan:publish", subject: `plan/${planId}` });
}

async function countRows(system: Db) {
  const { rows } = await sql`select
    (select count(*) from work.organisation) as organisation, (select count(*) from access.person) as person,
    (select count(*) from published.publication) as publication, (select count(*) from work.plan) as plan,
    (select count(*) from audit.entry) as entry, (select count(*) from published.offer) as offer`.execute(system);
  return rows[0];
}

/** Tables of organisations that hold rows of others than the one real organisation. */
async function tablesWithExample(system: Db): Promise<string[]> {
  const { rows: tables } = await sql<{ place: string }>`
    select format('%I.%I', table_schema, table_name) as place from information_schema.columns
    join information_schema.tables using (table_schema, table_name)
    where column_name = 'organisation_id' and table_schema = 'work' and table_type = 'BASE TABLE'`.execute(system);
  expect(tables.length).toBeGreaterThan(50);
  const counts = await Promise.all(
    tables.map(async ({ place }) => {
      const { rows } = await sql`select 1 from ${sql.raw(place)}
        where organisation_id not in (select id from work.organisation where slug = 'oslo') limit 1`.execute(system);
      return { place, count: rows.length };
    }),
  );
  return counts.filter(({ count }) => count > 0).map(({ place }) => place);
}
