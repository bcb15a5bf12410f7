import { describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { listMeasures } from "#app/plan/measure.server.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storeAnotherPlan, storePlan } from "#test/examples.ts";
import { requestStatus } from "./request.server.ts";
import type { AskedPerson } from "./request.ts";

const now = new Date("2026-11-02T09:00:00Z");

async function given(db: Db) {
  const stored = await storePlan(db, {}, "fjellvik", "9901");
  const { organisationId, measureIds, planId, by } = stored;
  const said = { phase: "underWay" as const, late: true, comment: "I gang", internalNote: "merke-internt" };
  const [measureId = ""] = measureIds;
  await insertStatusReport(db, by, { id: measureId, organisationId }, said);
  const measures = await listMeasures(db, planId);
  const asker = { organisationId, name: "Fjellvik kommune", by, origin: "http://komplan.test" };
  const about = measures.map((measure) => ({ measure, planTitle: "Handlingsplan", occasion: "ask" as const }));
  return { ...stored, asker, measures, about };
}

async function somebody(db: Db, email: string, language: "nb" | "nn" = "nb") {
  const personId = newId();
  await db.insertInto("access.person").values({ id: personId, name: "Ola", email, language }).execute();
  return { personId, recipient: email, language };
}

describe("asking for status", () => {
  dbTest("makes one request, one link and one mail for each person, however many measures", async ({ db }) => {
    const { asker, about } = await given(db);
    const ola = await somebody(db, "ola@fjellvik.example", "nn");
    const per = await somebody(db, "per@fjellvik.example");
    const people: AskedPerson[] = [
      { ...ola, measures: about, note: "Leiaren din får vite det." },
      { ...per, measures: about.slice(0, 1) },
    ];
    const { asked, already } = await requestStatus(db, asker, people, now);

    expect(asked.map(({ personId }) => personId)).toEqual([ola.personId, per.personId]);
    expect(already).toEqual([]);
    const mails = await mailsOf(db);
    expect(mails.map(({ recipient, subject }) => [recipient, subject])).toEqual([
      ["ola@fjellvik.example", "Fjellvik kommune ber om ein kort status"],
      ["per@fjellvik.example", "Fjellvik kommune ber om en kort status"],
    ]);
    expect(mails[0]?.body).toMatch(/http:\/\/komplan\.test\/s\/[\w-]{43}\n/);
    expect(mails[0]?.body).toContain("Leiaren din får vite det.");
    expect(mails[0]?.body).toMatch(/innan 16\.\snovember/);
    const links = await db.selectFrom("work.link").select(["purpose", "subjectId", "expiresAt"]).execute();
    expect(links.map(({ subjectId }) => subjectId).toSorted()).toEqual(asked.map((one) => one.requestId).toSorted());
    expect(links[0]?.expiresAt.toISOString()).toBe("2027-01-15T22:00:00.000Z");
  });

  dbTest("keeps each measure as it was, with the public words and none for colleagues", async ({ db }) => {
    const { asker, about, measures } = await given(db);
    const ola = await somebody(db, "ola@fjellvik.example");
    await requestStatus(db, asker, [{ ...ola, measures: about }], now);

    const rows = await db.selectFrom("work.statusRequestMeasure").selectAll().orderBy("sort").execute();
    expect(rows).toHaveLength(measures.length);
    expect(rows[0]).toMatchObject({ phase: "underWay", late: true, comment: "I gang", number: measures[0]?.number });
    expect(rows[0]?.function).toContain(measures[0]?.responsible?.title ?? "?");
    expect(JSON.stringify(rows)).not.toContain("merke-internt");
  });

  dbTest(
    "asks nobody twice within five days, whichever plan it is about: what is asked about later is added to the same page",
    async ({ db }) => {
      const { asker, about, organisationId, positionId } = await given(db);
      const ola = await somebody(db, "ola@fjellvik.example");
      const first = await requestStatus(db, asker, [{ ...ola, measures: about.slice(0, 1) }], now);
      const again = await requestStatus(db, { ...asker, by: null }, [{ ...ola, measures: about }], now);
      expect(again).toEqual({ asked: [], already: [ola.personId] });

      const { planId: otherPlan = "" } = await storeAnotherPlan(db, { organisationId, positionId });
      const [other] = await listMeasures(db, otherPlan);
      if (!other) throw new Error("no measure");
      const fromOtherPlan = [{ measure: other, planTitle: "En annen plan", occasion: "period" as const }];
      for (const day of ["2026-11-03", "2026-11-06"]) {
        const later = new Date(`${day}T09:00:00Z`);
        const asked = await requestStatus(db, asker, [{ ...ola, measures: fromOtherPlan }], later);
        expect(asked, day).toEqual({ asked: [], already: [ola.personId] });
      }
      expect(await mailsOf(db)).toHaveLength(1);
      const rows = await db.selectFrom("work.statusRequestMeasure").select(["requestId", "measureId"]).execute();
      expect(rows).toHaveLength(about.length + 1);
      expect(new Set(rows.map(({ requestId }) => requestId))).toEqual(new Set([first.asked[0]?.requestId]));

      const fiveDays = new Date("2026-11-07T09:00:00Z");
      const next = await requestStatus(db, asker, [{ ...ola, measures: about }], fiveDays);
      expect(next).toMatchObject({ asked: [{ personId: ola.personId }], already: [] });
      expect(await mailsOf(db)).toHaveLength(2);
    },
  );

  dbTest("asks nobody who was told of something else as a leader or coordinator within five days", async ({ db }) => {
    const { asker, about, organisationId } = await given(db);
    const ola = await somebody(db, "ola@fjellvik.example");
    const notice = { organisationId, id: newId(), personId: ola.personId, kind: "vacant" as const, subjectIds: [] };
    await db
      .insertInto("work.reminderNotice")
      .values({ ...notice, toldOn: "2026-11-01" })
      .execute();
    const people = [{ ...ola, measures: about }];
    expect(await requestStatus(db, asker, people, now)).toEqual({ asked: [], already: [ola.personId] });
    expect(await mailsOf(db)).toEqual([]);
    expect((await requestStatus(db, asker, people, new Date("2026-11-06T09:00:00Z"))).asked).toHaveLength(1);
  });

  dbTest("adds nothing to a page that a colleague has been let in on", async ({ db }) => {
    const { asker, about, organisationId } = await given(db);
    const ola = await somebody(db, "ola@fjellvik.example");
    const { asked } = await requestStatus(db, asker, [{ ...ola, measures: about.slice(0, 1) }], now);
    const passedFrom = asked[0]?.requestId ?? "";
    const [colleague, link] = [newId(), newId()];
    const frame = { organisationId, sender: "Fjellvik kommune", askedOn: "2026-11-02", answerBy: "2026-11-16" };
    await db
      .insertInto("work.statusRequest")
      .values({ ...frame, id: colleague, personId: null, passedFrom, recipient: "kollega@x.example", language: "nb" })
      .execute();
    const opening = { purpose: "status" as const, subjectId: colleague, language: "nb" as const, createdBy: null };
    await db
      .insertInto("work.link")
      .values({ organisationId, id: link, digest: Buffer.alloc(32), ...opening, expiresAt: new Date("2027-01-01") })
      .execute();

    const again = await requestStatus(db, asker, [{ ...ola, measures: about }], now);
    expect(again).toEqual({ asked: [], already: [ola.personId] });
    const rows = await db.selectFrom("work.statusRequestMeasure").select("measureId").execute();
    expect(rows).toEqual([{ measureId: about[0]?.measure.id }]);
  });

  dbTest("makes nothing for somebody who answers for nothing", async ({ db }) => {
    const { asker } = await given(db);
    const ola = await somebody(db, "ola@fjellvik.example");
    expect(await requestStatus(db, asker, [{ ...ola, measures: [] }], now)).toEqual({ asked: [], already: [] });
    expect(await mailsOf(db)).toEqual([]);
  });

  dbTest("can be done by staff where they have a role, and by Komplan itself; the trail tells who", async ({ db }) => {
    const { asker, about, organisationId, by } = await given(db);
    const [ola, per] = [await somebody(db, "ola@fjellvik.example"), await somebody(db, "per@fjellvik.example")];
    const staff = { personId: by, readable: [organisationId], writable: [organisationId] };
    await asActor(db, staff, (app) => requestStatus(app, asker, [{ ...ola, measures: about }], now));
    await requestStatus(db, { ...asker, by: null }, [{ ...per, measures: about }], now);

    const entries = await db
      .selectFrom("audit.entry")
      .select(["actor", "action"])
      .where("organisationId", "=", organisationId)
      .where("action", "in", ["status:requested", "link:made"])
      .orderBy("number")
      .execute();
    expect(entries.map(({ actor, action }) => `${action} ${actor}`)).toEqual([
      `link:made ${by}`,
      `status:requested ${by}`,
      "link:made followup",
      "status:requested followup",
    ]);
    const makers = await db.selectFrom("work.link").select("createdBy").orderBy("id").execute();
    expect(makers.map(({ createdBy }) => createdBy)).toEqual([by, null]);
  });
});

async function mailsOf(db: Db) {
  return await db
    .selectFrom("access.outgoingMail")
    .select(["recipient", "subject", "body"])
    .orderBy("recipient")
    .execute();
}
