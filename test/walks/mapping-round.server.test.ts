import { afterAll, beforeAll, expect, test } from "vitest";
import * as frame from "#app/access/staff-frame.tsx";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import { mostMailsADay } from "#app/mail/day-limit.ts";
import * as addRound from "#app/mapping/add-round.tsx";
import * as answerPage from "#app/mapping/answer-mapping.tsx";
import * as handInPage from "#app/mapping/hand-in-answer.ts";
import * as openAnswer from "#app/mapping/open-answer.ts";
import * as readAnswer from "#app/mapping/read-answer.tsx";
import * as remindAgency from "#app/mapping/remind-agency.ts";
import * as renewLink from "#app/mapping/renew-link.ts";
import * as revokeLink from "#app/mapping/revoke-link.ts";
import * as sendRound from "#app/mapping/send-round.ts";
import * as showRound from "#app/mapping/show-round.tsx";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { type House, storeHouse } from "#test/house.ts";
import { aVisitor } from "#test/visitor.ts";

/** The coordinator's side: a round is made, looked over, sent, reminded of and read, each thing once. */
let fresh: FreshDatabase;
let db: Db;
let house: House;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
  house = await kept(db, storeHouse);
  setPool(db);
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

const ours = () => house.cooperation;
const base = () => `/arbeid/planer/${ours().params.planId}/kartlegging`;

function coordinator() {
  const visitor = aVisitor(frame);
  visitor.jar.set("komplan", ours().sessions.coordinator);
  return visitor;
}

const post = (page: object, form: Record<string, string> = {}, params: Record<string, string> = {}) =>
  coordinator().post(page, base(), {
    params: { ...ours().params, ...params },
    form: { csrf: ours().sessions.coordinator, key: String(Math.random()), ...form },
  });

async function mails() {
  return await asSystem((system) =>
    system.selectFrom("access.outgoingMail").select(["recipient", "subject", "body"]).orderBy("id").execute(),
  );
}

const tokenIn = (body: string) => body.match(/kartlegging\/([\w-]{43})/)?.[1] ?? "";

async function aMadeRound(): Promise<{ roundId: string; requestId: string }> {
  const { agencyId } = ours();
  await asSystem((system) => system.deleteFrom("access.outgoingMail").execute());
  const made = await post(addRound, {
    deadline: "2099-12-01",
    words: "Ring meg på 912 34 567.",
    agencies: agencyId,
    [`email-${agencyId}`]: " Leder@Oppvekst.example ",
  });
  expect(made.status).toBe(303);
  const roundId = made.location?.split("/").at(-1) ?? "";
  const request = await asSystem((system) =>
    system.selectFrom("work.mappingRequest").select("id").where("roundId", "=", roundId).executeTakeFirstOrThrow(),
  );
  return { roundId, requestId: request.id };
}

test("nothing is sent before the coordinator says send, and then once to each", async () => {
  const { roundId } = await aMadeRound();
  expect(await mails()).toEqual([]);
  const shown = await coordinator().get(showRound, base(), { params: { ...ours().params, roundId } });
  expect(shown.body).toMatchObject({ notSent: 1, letter: { subject: expect.stringMatching(/^Noen spørsmål fra/) } });

  await post(sendRound, {}, { roundId });
  await post(sendRound, {}, { roundId });
  const sent = await mails();
  expect(sent).toHaveLength(1);
  expect(sent[0]).toMatchObject({ recipient: "leder@oppvekst.example" });
  expect(sent[0]?.body).toContain("Ring meg på 912 34 567.");
  expect(sent[0]?.body).not.toContain("…");
  expect(tokenIn(sent[0]?.body ?? "")).toHaveLength(43);
});

test("a reminder is sent at the earliest five days after the last word, and brings a link of its own", async () => {
  const { roundId, requestId } = await aMadeRound();
  await post(sendRound, {}, { roundId });
  expect((await post(remindAgency, {}, { requestId })).status).toBe(409);
  expect(await mails()).toHaveLength(1);

  const sixDaysAgo = new Date(Date.now() - 6 * 86_400_000);
  await asSystem((system) =>
    system.updateTable("work.mappingRequest").set({ sentAt: sixDaysAgo }).where("id", "=", requestId).execute(),
  );
  expect((await post(remindAgency, {}, { requestId })).status).toBe(303);
  expect((await post(remindAgency, {}, { requestId })).status).toBe(409);
  const [first, second, ...more] = await mails();
  expect(more).toEqual([]);
  expect(second?.subject).toMatch(/^Påminnelse: noen spørsmål fra/);
  expect(await opens(tokenIn(first?.body ?? ""))).toBe(410);
  expect(await opens(tokenIn(second?.body ?? ""))).toBe(200);
});

