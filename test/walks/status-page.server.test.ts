import { expect } from "vitest";
import * as yearPage from "#app/followup/show-year.tsx";
import type { Db } from "#app/lib/db.server.ts";
import { insertAdoptions } from "#app/plan/adoption.server.ts";
import { findMeasure, insertMeasures, updateMeasure } from "#app/plan/measure.server.ts";
import { type MeasureFields, measureFields, type StatusFields } from "#app/plan/measure.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { insertPeriod } from "#app/report/period.server.ts";
import * as statusPage from "#app/report/show-status.tsx";
import * as timelinePage from "#app/report/show-timeline.tsx";
import { aUser, call } from "#test/call.ts";
import { chartsIn } from "#test/charts.ts";
import { dbTest } from "#test/db.ts";
import { drawn } from "#test/drawn.tsx";
import { aStatus, storeOrganisation, storePlan } from "#test/examples.ts";
import { queriesOf } from "#test/queries-of.ts";
import { wordsIn } from "#test/words-in.ts";

const { loader: showStatus } = statusPage;
const { loader: showTimeline } = timelinePage;

dbTest("the leaders' page asks the database no more than six times", async ({ db }) => {
  const { planId, by, organisationId } = await storePlan(db);
  const user = aUser(by, organisationId, "leader");

  const queries = await queriesOf(db, (db) => call(showStatus, { db, user, params: { planId } }));

  expect(queries).toBeLessThanOrEqual(6);
  expect(queries).toBeGreaterThan(2);
});

dbTest("what has a line for each goal and measure stands on a page of its own", async ({ db }) => {
  const { planId, by, organisationId } = await storePlan(db);
  const asked = { db, user: aUser(by, organisationId, "leader"), params: { planId } };

  const { byGoal, timeline } = await call(showTimeline, asked);

  expect(byGoal.length).toBeGreaterThan(0);
  expect(timeline?.rows.length).toBeGreaterThan(0);
  expect(Object.keys(await call(showStatus, asked))).not.toEqual(expect.arrayContaining(["timeline"]));
});

dbTest(
  "a plan with very many late measures still has one page for leaders, which leads to the rest",
  async ({ db }) => {
    // given
    const { planId, by, organisationId, writer, measureIds } = await storePlan(db);
    const measure = measureFields(await findMeasure(db, measureIds[0] ?? ""));
    const late = Array.from({ length: 42 }, (_, at) => ({ ...measure, title: `For sent ${at}`, endsOn: "2020-12-31" }));
    await insertMeasures(db, writer, late);
    const page = await call(showStatus, { db, user: aUser(by, organisationId, "leader"), params: { planId } });

    for (const [language, words] of [
      ["nb", `${page.late.left} til er forsinket. Se alle i tiltakslista`],
      ["nn", `${page.late.left} til er forseinka. Sjå alle i tiltakslista`],
    ] as const) {
      // when
      const html = await drawn(statusPage, page, { language });

      // then
      expect(page.late.left).toBeGreaterThan(1);
      expect(html.match(/For sent \d+/g)).toHaveLength(40);
      expect(wordsIn(html)).toContain(words);
      expect(html).toContain(`href="/arbeid/planer/${planId}/tiltak?status=late"`);
    }
  },
);

