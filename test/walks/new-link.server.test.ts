import { sql } from "kysely";
import { expect } from "vitest";
import { action as revoke } from "#app/followup/revoke-request.ts";
import { action as sendAnew } from "#app/followup/send-link-anew.ts";
import { action as ask, loader as show } from "#app/followup/show-follow-up.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Language } from "#app/lib/language.ts";
import { today } from "#app/lib/today.server.ts";
import { addDays } from "#app/lib/working-days.ts";
import { mostMailsADay } from "#app/mail/day-limit.ts";
import { endHolder, insertHolder } from "#app/organisation/agency.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeAnotherPlan, storePlan } from "#test/examples.ts";
import { tokenTo } from "#test/status-requests.ts";

const email = "ola@fjellvik.example";

/** Ola has been asked how it goes, and the link came into wrong hands. */
async function given(db: Db, language: Language = "nb") {
  const stored = await storePlan(db, {}, "fjellvik", "9901");
  const { organisationId, positionId, by, planId } = stored;
  const personId = newId();
  await db.insertInto("access.person").values({ id: personId, name: "Ola Holm", email, language }).execute();
  const holder = { positionId, personId, fromDate: "2026-01-01" };
  await insertHolder(db, { organisationId, by }, holder);
  const visit = { db, user: aUser(by, organisationId, "coordinator"), params: { planId } };
  const press = async (days = 0) => {
    if (days > 0) await age(db, days);
    const answer = await call(ask, { ...visit, form: { positions: positionId } });
    return (await refusal(Promise.reject(answer))).location;
  };
  await press();
  const { requestId } = await holderIn(visit);
  const params = { planId, statusRequestId: requestId ?? "" };
  const anew = async () => {
    const answer = await call(sendAnew, { ...visit, params, form: {} });
    return (await refusal(Promise.reject(answer))).location;
  };
  const close = () => call(revoke, { ...visit, params, form: {} });
  return { ...stored, holder, visit, params, press, anew, close, language };
}

async function holderIn(visit: { db: Db; user: ReturnType<typeof aUser>; params: { planId: string } }) {
  const { functions } = await call(show, visit);
  const [holder] = functions.flatMap(({ holders }) => holders);
  if (!holder) throw new Error("nobody holds it");
  return holder;
}

/** As if so many days had gone. */
async function age(db: Db, days: number): Promise<void> {
  await sql`update work.status_request set asked_on = asked_on - ${days}::int, answer_by = answer_by - ${days}::int,
    sent_anew_on = sent_anew_on - ${days}::int`.execute(db);
}

async function mailsOf(db: Db) {
  const mails = await db
    .selectFrom("access.outgoingMail")
    .select(["recipient", "subject", "body"])
    .orderBy("id")
    .execute();
  return mails.map(({ body, ...mail }) => ({ ...mail, body: body.replaceAll("\u00a0", " ") }));
}

async function openLinks(db: Db) {
  return await db.selectFrom("work.link").select("subjectId").where("revokedAt", "is", null).execute();
}

const inWords = {
  nb: { subject: /sender deg en ny lenke$/, why: "kan ha kommet i gale hender. Derfor er den stengt" },
  nn: { subject: /sender deg ei ny lenkje$/, why: "kan ha kome i gale hender. Difor er ho stengd" },
};

dbTest.for(["nb", "nn"] as const)(
  "whoever closes a link can send its holder another at once, and the mail says why: %s",
  async (language, { db }) => {
    const { visit, params, anew, organisationId, by } = await given(db, language);
    const first = await tokenTo(db, email);
    expect(await anew()).toBe(`/arbeid/planer/${params.planId}/oppfolging?ny-lenke=sendt`);

    const [, mail, ...more] = await mailsOf(db);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ recipient: email, subject: expect.stringMatching(inWords[language].subject) });
    expect(mail?.subject).not.toMatch(/vold|vald|tiltak|plan/i);
    expect(mail?.body).toContain(inWords[language].why);
    expect(mail?.body).toMatch(language === "nb" ? /Svar innen \d/ : /Svar innan \d/);
    const second = await tokenTo(db, email);
    expect([second.length, second === first]).toEqual([43, false]);
    expect(await openLinks(db)).toEqual([{ subjectId: params.statusRequestId }]);
    expect((await holderIn(visit)).asked).toMatch(/^Spurt .* · ny lenke sendt .* · har ikke svart$/);
    expect((await call(show, { ...visit, path: "/?ny-lenke=sendt" })).anew).toBe("sendt");

    const trail = await db
      .selectFrom("audit.entry")
      .select(["action", "actor"])
      .where("organisationId", "=", organisationId)
      .orderBy("number", "desc")
      .limit(3)
      .execute();
    expect(trail.map(({ action, actor }) => [action, actor])).toEqual([
      ["status:sentAnew", by],
      ["link:made", by],
      ["link:revoked", by],
    ]);
  },
);

