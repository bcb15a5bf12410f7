import { describe, expect } from "vitest";
import { loader as show } from "#app/followup/show-handover.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { today } from "#app/lib/today.server.ts";
import { endHolder, insertHolder } from "#app/organisation/agency.server.ts";
import { saveGroupSeats } from "#app/plan/group.server.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { insertStepState } from "#app/process/step-state.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { asActor, dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";
import { queriesOf } from "#test/queries-of.ts";
import { storeStatusRequest } from "#test/status-requests.ts";

/** Ola hands a function over to Kari, who coordinates and holds the other function herself. */
async function given(db: Db) {
  const stored = await storePlan(db);
  const { organisationId, positionId, otherPositionId, by } = stored;
  const doer = { organisationId, by };
  const ola = newId();
  await db.insertInto("access.person").values({ id: ola, name: "Ola Holm", email: "ola@fjellvik.example" }).execute();
  await insertHolder(db, doer, { positionId, personId: ola, fromDate: "2026-01-01" });
  await endHolder(db, doer, { positionId, personId: ola, toDate: today() });
  await insertHolder(db, doer, { positionId: otherPositionId, personId: by, fromDate: "2026-01-01" });
  const coordinator = aUser(by, organisationId, "coordinator");
  return { ...stored, doer, ola, coordinator, params: { positionId } };
}

describe("the page for whoever takes a function over", () => {
  dbTest("tells what is promised, what waits, who held it, and whom to ask", async ({ db }) => {
    const { coordinator, params, writer, positionId, planId, organisationId, by, measureIds } = await given(db);
    const [asked = "", said = ""] = measureIds;
    await storeStatusRequest(db, { organisationId, planId, by, email: "kari@x.example" });
    const report = { phase: "underWay" as const, late: true, comment: "Venter på lokale", internalNote: "hemmelig" };
    await insertStatusReport(
      db,
      by,
      { id: said, organisationId },
      { ...report, cause: "waiting", decisionNeeded: "Nytt lokale" },
    );
    await saveGroupSeats(db, writer, [
      { id: newId(), kind: "working", title: "Leder", agency: "Oppvekst", positionId },
    ]);
    await insertStepState(db, writer, "1.3", { state: "underWay", reason: "", dueOn: null, positionId });

    const page = await call(show, { db, user: coordinator, params });

    expect(page.position).toMatchObject({ title: "Barnehagesjef", agency: "Oppvekst" });
    const [plan] = page.plans;
    expect(plan?.measures.map(({ id }) => id)).toEqual(measureIds);
    expect(plan?.measures[1]).toMatchObject({ lastWord: "Venter på lokale", line: { time: "late" } });
    expect(plan?.parts).toEqual(["Arbeidsgruppe", expect.stringMatching(/^Ser til steg 1\.3 \w/)]);
    const waits = new Map(page.waiting.map(({ id, words }) => [id, words]));
    expect(waits.get(asked)).toEqual([expect.stringMatching(/^Spurt .* Ingen har svart\.$/)]);
    expect(waits.get(said)).toEqual(["Må avgjøres: Nytt lokale"]);
    expect(page.holders).toEqual([]);
    expect(page.before).toMatchObject({ name: "Ola Holm" });
    expect(page.coordinators).toEqual([
      { name: "Kari Nordmann", email: "kari@fjellvik.example", function: "Rektor, Oppvekst" },
    ]);
    expect(JSON.stringify(page)).not.toContain("hemmelig");
  });

  dbTest("is for whoever holds the function, the coordinator and the leader, and nobody else", async ({ db }) => {
    const { params, organisationId, positionId, otherPositionId, by } = await given(db);
    const asks = (user: ReturnType<typeof aUser>) =>
      asActor(db, { personId: by, readable: [organisationId], writable: [] }, (app) =>
        call(show, { db: app, user, params }),
      );
    const someone = (role: "coordinator" | "leader" | "editor" | "contact", positions: string[] = []) =>
      aUser(by, organisationId, role, { positions });
    for (const user of [someone("coordinator"), someone("leader"), someone("contact", [positionId])]) {
      expect((await asks(user)).position.positionId).toBe(positionId);
    }
    for (const user of [someone("editor"), someone("contact"), someone("contact", [otherPositionId])]) {
      expect(await refusal(asks(user))).toMatchObject({ status: 403 });
    }
    const elsewhere = aUser(by, newId(), "leader");
    expect(await refusal(call(show, { db, user: elsewhere, params }))).toMatchObject({ status: 404 });
  });

  dbTest("asks the database as often for many measures as for few", async ({ db }) => {
    const { coordinator, params, positionId, otherPositionId } = await given(db);
    const ask = (db: Db) => call(show, { db, user: coordinator, params });
    const many = await queriesOf(db, ask);
    await db
      .updateTable("work.measure")
      .set({ positionId: otherPositionId })
      .where("positionId", "=", positionId)
      .execute();
    expect(await queriesOf(db, ask)).toBe(many);
    expect((await ask(db)).plans).toEqual([]);
  });
});
