import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editSheet } from "#app/export/edit-sheet.ts";
import { measureSheet } from "#app/export/measure-sheet.ts";
import { planManuscript } from "#app/export/plan-manuscript.ts";
import * as publishPage from "#app/export/publish-plan.tsx";
import { action as publishStatus } from "#app/export/publish-status.ts";
import { sheetChoices } from "#app/export/sheet-choices.ts";
import * as answerPage from "#app/followup/answer-status.tsx";
import * as followUpPage from "#app/followup/show-follow-up.tsx";
import * as handoverPage from "#app/followup/show-handover.tsx";
import { dateInNorway, weekName } from "#app/lib/dates.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { env } from "#app/lib/env.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { setPool } from "#app/lib/pool.server.ts";
import { today } from "#app/lib/today.server.ts";
import { type insertAdoptions, saveAdoption } from "#app/plan/adoption.server.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import * as goalPage from "#app/plan/edit-goal.tsx";
import * as measurePage from "#app/plan/edit-measure.tsx";
import * as tablePage from "#app/plan/edit-measure-table.tsx";
import type { MeasureFields, StatusFields } from "#app/plan/measure.ts";
import * as reportPage from "#app/plan/report-status.tsx";
import { insertStatusReport } from "#app/plan/status.server.ts";
import { loader as feed } from "#app/portal/plan-feed.ts";
import * as planNowPage from "#app/process/show-plan-now.tsx";
import { latestPublication, publishPlan } from "#app/publication/publication.server.ts";
import * as renewalPage from "#app/report/choose-renewal.tsx";
import * as evaluationPage from "#app/report/evaluate-measures.tsx";
import { asOfToday, findReport } from "#app/report/find-report.server.ts";
import { insertPeriod } from "#app/report/period.server.ts";
import * as periodPage from "#app/report/show-period.tsx";
import * as leadersPage from "#app/report/show-status.tsx";
import * as timelinePage from "#app/report/show-timeline.tsx";
import * as startPage from "#app/start/show-start.tsx";
import { aUser, call } from "#test/call.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { kept } from "#test/deeds.ts";
import { drawn } from "#test/drawn.tsx";
import { aStatus, measureFieldsOf, storePlan } from "#test/examples.ts";
import { visit } from "#test/portal.tsx";
import { storeStatusRequest } from "#test/status-requests.ts";
import { aVisitor } from "#test/visitor.ts";
import { wordsIn } from "#test/words-in.ts";

/** One line tells how a measure goes: phase, whether it is on time, and when that was last heard. It has the same words wherever it stands. */
const daysFrom = (days: number) => dateInNorway(new Date(Date.now() + days * 86_400_000));
const week = (date: string) => {
  const year = date.slice(0, 4);
  return weekName(date, "nb").replace("\u00a0", " ") + (year === today().slice(0, 4) ? "" : ` ${year}`);
};
const [recently, quarterAgo, longAgo] = [daysFrom(-10), daysFrom(-100), daysFrom(-250)];

interface Case {
  fields: Partial<MeasureFields>;
  said: (Partial<StatusFields> & { on: string }) | null;
  line: string;
}