/** A joint plan whose first measure is late and costs money in two years, and whose second has begun. */
async function given(db: Db) {
  const stored = await storePlan(db);
  const { by, organisationId, planId, writer, measureIds } = stored;
  await storeOrganisation(db, "elvedal", "9902");
  await insertAdoptions(db, writer, ["9902"]);
  const [first = "", second = "", third = ""] = measureIds;
  const change = async (id: string, fields: Partial<MeasureFields>) =>
    await updateMeasure(db, writer, id, (await findMeasure(db, id)).version, fields);
  const tell = async (id: string, said: Partial<StatusFields>) =>
    await insertStatusReport(db, by, { id, organisationId }, aStatus(said));
  const milestones = ["2026-06-01", "2027-03-15"].map((due) => ({ title: "Program klart", due, doneOn: null }));
  const costs = [
    { year: 2026, kroner: 1_200_000 },
    { year: 2028, kroner: 34_500 },
  ];
  await change(first, { startsOn: "2026-02-01", endsOn: "2027-06-30", milestones, costs, funding: "newMoney" });
  await change(second, { startsOn: "2028-01-01", costs: [{ year: 2026, kroner: 7 }], funding: null });
  await change(third, { endsOn: "2029-12-31", municipalities: ["9902"], costs: [{ year: 2026, kroner: 500 }] });
  await tell(first, { late: true, cause: "money" });
  await tell(second, {});
  const asked = { db, user: aUser(by, organisationId, "leader"), params: { planId } };
  return { ...stored, asked, tell };
}

dbTest("what the measures cost stands on the leaders' page year by year, and adds up both ways", async ({ db }) => {
  const { asked } = await given(db);
  const html = await drawn(statusPage, await call(showStatus, asked));
  const table = /<table class="[^"]*cost-years.*?<\/table>/s.exec(html)?.[0] ?? "";
  const [head = [], ...rows] = [...table.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<t[hd][ >].*?<\/t[hd]>/gs)].map(([cell]) => wordsIn(cell)),
  );
  expect(head).toEqual(["År", "Trenger nye midler", "Uten finansiering", "I alt"]);
  expect(rows.map(([year]) => year)).toEqual(["2026", "2027", "2028", "2029", "Sum"]);
  const kroner = rows.map(([, ...cells]) => cells.map((cell) => Number(cell.replace("–", "0").replaceAll(" ", ""))));
  expect(kroner[0]).toEqual([1_200_000, 507, 1_200_507]);
  for (const row of kroner) expect(row.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(row.at(-1));
  const columns = (kroner[0] ?? []).map((_, at) => kroner.map((row) => row[at] ?? 0));
  for (const column of columns) {
    expect(column.slice(0, -1).reduce((sum, each) => sum + each, 0)).toBe(column.at(-1));
  }
});

dbTest("every chart that staff see is drawn as the words and the table beside it say", async ({ db }) => {
  const { asked, by, organisationId, planId } = await given(db);
  const bars = (count: number) => Array.from({ length: count }, () => "status-bar");
  const status = await drawn(statusPage, await call(showStatus, asked));
  expect(chartsIn(status)).toEqual(bars(1 + 2 + 2));
  const timeline = await drawn(timelinePage, await call(showTimeline, asked));
  expect(chartsIn(timeline)).toEqual([...bars(2), "timeline", "timeline", "timeline"]);
  expect(wordsIn(timeline)).toContain("Milepæler: 1. juni 2026, 15. mars 2027");

  const user = aUser(by, organisationId, "coordinator");
  const every = {
    ...{ council: ["Kommunestyret møtes", "9"], reporting: ["Rapport til utvalget", "11"] },
    budget: ["Budsjettet vedtas", "12"],
  } as const;
  for (const [kind, [title, month]] of Object.entries(every)) {
    await call(yearPage.action, { ...asked, user, form: { kind, title, month, day: "" } });
  }
  const period = { fromDate: "2027-01-01", toDate: "2027-06-30", due: "2027-08-20" };
  await insertPeriod(db, { organisationId, planId, by }, period);
  const year = await drawn(yearPage, await call(yearPage.loader, { ...asked, path: "/?ar=2027" }), asked);
  expect(chartsIn(year)).toEqual(["year-wheel"]);
  const [council, report] = ["Kommunestyre og utvalg: Kommunestyret møtes", "Rapportering: Rapport til utvalget"];
  const due = "august Rapportering: rapporten for 1. januar 2027 til 30. juni 2027 skal være klar 20. august 2027";
  const budget = "Budsjett: Budsjettet vedtas";
  for (const words of [council, report, budget, due]) expect(wordsIn(year)).toContain(words);
});
