import { expect } from "vitest";
import { loader as showPublish } from "#app/export/publish-plan.tsx";
import { formatDate } from "#app/lib/dates.ts";
import { fromPlainText } from "#app/lib/rich-text.ts";
import * as adoptionsPage from "#app/plan/edit-adoptions.tsx";
import * as frame from "#app/plan/plan-frame.tsx";
import * as recordPage from "#app/plan/record-adoption.tsx";
import { aUser, call } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { storeOrganisation, storePlan } from "#test/examples.ts";

dbTest("the hearing of one municipality stands in its row and its form, and nowhere else", async ({ db }) => {
  await storeOrganisation(db, "elvedal", "9902");
  const { planId, by, organisationId } = await storePlan(db, { municipalities: ["9901", "9902"] });
  const user = aUser(by, organisationId, "coordinator");
  const form = { hearingFrom: "2026-10-01", hearingTo: "12.11.2026", adoptedOn: "", adoptedBy: "", caseNumber: "" };
  const params = { planId, kommunenummer: "9902" };
  await call(recordPage.action, { db, user, params, form: { ...form, link: "" } });

  const page = await call(adoptionsPage.loader, { db, user, params: { planId } });
  const days = page.rows.map(({ adoption: { municipality, hearingFrom, hearingTo } }) => {
    return [municipality, hearingFrom, hearingTo];
  });
  expect(days).toEqual([
    ["Fjellvik", null, null],
    ["Elvedal", "2026-10-01", "2026-11-12"],
  ]);
  const html = await drawn(adoptionsPage, page, { params: { planId } });
  expect(html).toContain(`${formatDate("2026-10-01", "nb")} til ${formatDate("2026-11-12", "nb")}`);

  const typed = await drawn(recordPage, await call(recordPage.loader, { db, user, params }), { params });
  for (const [name, day] of Object.entries({ hearingFrom: "2026-10-01", hearingTo: "2026-11-12" }))
    expect(typed).toMatch(new RegExp(`<input(?=[^>]* name="${name}")[^>]* value="${day}"`));
});

dbTest(
  "a sign that no document can show is told of before the plan is published, with where it stands",
  async ({ db }) => {
    const chapter = {
      kind: "text" as const,
      template: "foreword",
      title: "Forord",
      body: fromPlainText("Takk til 王."),
    };
    const { planId, by, organisationId } = await storePlan(db, { chapters: [chapter] });
    const user = aUser(by, organisationId, "coordinator");
    const { unsettable } = await call(showPublish, { db, user, params: { planId } });
    expect(unsettable).toEqual([{ where: expect.stringContaining("Forord"), what: expect.stringContaining("王") }]);

    const other = await storePlan(db, {}, "elvedal", "9902");
    const editor = aUser(other.by, other.organisationId, "coordinator");
    expect((await call(showPublish, { db, user: editor, params: { planId: other.planId } })).unsettable).toEqual([]);
  },
);

dbTest(
  "staff see on every page of a plan that it is invented, and of a real one nothing of the kind",
  async ({ db }) => {
    const mark = "Eksempel: oppdiktede kommuner og tall";
    const framed = async (stored: Awaited<ReturnType<typeof storePlan>>) => {
      const user = aUser(stored.by, stored.organisationId, "coordinator");
      const params = { planId: stored.planId };
      return await drawn(frame, await call(frame.loader, { db, user, params }), { params });
    };
    expect(await framed(await storePlan(db))).toContain(mark);
    expect(await framed(await storePlan(db, {}, "oslo", "0301"))).not.toContain(mark);
  },
);