const milestone = (due: string) => ({ title: "Program klart", due, doneOn: null });
const cases: Record<string, Case> = {
  "Forbi fristen": {
    fields: { endsOn: daysFrom(-3) },
    said: { on: recently },
    line: `I gang · Forsinket · oppdatert ${week(recently)}`,
  },
  "Stille lenge": {
    fields: { milestones: [milestone(daysFrom(300))] },
    said: { on: longAgo },
    line: `I gang · i rute · ikke oppdatert siden ${week(longAgo)}`,
  },
  "Aldri meldt": { fields: { endsOn: daysFrom(-5) }, said: null, line: "Ikke meldt · Forsinket" },
  "Likevel i rute": {
    fields: { endsOn: daysFrom(-30) },
    said: { on: recently, onTimeReason: "Nytt lokale er leid" },
    line: `I gang · i rute · oppdatert ${week(recently)}`,
  },
  "Neste frist glapp": {
    fields: { endsOn: daysFrom(-30), milestones: [milestone(daysFrom(-3))] },
    said: { on: recently, onTimeReason: "Nytt lokale er leid" },
    line: `I gang · Forsinket · oppdatert ${week(recently)}`,
  },
  "Eldre enn planen vil": {
    fields: {},
    said: { on: quarterAgo },
    line: `I gang · ikke oppdatert siden ${week(quarterAgo)}`,
  },
  Videreført: {
    fields: { endsOn: daysFrom(-30) },
    said: { on: longAgo, phase: "permanent" },
    line: `Fast ordning · oppdatert ${week(longAgo)}`,
  },
  "Snart frist": {
    fields: { endsOn: daysFrom(14) },
    said: { on: recently },
    line: `I gang · i rute · oppdatert ${week(recently)}`,
  },
  "Ikke begynt": {
    fields: {},
    said: { on: recently, phase: "notStarted", late: true, cause: "capacity", decisionNeeded: "Flere folk" },
    line: `Ikke startet · Forsinket · oppdatert ${week(recently)}`,
  },
};
const every = Object.values(cases).map(({ line }) => line);

let fresh: FreshDatabase;
let db: Db;
let stored: Awaited<ReturnType<typeof storeAll>>;

beforeAll(async () => {
  env.dataFolder = mkdtempSync(join(tmpdir(), "komplan-status-line-"));
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 4 });
  setPool(db);
  stored = await kept(db, storeAll);
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
  rmSync(env.dataFolder, { recursive: true });
});

async function storeAll(system: Db) {
  const area = { title: "Forebygging", reason: "", period: "this" as const };
  const goal = { level: "agency" as const, title: "Ansatte spør", strategy: "" };
  const measures = Object.entries(cases).map(([title, { fields }]) => measureFieldsOf({ title, ...fields }));
  const plan = await storePlan(system, { focusAreas: [{ ...area, goals: [{ ...goal, measures }] }] });
  const { organisationId, by, planId, positionId, writer, measureIds, goalIds, focusAreaIds } = plan;
  await system.updateTable("work.measure").set({ positionId }).where("planId", "=", planId).execute();
  for (const [at, { said }] of Object.values(cases).entries()) {
    if (!said) continue;
    const { on, ...fields } = said;
    const report = { ...aStatus(fields), reportedAt: new Date(`${on}T10:00:00Z`), reportedBy: by };
    await system
      .insertInto("work.statusReport")
      .values({ organisationId, id: newId(), measureId: measureIds[at] ?? "", ...report })
      .execute();
  }
  await system.insertInto("work.followUp").values({ organisationId, planId, intervalMonths: 2 }).execute();
  await adopt(system, writer);
  const request = await storeStatusRequest(system, { organisationId, planId, by, email: "ola@x.example" });
  const reportPeriodId = await insertPeriod(system, writer, {
    ...{ fromDate: daysFrom(-300), toDate: daysFrom(30), due: daysFrom(20) },
  });
  await publishPlan(system, planId, by, today());
  const user = aUser(by, organisationId, "coordinator", { positions: [positionId] });
  const params = { planId, positionId, reportPeriodId: String(reportPeriodId), goalId: goalIds[0] ?? "" };
  return {
    user,
    organisationId,
    params,
    measureIds,
    slug: plan.plan.slug,
    token: request.token,
    area: focusAreaIds[0] ?? "",
  };
}

async function adopt(system: Db, writer: Parameters<typeof insertAdoptions>[1]) {
  await saveAdoption(system, writer, "9901", {
    ...{ hearingFrom: null, hearingTo: null, adoptedOn: daysFrom(-400), adoptedBy: "Kommunestyret", byCouncil: true },
    ...{ caseNumber: "25/1", link: "" },
  });
}

/** A page for staff, drawn from what its loader answers. */
async function page(
  shown: { default: unknown; loader: (args: never) => unknown },
  params: Record<string, string> = {},
) {
  const asked = { user: stored.user, params: { ...stored.params, ...params }, path: "/arbeid" };
  const answered = await kept(db, (system) => call(shown.loader, { ...asked, db: system }));
  return await drawn(shown, answered, asked);
}

