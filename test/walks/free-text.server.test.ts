import { describe, expect } from "vitest";
import type { Db } from "#app/lib/db.server.ts";
import { findChapter, updateChapter } from "#app/plan/chapter.server.ts";
import { action as reportStatus } from "#app/plan/report-status.tsx";
import { action as argue } from "#app/priority/argue-proposal.tsx";
import { action as choosePeriods } from "#app/priority/choose-periods.tsx";
import { insertProposals, listProposals } from "#app/priority/proposal.server.ts";
import { action as proposeArea } from "#app/priority/propose-area.tsx";
import { action as saveAssignment } from "#app/process/edit-assignment.tsx";
import { action as saveMandate } from "#app/process/edit-mandate.tsx";
import { action as saveStep } from "#app/process/edit-step.tsx";
import { action as comment, loader as readPart } from "#app/writing/comment-on-part.tsx";
import { action as decide } from "#app/writing/decide-suggestion.tsx";
import { action as reply, loader as replyPage } from "#app/writing/reply-to-comment.tsx";
import { loader as openSuggestion, action as suggest } from "#app/writing/suggest-change.tsx";
import { loader as openWords, action as suggestWords } from "#app/writing/suggest-words.tsx";
import { listSuggestions } from "#app/writing/suggestion.server.ts";
import { aUser, call, refusal } from "#test/call.ts";
import { dbTest } from "#test/db.ts";
import { storePlan } from "#test/examples.ts";

/** Wherever staff write freely to each other, what points out one person is stopped before it is stored. */
const pointsOut = "Som i saken om Kari (8) hos oss";
const legitimate = "Ring krisesenteret på 32 07 52 50, post@krisesenter.example, Storgata 12, for barn på 8–12 år";

interface Place {
  action: (args: never) => unknown;
  params: Record<string, string>;
  form: Record<string, string>;
}

/** A plan with something to write freely about in every place, as its coordinator. */
async function given(db: Db) {
  const stored = await storePlan(db);
  const { planId, writer } = stored;
  const [chapterId = "", measureId = ""] = [stored.chapterIds[0], stored.measureIds[0]];
  const { version } = await findChapter(db, chapterId);
  const body = { type: "doc" as const, content: [{ type: "paragraph" as const, content: [aText("Vi spør noen.")] }] };
  await updateChapter(db, writer, chapterId, version, { body });
  const area = { nationalArea: null, reason: "", mapping: "", targetGroups: [], focusAreaId: null, period: null };
  await insertProposals(db, writer, [{ ...area, title: "Hjelp tidlig" }]);
  const [proposal] = await listProposals(db, planId);
  const user = aUser(stored.by, stored.organisationId, "coordinator");
  return { user, planId, chapterId, measureId, proposalId: proposal?.id ?? "", version: proposal?.version ?? 0 };
}

const aText = (text: string) => ({ type: "text" as const, text });

type Given = Awaited<ReturnType<typeof given>>;

async function aComment(db: Db, { user, planId, chapterId }: Given): Promise<string> {
  const params = { planId, part: "kapittel", partId: chapterId };
  await refusal(call(comment, { db, user, params, form: { body: "Hvem?" } }));
  return (await call(readPart, { db, user, params })).others[0]?.id ?? "";
}

async function aSuggestion(db: Db, { user, planId, chapterId }: Given): Promise<string> {
  const params = { planId, chapterId };
  const opened = await call(openSuggestion, { db, user, params, path: "/?avsnitt=0" });
  const form = { path: opened.path, before: opened.before, words: "Vi spør alle.", note: "" };
  await refusal(call(suggest, { db, user, params, form }));
  return (await listSuggestions(db, planId, chapterId))[0]?.id ?? "";
}

const anAssignment = { initiatedOn: "", decidedBy: "", decidedOn: "", caseNumber: "", link: "" };
const aMandate = {
  ...{ purpose: "", questions: "", startsOn: "", endsOn: "", milestoneTitle: "", milestoneDue: "" },
  ...{ budget: "", hours: "", reporting: "", limits: "" },
};
const aStatus = { phase: "underWay", late: "no", comment: "", internalNote: "" };