test("the coordinator closes a link, sends a new one, reads what was handed in and opens it again", async () => {
  const { roundId, requestId } = await aMadeRound();
  await post(sendRound, {}, { roundId });
  const [first] = await mails();
  await post(revokeLink, {}, { requestId });
  expect(await opens(tokenIn(first?.body ?? ""))).toBe(410);
  await post(renewLink, {}, { requestId });
  const token = tokenIn((await mails()).at(-1)?.body ?? "");

  const agency = aVisitor();
  const params = { token };
  await agency.post(answerPage, `/kartlegging/${token}?del=gaps`, { params, form: { gaps: "Ingen kveldstilbud" } });
  await agency.post(handInPage, `/kartlegging/${token}/lever`, { params });
  const read = await coordinator().get(readAnswer, base(), { params: { ...ours().params, requestId } });
  expect(read.body).toMatchObject({ content: { texts: { gaps: "Ingen kveldstilbud" } }, handedIn: expect.any(String) });
  expect((await post(renewLink, {}, { requestId })).status).toBe(409);

  await post(openAnswer, {}, { requestId });
  const again = await agency.post(answerPage, `/kartlegging/${token}?del=gaps`, { params, form: { gaps: "Rettet" } });
  expect(again.status).toBe(303);
});

test.each([
  ["no agency", { deadline: "2099-12-01" }, "agencies", "chooseAgency"],
  ["a deadline that has passed", { deadline: "2020-01-01", agencies: "own" }, "deadline", "deadlinePassed"],
  ["no date", { deadline: "snart", agencies: "own" }, "deadline", "writeDate"],
  ["an agency without an address", { deadline: "2099-12-01", agencies: "own" }, "email", "writeEmail"],
  ["too many words", { deadline: "2099-12-01", agencies: "own", words: "a".repeat(601) }, "words", "shorten"],
  ["a person in the words", { deadline: "2099-12-01", agencies: "own", words: "Kari (8)" }, "words", "personWithAge"],
])("a round with %s is not made, and what was typed is kept", async (_, typed, field, word) => {
  const { agencyId } = ours();
  const form = { ...typed, ...("agencies" in typed && { agencies: agencyId }) };
  const answer = await post(addRound, form);
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({
    typed: { deadline: [typed.deadline] },
    errors: { [field === "email" ? `email-${agencyId}` : field]: [word] },
  });
});

test.each(["Se https://evil.example", "www.evil.example", "Logg inn på evil.example/vipps nå"])(
  "no other link goes out in a mail from Komplan: «%s»",
  async (words) => {
    const answer = await post(addRound, { deadline: "2099-12-01", agencies: ours().agencyId, words });
    expect(answer).toMatchObject({ status: 422, body: { typed: { words: [words] }, errors: { words: ["noLinks"] } } });
  },
);

test("an organisation sends so many mails in a day and no more, whoever sends them and however", async () => {
  const { roundId, requestId } = await aMadeRound();
  const [{ organisationId }, now] = [ours(), new Date()];
  const before = (await mails()).length;
  // Of whatever kind: here reminders of status.
  const others = Array.from({ length: mostMailsADay - before }, () => {
    return { id: newId(), recipient: "x@x.example", subject: "x", body: "", senderId: organisationId };
  });
  await asSystem((system) => system.insertInto("access.outgoingMail").values(others).execute());
  const full = expect.stringMatching(/\/runder\/[^/]+\?grense$/);
  expect(await post(sendRound, {}, { roundId })).toMatchObject({ status: 303, location: full });
  expect(await post(renewLink, {}, { requestId })).toMatchObject({ status: 303, location: full });
  expect(await mails()).toHaveLength(mostMailsADay);
  const shown = await coordinator().get(showRound, `${base()}?grense`, { params: { ...ours().params, roundId } });
  expect(shown.body).toMatchObject({ isFull: true, notSent: 1 });

  const yesterday = new Date(now.getTime() - 86_400_000);
  await asSystem((system) =>
    system
      .updateTable("access.outgoingMail")
      .set({ createdAt: yesterday })
      .where("id", "=", others[0]?.id ?? "")
      .execute(),
  );
  expect((await post(sendRound, {}, { roundId })).location).not.toMatch(/grense/);
  expect(await mails()).toHaveLength(mostMailsADay + 1);
  const sixDaysAgo = new Date(now.getTime() - 6 * 86_400_000);
  await asSystem((system) =>
    system.updateTable("work.mappingRequest").set({ sentAt: sixDaysAgo }).where("id", "=", requestId).execute(),
  );
  expect(await post(remindAgency, {}, { requestId })).toMatchObject({ status: 303, location: full });
  expect(await mails()).toHaveLength(mostMailsADay + 1);
  await asSystem((system) => system.deleteFrom("access.outgoingMail").execute());
});

test("an agency of another organisation cannot be asked", async () => {
  const { agencyId } = house.sundoy;
  const answer = await post(addRound, {
    deadline: "2099-12-01",
    agencies: agencyId,
    [`email-${agencyId}`]: "x@x.example",
  });
  expect(answer).toMatchObject({ status: 422, body: { errors: { agencies: ["chooseAgency"] } } });
});

async function opens(token: string): Promise<number> {
  return (await aVisitor().get(answerPage, `/kartlegging/${token}`, { params: { token } })).status;
}
