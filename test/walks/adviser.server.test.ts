import { afterAll, beforeAll, expect, test } from "vitest";
import * as frame from "#app/access/staff-frame.tsx";
import { verifyChain } from "#app/lib/audit.server.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import * as showDraft from "#app/plan/show-draft.tsx";
import { mostInvitations } from "#app/process/adviser.server.ts";
import * as editAdvisers from "#app/process/edit-advisers.tsx";
import * as endAdviser from "#app/process/end-adviser.ts";
import * as showStart from "#app/start/show-start.tsx";
import * as commentOnPart from "#app/writing/comment-on-part.tsx";
import * as editChapter from "#app/writing/edit-chapter.tsx";
import * as listComments from "#app/writing/list-comments.tsx";
import * as settleComment from "#app/writing/settle-comment.ts";
import * as suggestChange from "#app/writing/suggest-change.tsx";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { type House, storeHouse } from "#test/house.ts";
import { logInAgain } from "#test/sessions.ts";
import { aVisitor } from "#test/visitor.ts";

const email = "berit@rvts.example";
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

/** Somebody with a browser in which they are logged in. */
function asVisitor(session: string) {
  const visitor = aVisitor(frame);
  visitor.jar.set("komplan", session);
  const { params } = house.cooperation;
  const send = (page: object, form: Record<string, string>, differences: Record<string, string> = {}) =>
    visitor.post({ ...page, middleware: [] }, "/arbeid/planer", {
      params: { ...params, ...differences },
      form: { csrf: session, ...form },
    });
  const open = (page: object, differences: Record<string, string> = {}) =>
    visitor.get({ ...page, middleware: [] }, "/arbeid/planer", { params: { ...params, ...differences } });
  return { open, send };
}

/** The walk of one invitation, from the first mail to the last closed door. */
test("an adviser is invited to one plan, sees it alone, comments, changes nothing, and is out when it ends", async () => {
  const { cooperation, neighbourPlan } = house;
  const coordinator = asVisitor(cooperation.sessions.coordinator);
  const { planId = "" } = cooperation.params;

  // Invited by name and address: a mail without a word of what it is about.
  expect(await coordinator.send(editAdvisers, { name: "Berit", email: "Berit@RVTS.example" })).toMatchObject({
    status: 303,
  });
  const mails = await kept(db, (system) => system.selectFrom("access.outgoingMail").selectAll().execute());
  const [mail] = mails.filter(({ recipient }) => recipient === email);
  expect(mail?.body).toContain("/arbeid\n");
  expect(mail?.senderId).toBe(cooperation.organisationId);
  expect(`${mail?.subject} ${mail?.body}`).not.toMatch(/vold|krise|barn|overgrep|hovedplan/i);

  // Until they have come, whoever invited them learns nothing but the address, also of somebody who is known here.
  expect((await coordinator.open(editAdvisers)).body).toMatchObject({ advisers: [{ name: null, email }, {}] });

  // The start page shows that plan and no other, and says what they are there.
  const berit = asVisitor(await kept(db, (system) => logInAgain(system, email)));
  expect((await berit.open(showStart)).body).toMatchObject({
    canCreate: false,
    plans: [{ id: planId, asAdviser: true }],
  });
  expect(await berit.open(showDraft)).toMatchObject({ status: 200 });
  expect(await berit.open(showDraft, { planId: neighbourPlan.params.planId ?? "" })).toMatchObject({ status: 404 });

  // They say what they think, and settle what they said themselves.
  expect(await berit.send(commentOnPart, { body: "Skriv hvem som svarer." })).toMatchObject({ status: 303 });
  expect(JSON.stringify((await coordinator.open(listComments)).body)).toContain("Skriv hvem som svarer.");
  const { id: commentId } = await kept(db, (system) =>
    system.selectFrom("work.comment").select("id").where("body", "like", "Skriv hvem%").executeTakeFirstOrThrow(),
  );
  expect(await berit.send(settleComment, { done: "yes" }, { commentId })).toMatchObject({ status: 303 });
  expect(await berit.send(settleComment, { done: "yes" })).toMatchObject({ status: 403 });
  expect(await berit.open(suggestChange)).toMatchObject({ status: 200 });

  // They change nothing, and invite nobody.
  expect(await berit.send(editChapter, { title: "Min", version: "1" })).toMatchObject({ status: 403 });
  expect(await berit.send(editAdvisers, { name: "En til", email: "en.til@rvts.example" })).toMatchObject({
    status: 403,
  });
  expect(await berit.open(editAdvisers)).toMatchObject({ status: 403 });

  // It ends at once, and what they said stays.
  const invited = await coordinator.open(editAdvisers);
  expect(invited.body).toMatchObject({ advisers: [{ name: "Berit", email }, {}] });
  const personId = invited.text("advisers.0.personId");
  expect(await coordinator.send(endAdviser, { personId })).toMatchObject({ status: 303 });
  expect(await berit.open(showDraft)).toMatchObject({ status: 404 });
  expect(await berit.send(commentOnPart, { body: "En til" })).toMatchObject({ status: 404 });
  expect((await berit.open(showStart)).body).toMatchObject({ plans: [] });
  expect(JSON.stringify((await coordinator.open(listComments)).body)).toContain("Skriv hvem som svarer.");

  // All of it is in the trail of whose plan it is.
  const actions = await kept(db, (system) =>
    system
      .selectFrom("audit.entry")
      .select("action")
      .where("organisationId", "=", cooperation.organisationId)
      .execute(),
  );
  expect(actions.map(({ action }) => action).slice(-3)).toEqual(["comment:added", "comment:settled", "adviser:ended"]);
  expect((await kept(db, (system) => verifyChain(system, cooperation.organisationId))).ok).toBe(true);
});

test("no more invitations go out in a day than people write by hand", async () => {
  const coordinator = asVisitor(house.cooperation.sessions.coordinator);
  const addresses = Array.from({ length: mostInvitations + 1 }, (_, at) => `nummer${at}@rvts.example`);
  const statuses: (number | undefined)[] = [];
  for (const address of addresses) {
    statuses.push((await coordinator.send(editAdvisers, { name: "Noen", email: address })).status);
  }
  expect(statuses.at(0)).toBe(303);
  expect(statuses.at(-1)).toBe(429);
  const known = await kept(db, (system) =>
    system.selectFrom("access.person").select("email").where("email", "in", addresses).execute(),
  );
  expect(known.length).toBeLessThanOrEqual(mostInvitations);
  expect(known.map(({ email }) => email)).not.toContain(addresses.at(-1));
});