/** Every place, by its field: the form with all but what is tried. */
const places: [field: string, name: string, (db: Db, given: Given) => Promise<Place>][] = [
  [
    "body",
    "a comment",
    async (_, { planId, chapterId: partId }) => {
      return { action: comment, params: { planId, part: "kapittel", partId }, form: { quote: "" } };
    },
  ],
  [
    "body",
    "a reply",
    async (db, plan) => {
      return { action: reply, params: { planId: plan.planId, commentId: await aComment(db, plan) }, form: {} };
    },
  ],
  [
    "note",
    "the reason for a suggestion",
    async (db, { user, planId, chapterId }) => {
      const params = { planId, chapterId };
      const { path, before } = await call(openSuggestion, { db, user, params, path: "/?avsnitt=0" });
      return { action: suggest, params, form: { path, before, words: "Vi spør alle." } };
    },
  ],
  [
    "words",
    "a suggestion",
    async (db, { user, planId, chapterId }) => {
      const params = { planId, chapterId };
      const { path, before } = await call(openSuggestion, { db, user, params, path: "/?avsnitt=0" });
      return { action: suggest, params, form: { path, before, note: "" } };
    },
  ],
  ...(["words", "note"] as const).map((field): (typeof places)[number] => [
    field,
    `a suggestion for a measure: ${field}`,
    async (db, { user, planId, measureId }) => {
      const params = { planId, measureId };
      const opened = await call(openWords, { db, user, params });
      return { action: suggestWords, params, form: { ...opened, words: "Opplæring", note: "" } };
    },
  ]),
  [
    "answer",
    "the answer to a suggestion",
    async (db, plan) => {
      const params = { planId: plan.planId, suggestionId: await aSuggestion(db, plan) };
      return { action: decide, params, form: { decision: "reject" } };
    },
  ],
  [
    "title",
    "a focus area of one's own",
    async (_, { planId }) => ({ action: proposeArea, params: { planId }, form: {} }),
  ],
  ...(["title", "reason", "mapping"] as const).map((field): (typeof places)[number] => [
    field,
    "the argument for a focus area",
    async (_, { planId, proposalId, version }) => {
      const form = { version: String(version), title: "Hjelp tidlig", reason: "", mapping: "" };
      return { action: argue, params: { planId, proposalId }, form };
    },
  ]),
  [
    "reason-ID",
    "the reason for a period",
    async (_, { planId, proposalId }) => {
      return { action: choosePeriods, params: { planId }, form: { [`period-${proposalId}`]: "this" } };
    },
  ],
  [
    "reason",
    "the reason for leaving out a step",
    async (_, { planId }) => {
      return {
        action: saveStep,
        params: { planId, step: "1.1" },
        form: { state: "skipped", dueOn: "", positionId: "" },
      };
    },
  ],
  ...(["comment", "decisionNeeded", "onTimeReason", "internalNote"] as const).map((field): (typeof places)[number] => [
    field,
    "a status",
    async (_, { planId, measureId }) => ({ action: reportStatus, params: { planId, measureId }, form: aStatus }),
  ]),
  [
    "initiative",
    "the assignment",
    async (_, { planId }) => ({ action: saveAssignment, params: { planId }, form: anAssignment }),
  ],
  ...(["purpose", "questions", "reporting", "limits"] as const).map((field): (typeof places)[number] => [
    field,
    "the mandate",
    async (_, { planId }) => ({ action: saveMandate, params: { planId }, form: aMandate }),
  ]),
];

describe.each(places)("%s of %s", (named, _, placeOf) => {
  dbTest("is refused when it points out a person: kept in the form, and not stored", async ({ db }) => {
    const plan = await given(db);
    const { action, params, form } = await placeOf(db, plan);
    const field = named.replace("ID", plan.proposalId);
    const before = await deeds(db);
    const answer = await call(action, { db, user: plan.user, params, form: { ...form, [field]: pointsOut } });
    expect(answer).toMatchObject({ init: { status: 422 } });
    const { data } = answer as { data: { form?: unknown } }; // some pages answer with the form, some with more
    expect(data.form ?? data).toMatchObject({
      errors: { [field]: ["personWithAge"] },
      typed: { [field]: [pointsOut] },
    });
    expect(await deeds(db)).toBe(before);
  });

  dbTest("may tell how a service is reached", async ({ db }) => {
    const plan = await given(db);
    const { action, params, form } = await placeOf(db, plan);
    const field = named.replace("ID", plan.proposalId);
    const before = await deeds(db);
    const sent = { ...form, [field]: legitimate };
    await Promise.resolve(call(action, { db, user: plan.user, params, form: sent })).catch((thrown: unknown) => {
      if (!(thrown instanceof Response)) throw thrown;
    });
    expect(await deeds(db)).toBeGreaterThan(before);
  });
});

dbTest("a suggestion is read as it will stand: fat letters hide nobody", async ({ db }) => {
  const { user, planId, chapterId } = await given(db);
  const params = { planId, chapterId };
  const { path, before } = await call(openSuggestion, { db, user, params, path: "/?avsnitt=0" });
  const form = { path, before, words: "Som i saken om Kari **(8)** hos oss", note: "" };
  expect(await call(suggest, { db, user, params, form })).toMatchObject({
    init: { status: 422 },
    data: { errors: { words: ["personWithAge"] } },
  });
  expect(await listSuggestions(db, planId, chapterId)).toEqual([]);
});

dbTest("a reply that must be corrected stands under what it answers", async ({ db }) => {
  const plan = await given(db);
  const { planId, user, chapterId } = plan;
  const params = { planId, commentId: await aComment(db, plan) };
  expect(await call(replyPage, { db, user, params })).toMatchObject({
    body: "Hvem?",
    name: "Kari Nordmann",
    place: { planId, part: "kapittel", partId: chapterId },
  });
  expect(await call(reply, { db, user, params, form: { body: " " } })).toMatchObject({
    data: { errors: { body: ["writeSomething"] } },
  });
});

/** Every change of state is one line in the audit trail. */
async function deeds(db: Db): Promise<number> {
  const { count } = await db
    .selectFrom("audit.entry")
    .select((eb) => eb.fn.countAll<string>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}