dbTest(
  "a link that was closed without another can be followed by one, until its holder can be asked as usual",
  async ({ db }) => {
    const { visit, anew, close, press } = await given(db);
    await close();
    expect(await openLinks(db)).toEqual([]);
    expect(await holderIn(visit)).toMatchObject({ hasOpenLink: false, canBeSentAnew: true });
    expect(await press()).toContain("spurt=0&fra-for=1");

    expect(await anew()).toContain("?ny-lenke=sendt");
    expect(await openLinks(db)).toHaveLength(1);

    await close();
    await age(db, 5);
    expect(await holderIn(visit)).toMatchObject({ hasOpenLink: false, canBeSentAnew: false });
    expect(await anew()).toContain("?ny-lenke=nei");
    expect(await press()).toContain("spurt=1&fra-for=0");
  },
);

dbTest("another link counts as a mail: no ordinary one comes within five days of it", async ({ db }) => {
  const { anew, press } = await given(db);
  await age(db, 4);
  expect(await anew()).toContain("?ny-lenke=sendt");
  expect(await press(4)).toContain("spurt=0&fra-for=1");
  expect(await press(1)).toContain("spurt=1&fra-for=0");
});

dbTest("what is asked about within five days of another link is added to the page it opens", async ({ db }) => {
  const { anew, press, params, measureIds } = await given(db);
  const [measureId = ""] = measureIds;
  await db.deleteFrom("work.statusRequestMeasure").where("measureId", "=", measureId).execute();
  await age(db, 6);
  await anew();
  expect(await press()).toContain("spurt=0&fra-for=1");
  const asked = await db.selectFrom("work.statusRequestMeasure").select(["requestId", "measureId"]).execute();
  expect(asked).toContainEqual({ requestId: params.statusRequestId, measureId });
});

dbTest("nobody is sent more than one in a day, and what is refused closes nothing", async ({ db }) => {
  const { visit, anew } = await given(db);
  await anew();
  expect(await holderIn(visit)).toMatchObject({ canBeSentAnew: false });
  expect(await anew()).toContain("?ny-lenke=nei");
  expect(await openLinks(db)).toHaveLength(1);
  expect(await mailsOf(db)).toHaveLength(2);
  await age(db, 1);
  expect(await anew()).toContain("?ny-lenke=sendt");
});

dbTest(
  "a colleague's link is closed as well, the holder hears of it, and of no day to answer by that has passed",
  async ({ db }) => {
    const { params, anew, organisationId } = await given(db);
    await age(db, 20);
    const colleague = newId();
    const frame = { organisationId, language: "nb" as const, sender: "x", askedOn: today(), answerBy: today() };
    const passed = { personId: null, passedFrom: params.statusRequestId, recipient: "kollega@x.example" };
    await db
      .insertInto("work.statusRequest")
      .values({ ...frame, id: colleague, ...passed })
      .execute();
    const link = { purpose: "status" as const, subjectId: colleague, language: "nb" as const, createdBy: null };
    const expiresAt = new Date(Date.now() + 1e6);
    await db
      .insertInto("work.link")
      .values({ organisationId, id: newId(), digest: Buffer.alloc(32), ...link, expiresAt })
      .execute();

    await anew();
    expect(await openLinks(db)).toEqual([{ subjectId: params.statusRequestId }]);
    const body = (await mailsOf(db)).at(-1)?.body;
    expect(body).toContain("Lenken til kollegaen du sendte oppgaven videre til, er også stengt");
    expect(body).not.toContain("Svar innen");
  },
);

dbTest("nothing is closed or sent on a day with no room for mail", async ({ db }) => {
  const { anew, organisationId } = await given(db);
  const sent = Array.from({ length: mostMailsADay }, () => {
    return { id: newId(), recipient: "x@x.example", subject: "x", body: "", senderId: organisationId };
  });
  await db.insertInto("access.outgoingMail").values(sent).execute();
  expect(await anew()).toContain("?ny-lenke=grense");
  expect(await openLinks(db)).toHaveLength(1);
  expect(await mailsOf(db)).toHaveLength(mostMailsADay + 1);
});

dbTest(
  "whoever no longer holds the function is sent nothing, and neither is anybody about another plan",
  async ({ db }) => {
    const { visit, params, anew, organisationId, positionId, by, holder } = await given(db);
    const { planId = "" } = await storeAnotherPlan(db, { organisationId, positionId });
    for (const wrong of [
      { ...params, planId },
      { ...params, statusRequestId: newId() },
    ])
      expect(await refusal(call(sendAnew, { ...visit, params: wrong, form: {} }))).toMatchObject({ status: 404 });
    await endHolder(db, { organisationId, by }, { ...holder, toDate: addDays(today(), -1) });
    expect(await anew()).toContain("?ny-lenke=borte");
    expect(await mailsOf(db)).toHaveLength(1);
  },
);

dbTest("it is done with what a coordinator may do in the database", async ({ db }) => {
  const { visit, params, organisationId, by } = await given(db);
  const staff = { personId: by, readable: [organisationId], writable: [organisationId] };
  const answer = await asActor(db, staff, (app) => call(sendAnew, { ...visit, db: app, params, form: {} }));
  expect((await refusal(Promise.reject(answer))).location).toContain("?ny-lenke=sendt");
});