/** The status lines on a page, without the shapes before their words. */
function linesOn(html: string): string[] {
  return html
    .split('<span class="status-line">')
    .slice(1)
    .map((rest) => wordsIn(upToItsEnd(rest)).replace(/[○◐●✕▲] /g, ""))
    .map((line) => line.replaceAll(" · · ", " · "));
}

function upToItsEnd(html: string): string {
  let depth = 1;
  for (const tag of html.matchAll(/<(\/?)span\b[^>]*>/g)) {
    depth += tag[1] ? -1 : 1;
    if (depth === 0) return html.slice(0, tag.index);
  }
  return html;
}

describe("the status line has the same words", () => {
  test("on each measure's own pages", async () => {
    for (const [at, line] of every.entries()) {
      const measureId = stored.measureIds[at] ?? "";
      expect(linesOn(await page(measurePage, { measureId }))).toEqual([line]);
      expect(linesOn(await page(reportPage, { measureId }))).toEqual([line]);
    }
  });

  test.each([
    ["in the list under a goal", goalPage, {}],
    ["in the table", tablePage, {}],
    ["on one's own first page", startPage, {}],
    ["at a handover", handoverPage, {}],
    ["in a report period", periodPage, {}],
    ["in the evaluation", evaluationPage, { occasion: "slutt" }],
    ["in the renewal", renewalPage, {}],
  ])("%s", async (_, shown, params) => {
    const lines = linesOn(await page(shown, { area: stored.area, ...params }));
    expect(lines.toSorted()).toEqual(every.toSorted());
  });

  test("on the leaders' page, in what the plan waits for now and where functions are asked, of those that stand there", async () => {
    const leaders = linesOn(await page(leadersPage));
    expect(new Set(leaders)).toEqual(new Set(every.filter((line) => /Forsinket|Fast ordning/.test(line))));
    const now = linesOn(await page(planNowPage));
    expect(now.length).toBeGreaterThan(0);
    expect(now.filter((line) => !every.includes(line))).toEqual([]);
    const asked = linesOn(await page(followUpPage)); // nobody is asked about what is over
    expect(asked.toSorted()).toEqual(every.filter((line) => !line.startsWith("Fast ordning")).toSorted());
  });

  test("where leaders read what needs a decision, and whether the plan is valid in each municipality", async () => {
    const words = wordsIn(await page(leadersPage));
    const of = (heading: string) => words.slice(words.indexOf(heading));
    expect(of("Dette trenger en avgjørelse")).toMatch(
      /^Dette trenger en avgjørelse 1\.9 Ikke begynt .{0,200}Flere folk/,
    );
    const year = today().slice(0, 4);
    expect(of(`Er planen gyldig i ${year}?`)).toMatch(/^Er planen gyldig i \d{4}\? Fjellvik: (Ja|Nei [A-ZÆØÅ])/);
  });

  test("along the timeline, in the report to politicians, and in the sheet that is edited in Excel", async () => {
    const { timeline, draft, report } = await kept(db, async (system) => {
      const draft = await findDraft(system, stored.params.planId);
      const asked = { db: system, user: stored.user, params: stored.params };
      const { timeline } = await call(timelinePage.loader, asked);
      return { draft, timeline, report: (await findReport(system, draft, asOfToday, today())).content };
    });
    expect(timeline?.rows.map(({ status }) => status.replaceAll("\u00a0", " "))).toEqual(every);
    const html = wordsIn(await page(timelinePage));
    for (const line of every) expect(html).toContain(line);

    const choices = sheetChoices({ goals: draft.goals, positions: [], language: "nb" });
    const sheet = editSheet({ ...draft, choices, language: "nb", today: today() });
    const phases = sheet.rows.map((row) => row[sheet.columns.findIndex(({ key }) => key === "phase")] ?? "Ikke meldt");
    for (const [at, line] of every.entries()) {
      const { late, status } = report.measures[at] ?? {};
      expect([late, status?.phase ?? null]).toEqual([
        line.includes("Forsinket"),
        draft.measures[at]?.status?.phase ?? null,
      ]);
      if (status) expect(line).toContain(week(status.reportedOn));
      expect(line.split(" · ")[0]?.toLowerCase()).toBe(String(phases[at]).toLowerCase());
    }
  });

  test("to whoever answers by link", async () => {
    const { token } = stored;
    const { body } = await aVisitor().get(answerPage, `/s/${token}`, { params: { token } });
    expect(linesOn(await drawn(answerPage, body)).toSorted()).toEqual(every.toSorted());
  });

  test("to the public: in the list, under the goals, on each measure's page and on paper", async () => {
    const base = `/plan/${stored.slug}`;
    for (const path of ["/tiltak", "/mal-og-tiltak", "/kommune/9901", "/utskrift"]) {
      const { status, html } = await visit(base + path);
      expect([path, status, ...linesOn(html).toSorted()]).toEqual([path, 200, ...every.toSorted()]);
    }
    for (const [at, line] of every.entries()) {
      expect(linesOn((await visit(`${base}/tiltak/1.${at + 1}`)).html)).toEqual([line]);
    }
  });

  test("in the plan as Word and PDF, in the feed, and in the columns of the spreadsheet", async () => {
    const published = await kept(db, (system) => latestPublication(system, stored.slug));
    const printed = JSON.stringify(planManuscript(published)).replaceAll("\u00a0", " ");
    const feedWords = wordsIn(await (await feed({ params: { slug: stored.slug } } as never)).text());
    const sheet = measureSheet(published);
    const column = (heading: string) => sheet.columns.findIndex((one) => one.heading === heading);
    for (const [at, { line, said }] of Object.values(cases).entries()) {
      expect(printed).toContain(line);
      if (said) expect(feedWords).toContain(line);
      const row = sheet.rows[at] ?? [];
      const late = line.includes("Forsinket") ? "ja" : said ? "nei" : "";
      expect([row[column("Forsinket")], row[column("Status meldt")]]).toEqual([late, said?.on ?? null]);
      if (said) expect(line.toLowerCase()).toContain(String(row[column("Status")]));
    }
  });

  test("where somebody looks over what will be published", async () => {
    const { measureIds, user, organisationId } = stored;
    const measure = { id: measureIds[2] ?? "", organisationId };
    await kept(db, (system) => insertStatusReport(system, user.id, measure, aStatus({ phase: "done" })));
    expect(wordsIn(await page(publishPage))).toContain(`Ferdig · oppdatert ${week(today())}`);
  });
});

