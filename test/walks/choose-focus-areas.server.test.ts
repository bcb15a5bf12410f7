import { sql } from "kysely";
import { describe, expect } from "vitest";
import type { Role, User } from "#app/access/user.ts";
import type { Actor, Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { listFocusAreas } from "#app/plan/focus-area.server.ts";
import { action as argue, loader as showProposal } from "#app/priority/argue-proposal.tsx";
import { action as giveVote } from "#app/priority/cast-vote.tsx";
import { action as choosePeriods } from "#app/priority/choose-periods.tsx";
import { action as endRound } from "#app/priority/close-round.ts";
import { action as beginRound } from "#app/priority/open-round.ts";
import { listProposals } from "#app/priority/proposal.server.ts";
import { action as proposeArea } from "#app/priority/propose-area.tsx";
import { action as proposeAreasOfPlan } from "#app/priority/propose-areas-of-plan.ts";
import { action as proposeNational } from "#app/priority/propose-national-areas.ts";
import { action as removeProposal } from "#app/priority/remove-proposal.ts";
import { castVote, latestRound, listTotals } from "#app/priority/round.server.ts";
import { loader as showChoice } from "#app/priority/show-choice.tsx";
import ShowPriorities, { loader as showPriorities } from "#app/priority/show-priorities.tsx";
import { action as takeOver } from "#app/priority/take-over-choice.ts";
import { priorityText } from "#app/priority/text.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storePlan } from "#test/examples.ts";
import { wordsIn } from "#test/words-in.ts";

async function given(db: Db) {
  const stored = await storePlan(db);
  const params = { planId: stored.planId };
  return { ...stored, params, user: aUser(stored.by, stored.organisationId, "coordinator") };
}

type Given = Awaited<ReturnType<typeof given>>;

/** Two proposals and an open round. */
async function givenRound(db: Db) {
  const plan = await given(db);
  const { params, user } = plan;
  const form = { area: ["prevention", "cooperation"] };
  await call(proposeNational, { db, user, params, form });
  await call(beginRound, { db, user, params, form: {} });
  const [first, second] = await listProposals(db, plan.planId);
  const round = await latestRound(db, plan.planId, user.id);
  return { ...plan, first: first?.id ?? "", second: second?.id ?? "", roundId: round?.id ?? "" };
}

/** Somebody with a role where the plan is. */
async function aColleague(db: Db, { organisationId }: Given, role: Role): Promise<User> {
  const id = newId();
  await db
    .insertInto("access.person")
    .values({ id, name: "Ola", email: `${id}@x.example` })
    .execute();
  await db
    .insertInto("work.membership")
    .values({ organisationId, personId: id, role, fromDate: "2026-01-01" })
    .execute();
  return aUser(id, organisationId, role);
}

dbTest("from proposals to focus areas: argued, weighed, chosen, and taken over with their reasons", async ({ db }) => {
  const plan = await givenRound(db);
  const { params, user, first, second } = plan;
  const argument = { version: "1", title: "Forebygging", reason: "Mange får hjelp sent", mapping: "Ingen spør" };
  const proposal = { ...params, proposalId: first };
  await refusal(
    call(argue, { db, user, params: proposal, form: { ...argument, targetGroups: ["children", "staff"] } }),
  );

  const voters = [user, await aColleague(db, plan, "contact"), await aColleague(db, plan, "leader")];
  for (const voter of voters) {
    await refusal(call(giveVote, { db, user: voter, params, form: { [first]: "1", [second]: "4" } }));
  }
  await call(endRound, { db, user, params, form: {} });
  const weighed = await call(showPriorities, { db, user, params });
  expect(weighed.standing).toBe("counted");
  expect(weighed.proposals.map(({ id }) => [id, weighed.totals?.[id]])).toEqual([
    [second, 12],
    [first, 3],
  ]);

  const form = {
    [`period-${first}`]: "next",
    [`reason-${first}`]: "Når vi har folk",
    [`period-${second}`]: "this",
    [`reason-${second}`]: "",
  };
  await refusal(call(choosePeriods, { db, user, params, form }));
  await call(takeOver, { db, user, params, form: {} });

  const areas = await listFocusAreas(db, plan.planId);
  expect(areas.slice(2)).toMatchObject([
    { title: "Forebygging", period: "next", reason: "Mange får hjelp sent\n\nIngen spør\n\nNår vi har folk" },
    { title: "Styrket samarbeid", period: "this", reason: "" },
  ]);
  const page = await call(showChoice, { db, user, params });
  expect(page.round).toEqual({ voters: 3, points: 5 });
  expect(page.groups.map(({ proposals }) => proposals.map(({ id }) => id))).toEqual([[second], [first], []]);
});

dbTest(
  "taking over again makes nothing twice, moves what has another period, and keeps the plan's own words",
  async ({ db }) => {
    const { params, user, planId } = await given(db);
    await call(proposeAreasOfPlan, { db, user, params, form: {} });
    await call(proposeAreasOfPlan, { db, user, params, form: {} });
    const proposals = await listProposals(db, planId);
    expect(proposals.map(({ title, period }) => [title, period])).toEqual([
      ["Forebygging", "this"],
      ["Hjelp", "next"],
    ]);

    const [first = "", second = ""] = proposals.map(({ id }) => id);
    const reasons = { [`reason-${first}`]: "Ny grunn", [`reason-${second}`]: "" };
    const form = { ...reasons, [`period-${first}`]: "next", [`period-${second}`]: "" };
    await refusal(call(choosePeriods, { db, user, params, form }));
    for (const _ of [1, 2]) await call(takeOver, { db, user, params, form: {} });

    expect(await listFocusAreas(db, planId)).toMatchObject([
      { title: "Forebygging", period: "next", reason: "", version: 2 },
      { title: "Hjelp", period: "next", version: 1 },
    ]);
  },
);

dbTest("fewer than two areas for this period are told of where one chooses, until there are two", async ({ db }) => {
  const { params, user, planId } = await given(db);
  await call(proposeNational, { db, user, params, form: { area: ["prevention", "cooperation"] } });
  const [first = "", second = ""] = (await listProposals(db, planId)).map(({ id }) => id);
  const page = async (language: "nb" | "nn") => {
    const loaderData = await call(showPriorities, { db, user, params, language });
    return wordsIn(await drawn({ default: ShowPriorities }, loaderData, { params, language }));
  };
  const choose = (period: string) => {
    const reasons = { [`reason-${first}`]: "", [`reason-${second}`]: "" };
    const form = { ...reasons, [`period-${first}`]: "this", [`period-${second}`]: period };
    return refusal(call(choosePeriods, { db, user, params, form }));
  };

  await choose("next");
  expect(await page("nb")).toContain(
    "Færre enn to områder er valgt for denne perioden. Veilederen råder til to eller flere.",
  );
  expect(await page("nn")).toContain(priorityText.nn.hints.fewerThanTwoNow);
  await choose("this");
  expect(await page("nb")).not.toContain("Færre enn to områder");
});

/*
 * How the vote is anonymous. That somebody has voted is one row, without a time. What they gave is added to the sum of each proposal and
 * kept nowhere: no table, and not the audit trail, holds one person's points. The sums are shown when the round is over and three have
 * voted, and the database itself shows them no sooner. A round that is over is never opened again.
 */
describe("a vote", () => {
  dbTest("leaves no trace of what somebody gave, only that they gave", async ({ db }) => {
    const plan = await givenRound(db);
    const { params, user, first, second, roundId } = plan;
    const colleague = await aColleague(db, plan, "contact");
    await refusal(call(giveVote, { db, user, params, form: { [first]: "5", [second]: "0" } }));
    await refusal(call(giveVote, { db, user: colleague, params, form: { [first]: "2", [second]: "3" } }));

    const voters = await db.selectFrom("work.priorityVoter").selectAll().where("roundId", "=", roundId).execute();
    expect(voters.map(({ personId }) => personId).sort()).toEqual([user.id, colleague.id].sort());
    expect(Object.keys(voters[0] ?? {}).sort()).toEqual(["organisationId", "personId", "roundId"]);
    const totals = await db.selectFrom("work.priorityTotal").selectAll().where("roundId", "=", roundId).execute();
    expect(totals.map(({ proposalId, points }) => [proposalId, points]).sort()).toEqual(
      [
        [first, 7],
        [second, 3],
      ].sort(),
    );
    const told = await db
      .selectFrom("audit.entry")
      .select(["subject", "digest"])
      .where("action", "=", "priority:vote")
      .where("organisationId", "=", plan.organisationId)
      .execute();
    expect(told).toEqual(Array(2).fill({ subject: `priorityRound/${roundId}`, digest: "" }));
  });

  dbTest("is given once, by those who may, and of no more points than one has", async ({ db }) => {
    const plan = await givenRound(db);
    const { params, user, first, second } = plan;
    const give = (points: string, voter = user) =>
      call(giveVote, { db, user: voter, params, form: { [first]: points, [second]: "1" } });

    expect(await give("5")).toMatchObject({ init: { status: 409 }, data: { errors: { [first]: ["tooManyPoints"] } } });
    expect(await give("-2")).toMatchObject({ init: { status: 422 }, data: { typed: { [first]: ["-2"] } } });
    expect(await refusal(give("4", await aColleague(db, plan, "adviser")))).toMatchObject({ status: 403 });
    expect(await refusal(give("4"))).toMatchObject({ status: 303 });
    expect(await give("4")).toMatchObject({ data: { errors: { [first]: ["alreadyVoted"] } } });
    await call(endRound, { db, user, params, form: {} });
    const late = await aColleague(db, plan, "contact");
    expect(await give("4", late)).toMatchObject({ data: { errors: { [first]: ["roundClosed"] } } });
  });

  dbTest("is shown by the database only in a sum of three or more, when the round is over", async ({ db }) => {
    const plan = await givenRound(db);
    const { writer, first, organisationId, roundId } = plan;
    const sums = () => asActor(db, actorOf(writer.by, organisationId), (db) => listTotals(db, roundId));
    const give = async () => {
      const { id } = await aColleague(db, plan, "contact");
      await asActor(db, actorOf(id, organisationId), (db) =>
        castVote(db, { ...writer, by: id }, roundId, { [first]: 2 }),
      );
    };
    const setOver = (over: boolean) =>
      sql`update work.priority_round set closed_at = ${over ? new Date() : null} where id = ${roundId}`.execute(db);

    await give();
    await give();
    await setOver(true);
    expect(await sums()).toEqual({});
    await setOver(false);
    await give();
    expect(await sums()).toEqual({});
    await setOver(true);
    expect(await sums()).toEqual({ [first]: 6 });
  });

  dbTest("is for a round that cannot be opened again, also past the page", async ({ db }) => {
    const { writer, organisationId, roundId } = await givenRound(db);
    const set = async (closedAt: Date | null) => {
      const change = sql`update work.priority_round set closed_at = ${closedAt} where id = ${roundId}`;
      return (await asActor(db, actorOf(writer.by, organisationId), (db) => change.execute(db))).numAffectedRows;
    };
    expect(await set(new Date())).toBe(1n);
    expect(await set(null)).toBe(0n);
  });

  dbTest("cannot be given for somebody else, elsewhere, twice, or past the page", async ({ db }) => {
    const plan = await givenRound(db);
    const { writer, first, organisationId, roundId } = plan;
    const [one, other] = [await aColleague(db, plan, "contact"), await aColleague(db, plan, "contact")];
    const castAs = (actor: Actor, by: string, points: Record<string, number>) =>
      asActor(db, actor, (db) => castVote(db, { ...writer, by }, roundId, points));
    const self = actorOf(one.id, organisationId);

    await expect(castAs(self, other.id, { [first]: 1 })).rejects.toThrow("only for oneself");
    await expect(castAs({ ...self, writable: [] }, one.id, { [first]: 1 })).rejects.toThrow("only for oneself");
    await expect(castAs(self, one.id, { [first]: 6 })).rejects.toThrow("more points than one has");
    await expect(castAs(self, one.id, { [first]: -1 })).rejects.toThrow("less than none");
    expect(await castAs(self, one.id, { [first]: 1 })).toEqual({ ok: true, value: null });
    expect(await castAs(self, one.id, { [first]: 1 })).toEqual({ ok: false, refusal: "alreadyVoted" });
    const directly = sql`update work.priority_total set points = 9`;
    await expect(asActor(db, self, (db) => directly.execute(db))).rejects.toThrow("permission denied");
  });
});

dbTest("proposals stand still while a round is open, but what speaks for them can be mended", async ({ db }) => {
  const { params, user, first, planId } = await givenRound(db);
  await refusal(call(proposeArea, { db, user, params, form: { title: "For sent" } }));
  await call(removeProposal, { db, user, params: { ...params, proposalId: first }, form: {} });
  expect(await listProposals(db, planId)).toHaveLength(2);

  const proposal = { ...params, proposalId: first };
  const form = { version: "1", title: "Forebygging", reason: "Ny grunn", mapping: "" };
  expect(await refusal(call(argue, { db, user, params: proposal, form }))).toMatchObject({ status: 303 });
  expect(await call(argue, { db, user, params: proposal, form: { ...form, reason: "Eldre" } })).toMatchObject({
    init: { status: 409 },
    data: { errors: { title: ["changedMeanwhile"] } },
  });
  expect((await call(showProposal, { db, user, params: proposal })).proposal.reason).toBe("Ny grunn");

  await call(endRound, { db, user, params, form: {} });
  await call(removeProposal, { db, user, params: proposal, form: {} });
  expect(await listProposals(db, planId)).toHaveLength(1);
});

dbTest("an area that is taken out of the plan can be taken over anew", async ({ db }) => {
  const { params, user, planId } = await given(db);
  await call(proposeAreasOfPlan, { db, user, params, form: {} });
  await sql`update work.focus_area set deleted_at = now() where plan_id = ${planId}`.execute(db);
  await call(takeOver, { db, user, params, form: {} });
  expect((await listFocusAreas(db, planId)).map(({ title }) => title)).toEqual(["Forebygging", "Hjelp"]);
});

function actorOf(personId: string, organisationId: string): Actor {
  return { personId, readable: [organisationId], writable: [organisationId] };
}