test("each status that is published is one more entry in the feed, and those before it stay as they were", async () => {
  const { slug, user, organisationId, measureIds, params } = stored;
  const entries = async () => {
    const answer = await feed({ params: { slug } } as never);
    return (await answer.text()).split("<item>").slice(1);
  };
  const said = (entry: string | undefined, name: string) =>
    new RegExp(`<${name}[^>]*>(.*?)</${name}>`, "s").exec(entry ?? "")?.[1];
  const publish = async (id: string | undefined, comment: string) => {
    const measure = { id: id ?? "", organisationId };
    await kept(db, (system) => insertStatusReport(system, user.id, measure, aStatus({ phase: "done", comment })));
    const news = await kept(db, (system) => call(publishPage.loader, { db: system, user, params }));
    const form = { seen: news.statuses?.seen ?? "" };
    await kept(db, (system) => call(publishStatus, { db: system, user, params, form }));
  };

  const [first] = await entries();
  await publish(measureIds[0], "Lokalet er leid");
  await publish(measureIds[1], "Alle er kurset");

  const [newest, newer, ...rest] = await entries();
  expect(rest).toEqual([first]);
  expect([newest, newer].map((entry) => said(entry, "guid"))).toEqual([`${slug}/3`, `${slug}/2`]);
  expect(said(newest, "description")).toMatch(/^1\.2 Stille lenge: Ferdig · .*\. Alle er kurset$/);
  expect(said(newer, "description")).toMatch(/^1\.1 Forbi fristen: Ferdig · .*\. Lokalet er leid/);
  for (const entry of [newest, newer]) {
    expect(said(entry, "title")).toMatch(/^Ny status/);
    expect(dateInNorway(new Date(said(entry, "pubDate") ?? ""))).toBe(today());
  }
});
