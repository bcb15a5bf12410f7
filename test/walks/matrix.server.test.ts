import pg from "pg";
import { data, redirect } from "react-router";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedIn } from "#app/access/permit.server.ts";
import * as frame from "#app/access/staff-frame.tsx";
import type { Role } from "#app/access/user.ts";
import { type Db, openDb } from "#app/lib/db.server.ts";
import { asSystem, setPool } from "#app/lib/pool.server.ts";
import { loader as showQuality } from "#app/plan/show-quality.tsx";
import { type Address, addresses, exportsOf } from "#test/addresses.ts";
import { type FreshDatabase, freshDatabase } from "#test/db.ts";
import { type Deed, forgetful, kept, tellingDeeds } from "#test/deeds.ts";
import { type House, storeHouse } from "#test/house.ts";
import type { Tenant } from "#test/tenant.ts";
import { type Answer, aVisitor } from "#test/visitor.ts";

/**
 * Who may do what with the plan of a cooperation, written by hand from what municipalities are told, and not from the code:
 * first those with a role in the cooperation itself, then those with a role in a member municipality, and then the adviser who is
 * invited to this one plan. Whoever is invited to another plan of the cooperation is answered as if nothing were there.
 * A page that is not about one organisation is for "anyone" who is logged in.
 */
type Rule = { own: readonly Role[]; member: readonly Role[]; adviser: "allowed" | "refused" | "not there" } | "anyone";

interface Expected {
  get?: Rule;
  post?: Rule;
  form?: (house: House) => Record<string, string>;
  /** What the address ends with. */
  search?: (house: House) => string;
}

const all: Role[] = ["coordinator", "editor", "contact", "leader", "adviser", "administrator"];
const writers: Role[] = ["coordinator", "editor"];
const reading: Rule = { own: all, member: all, adviser: "allowed" };
const writing: Rule = { own: writers, member: [], adviser: "refused" };
/** What is of the organisation and not of the plan. */
const creating: Rule = { own: writers, member: [], adviser: "not there" };
const administering: Rule = { own: ["coordinator", "administrator"], member: [], adviser: "not there" };
const inviting: Rule = { own: ["coordinator"], member: [], adviser: "refused" };
const remembering: Rule = { own: ["coordinator", "editor", "leader", "administrator"], member: [], adviser: "refused" };
/** The contacts hold the function that answers for the measure. */
const reporting: Rule = { own: [...writers, "contact"], member: ["contact"], adviser: "refused" };
/** The contacts hold the function. */
const takingOver: Rule = { own: ["coordinator", "leader", "contact"], member: ["contact"], adviser: "not there" };
const voting: Rule = { own: [...writers, "contact", "leader"], member: [], adviser: "refused" };
const recording: Rule = { own: writers, member: ["coordinator", "leader"], adviser: "refused" };
const publishing: Rule = { own: ["coordinator", "leader"], member: [], adviser: "refused" };
const offering: Rule = { own: ["coordinator"], member: [], adviser: "refused" };
/** What belongs to an organisation: an adviser of one plan knows nothing of it. */
const readingOfOrganisation: Rule = { own: all, member: all, adviser: "not there" };
const standingForNumbers: Rule = {
  own: ["coordinator", "editor", "leader", "administrator"],
  member: [],
  adviser: "not there",
};
const standingForCards: Rule = { own: ["leader"], member: [], adviser: "not there" };
const knowingSecrets: Rule = { own: ["coordinator"], member: [], adviser: "not there" };
const subscribing: Rule = { own: all, member: all, adviser: "refused" };
/** Forms are sent there; whoever opens the address is led to a page that asks. */
const deed = { get: "anyone", post: writing } as const;
const holder = ({ cooperation }: House) => ({ positionId: cooperation.positionId, personId: cooperation.positionId });

const anInvolvement = { kind: "leader", name: "Ny", wish: "", askedOn: "", said: "", done: "" };
const aStep = { state: "done", reason: "", dueOn: "", positionId: "" };
const anAssignment = {
  initiative: "Krisesenteret",
  initiatedOn: "",
  decidedBy: "",
  decidedOn: "",
  caseNumber: "",
  link: "",
};
const aPlanBeside = { kind: "other", title: "Beredskapsplan", reference: "", relation: "", reviewOn: "" };
const aMandate = {
  ...{ purpose: "En plan", questions: "", startsOn: "", endsOn: "", milestoneTitle: "", milestoneDue: "" },
  ...{ budget: "", hours: "", reporting: "", limits: "" },
};

const table: Record<string, Expected> = {
  "access/staff-frame.tsx": { get: "anyone" },
  "access/log-out.ts": { get: "anyone", post: "anyone" },
  "access/choose-language.ts": { get: "anyone", post: "anyone", form: () => ({ language: "nn" }) },
  "start/show-start.tsx": { get: "anyone" },
  "followup/show-handover.tsx": { get: takingOver },
  "plan/create-plan.tsx": {
    get: "anyone",
    post: creating,
    form: ({ cooperation: { organisationId } }) => {
      return { organisationId, title: "Ny plan", language: "nb", startsOn: "", endsOn: "" };
    },
  },
  "import/upload-plan.tsx": {
    get: "anyone",
    post: creating,
    form: ({ cooperation: { organisationId } }) => ({ organisationId }),
  },
  "import/review-import.tsx": { get: creating, post: creating },
  "import/choose-columns.ts": { post: creating },
  "import/save-corrections.ts": { post: creating, form: () => ({ title: "Plan", startsOn: "", endsOn: "" }) },
  "import/upload-sheet.tsx": { get: writing, post: writing },
  "import/review-sheet.tsx": { get: writing, post: writing, form: () => ({ basis: "x", page: "1" }) },
  "import/map-sheet.tsx": { get: writing, post: writing },
  "import/save-sheet-choices.ts": { ...deed, form: () => ({ basis: "x", page: "1" }) },
  "import/undo-sheet.ts": deed,
  "organisation/show-setup.tsx": { get: "anyone" },
  "organisation/edit-agencies.tsx": { get: administering, post: administering, form: () => ({ name: "Ny" }) },
  "organisation/rename-agency.tsx": { get: administering, post: administering, form: () => ({ name: "Nytt" }) },
  "organisation/rename-position.tsx": { get: administering, post: administering, form: () => ({ title: "Nytt" }) },
  "organisation/edit-organisation.tsx": {
    get: administering,
    post: administering,
    form: () => ({ name: "Nytt", language: "nn", uustatusLink: "" }),
  },
  "organisation/edit-people.tsx": {
    get: administering,
    post: administering,
    form: () => ({ name: "Ny", email: "ny@x.example", role: "editor" }),
  },
  "organisation/add-position.ts": {
    get: "anyone",
    post: administering,
    form: ({ cooperation: { agencyId } }) => ({ agencyId, title: "Ny" }),
  },
  "organisation/add-holder.ts": { get: "anyone", post: administering, form: holder },
  "organisation/end-holder.ts": { get: "anyone", post: administering, form: holder },
  "organisation/end-membership.ts": { get: "anyone", post: administering },
  "card/list-own-cards.tsx": { get: "anyone" },
  "card/show-own-card.tsx": { get: readingOfOrganisation, post: creating },
  "card/reword-block.tsx": { get: creating, post: creating },
  "card/leave-out-block.tsx": { get: creating, post: creating, form: () => ({ reason: "x" }) },
  "card/keep-block.ts": { get: "anyone", post: creating },
  "card/drop-block.ts": { get: "anyone", post: creating },
  "card/add-own-block.tsx": { get: creating, post: creating, form: () => ({ nb: "x", nn: "x", service: "" }) },
  "card/edit-own-block.tsx": { get: creating, post: creating },
  "card/look-over-card.ts": { get: "anyone", post: creating },
  "card/approve-card.tsx": { get: standingForCards, post: standingForCards },
  "card/withdraw-card.tsx": { get: standingForCards, post: standingForCards },
  "card/show-own-flow.tsx": { get: readingOfOrganisation, post: creating },
  "card/edit-step.tsx": { get: creating, post: creating },
  "card/add-step.tsx": { get: creating, post: creating },
  "card/move-step.tsx": { get: creating, post: creating, form: () => ({ direction: "down" }) },
  "card/remove-step.tsx": { get: creating, post: creating, form: () => ({ instead: "" }) },
  "card/compare-flow.tsx": { get: creating },
  "card/keep-flow.ts": { get: "anyone", post: creating },
  "card/take-template.ts": { get: "anyone", post: creating },
  "card/approve-flow.tsx": { get: standingForCards, post: standingForCards },
  "card/withdraw-flow.tsx": { get: standingForCards, post: standingForCards },
  "service/list-services.tsx": { get: "anyone" },
  "service/add-service.tsx": { get: creating, post: creating },
  "import/upload-services.tsx": { get: creating, post: creating },
  "import/take-in-services.tsx": {
    get: creating,
    post: creating,
    form: () => ({ content: "[]", basis: "x", take: "1" }),
  },
  "export/download-service-sheet.ts": { get: creating },
  "export/download-service-json.ts": { get: creating },
  "service/show-service.tsx": { get: readingOfOrganisation },
  "service/edit-service.tsx": { get: creating, post: creating },
  "service/remove-service.tsx": { get: creating, post: creating },
  "service/confirm-service.ts": { get: "anyone", post: creating },
  "service/propose-phone.tsx": { get: creating, post: creating, form: () => ({ number: "22334466", words: "" }) },
  "service/confirm-phone.tsx": {
    get: standingForNumbers,
    post: standingForNumbers,
    form: () => ({ called: "yes" }),
  },
  "service/settle-check.ts": { get: "anyone", post: creating },
  "service/end-phone.ts": { get: "anyone", post: creating },
  "service/edit-opening.tsx": { get: creating, post: creating },
  "service/add-exception.tsx": { get: creating, post: creating },
  "service/remove-opening-part.ts": { get: "anyone", post: creating, form: () => ({ part: "{}" }) },
  "service/show-secret-address.tsx": { get: knowingSecrets, post: knowingSecrets },
  "service/write-secret-address.tsx": { get: knowingSecrets, post: knowingSecrets, form: () => ({ address: "x" }) },
  "help/edit-help-settings.tsx": {
    get: creating,
    post: creating,
    form: () => ({ languages: "en", exit: "https://www.nrk.no/" }),
  },
  "plan/plan-frame.tsx": { get: reading },
  "plan/show-draft.tsx": { get: reading },
  "plan/edit-plan.tsx": { get: reading, post: writing },
  "process/show-process.tsx": { get: reading },
  "process/edit-group.tsx": { get: reading, post: writing, form: () => ({ tasks: "Skrive", responsibility: "" }) },
  "process/add-member.tsx": { get: writing, post: writing },
  "process/edit-member.tsx": { get: writing, post: writing },
  "process/remove-member.ts": deed,
  "process/edit-advisers.tsx": {
    get: inviting,
    post: inviting,
    form: () => ({ name: "Ny", email: "ny@rvts.example" }),
  },
  "process/end-adviser.ts": { get: "anyone", post: inviting, form: holder },
  "process/list-involvements.tsx": { get: reading },
  "process/add-involvement.tsx": { get: writing, post: writing, form: () => anInvolvement },
  "process/edit-involvement.tsx": { get: writing, post: writing, form: () => ({ ...anInvolvement, version: "1" }) },
  "process/remove-involvement.ts": deed,
  "process/show-participation.tsx": { get: reading },
  "process/list-meetings.tsx": { get: reading },
  "process/download-calendar.ts": { get: reading },
  "process/add-meeting.tsx": { get: writing, post: writing },
  "process/print-meetings.tsx": { get: reading },
  "process/edit-meeting.tsx": { get: reading, post: writing },
  "process/remove-meeting.ts": deed,
  "process/propose-events.tsx": { get: writing, post: writing },
  "plan/edit-adoptions.tsx": { get: reading, post: writing, form: () => ({ kommunenummer: "9901" }) },
  "plan/record-adoption.tsx": { get: recording, post: recording },
  "plan/remove-adoption.ts": deed,
  "plan/add-chapter.ts": { ...deed, form: () => ({ chapterTitle: "Nytt" }) },
  "writing/edit-chapter.tsx": { get: reading, post: writing, form: () => ({ title: "Nytt", version: "1" }) },
  "writing/read-newest.ts": { get: reading },
  "writing/add-insertion.tsx": {
    get: writing,
    post: writing,
    form: () => ({ version: "1", what: "fact:kostra-7b", after: "last" }),
  },
  "plan/move-chapter.ts": { ...deed, form: () => ({ direction: "down" }) },
  "plan/remove-chapter.ts": deed,
  "plan/add-focus-area.ts": { ...deed, form: () => ({ focusAreaTitle: "Nytt" }) },
  "plan/edit-focus-area.tsx": { get: reading, post: writing },
  "plan/move-focus-area.ts": { ...deed, form: () => ({ direction: "down" }) },
  "plan/remove-focus-area.ts": deed,
  "plan/add-goal.tsx": { get: writing, post: writing, form: () => ({ goalTitle: "Nytt", level: "user" }) },
  "plan/edit-goal.tsx": { get: reading, post: writing },
  "plan/move-goal.ts": { ...deed, form: () => ({ direction: "down" }) },
  "plan/remove-goal.ts": deed,
  "plan/add-measure.tsx": { get: writing, post: writing, form: () => ({ measureTitle: "Nytt" }) },
  "plan/edit-measure-table.tsx": {
    get: reading,
    post: writing,
    search: ({ cooperation: { params } }) => `?rad=${params.measureId}`,
  },
  "plan/edit-several-measures.tsx": {
    get: writing,
    post: writing,
    form: ({ cooperation: { params } }) => ({
      ...{ measureIds: params.measureId ?? "", positionId: "", startsOn: "", endsOn: "", hours: "7" },
      ...{ funding: "", evaluationMethod: "", evaluationOn: "", reach: "all" },
    }),
  },
  "plan/edit-measure.tsx": { get: reading, post: writing },
  "plan/move-measure.ts": {
    ...deed,
    form: ({ cooperation: { params } }) => ({ under: params.goalId ?? "", direction: "down" }),
  },
  "plan/remove-measure.ts": deed,
  "mapping/show-mapping.tsx": { get: reading },
  "mapping/add-round.tsx": { get: writing, post: writing },
  "mapping/show-round.tsx": { get: writing },
  "mapping/send-round.ts": deed,
  "mapping/read-answer.tsx": { get: writing },
  "mapping/remind-agency.ts": deed,
  "mapping/renew-link.ts": deed,
  "mapping/revoke-link.ts": deed,
  "mapping/open-answer.ts": deed,
  "mapping/show-services.tsx": { get: reading },
  "export/download-services.ts": { get: reading },
  "mapping/suggest-situation.tsx": { get: writing, post: writing },
  "mapping/suggest-measures.tsx": { get: writing, post: writing },
  "mapping/edit-summary.tsx": { get: reading, post: writing },
  "mapping/edit-preparedness.tsx": { get: reading, post: writing },
  "plan/report-status.tsx": {
    get: reporting,
    post: reporting,
    form: () => ({ phase: "underWay", late: "no", comment: "Ja", internalNote: "" }),
  },
  "bank/search-bank.tsx": { get: reading },
  "bank/use-entry.tsx": { get: reading, post: writing },
  "bank/formulate.tsx": { get: writing, search: ({ cooperation: { params } }) => `?tiltak=${params.measureId}` },
  "bank/offer-measure.tsx": { get: reading, post: offering },
  "bank/withdraw-offer.ts": { get: "anyone", post: offering },
  "mapping/show-figures.tsx": { get: reading, post: writing },
  "priority/show-priorities.tsx": { get: reading },
  "priority/propose-national-areas.ts": deed,
  "priority/propose-areas-of-plan.ts": deed,
  "priority/propose-area.tsx": { get: writing, post: writing, form: () => ({ title: "Nytt" }) },
  "priority/argue-proposal.tsx": { get: reading, post: writing },
  "priority/remove-proposal.ts": deed,
  "priority/open-round.ts": deed,
  "priority/close-round.ts": deed,
  "priority/cast-vote.tsx": { get: reading, post: voting },
  "priority/choose-periods.tsx": { get: writing, post: writing },
  "priority/take-over-choice.ts": deed,
  "priority/show-choice.tsx": { get: reading },
  "export/download-choice-pdf.ts": { get: reading },
  "writing/list-comments.tsx": { get: reading },
  "writing/comment-on-part.tsx": { get: reading, post: reading, form: () => ({ body: "x" }) },
  "writing/reply-to-comment.tsx": { get: reading, post: reading, form: () => ({ body: "x" }) },
  "writing/settle-comment.ts": { ...deed, form: () => ({ done: "yes" }) },
  "writing/suggest-change.tsx": { get: reading, post: reading },
  "writing/suggest-words.tsx": { get: reading, post: reading },
  "writing/decide-suggestion.tsx": { get: reading, post: writing, form: () => ({ decision: "accept" }) },
  "followup/show-follow-up.tsx": {
    get: reading,
    post: writing,
    form: ({ cooperation: { positionId } }) => ({ positions: positionId }),
  },
  "followup/revoke-request.ts": deed,
  "followup/send-link-anew.ts": deed,
  "plan/show-quality.tsx": { get: reading },
  "report/show-status.tsx": { get: reading },
  "report/show-timeline.tsx": { get: reading },
  "followup/show-year.tsx": {
    get: reading,
    post: writing,
    form: () => ({ kind: "budget", title: "Budsjett", month: "10", day: "" }),
  },
  "followup/remove-year-date.ts": deed,
  "followup/show-calendar.tsx": { get: subscribing, post: subscribing, form: () => ({ of: "plan" }) },
  "followup/close-feed.ts": { ...deed, post: subscribing },
  "report/list-evaluations.tsx": { get: reading },
  "report/edit-evaluation.tsx": { get: reading, post: writing, form: () => ({ version: "0" }) },
  "report/print-evaluation.tsx": { get: reading },
  "report/evaluate-measures.tsx": { get: writing, post: writing },
  "report/show-renewal.tsx": { get: writing, post: writing, form: () => ({ startsOn: "", endsOn: "" }) },
  "report/choose-renewal.tsx": { get: writing, post: writing },
  "plan/look-over-fact.ts": { ...deed, form: () => ({ factId: "kostra-7b" }) },
  "followup/show-reminders.tsx": {
    get: writing,
    post: writing,
    form: () => ({ reminders: "yes", intervalMonths: "6", escalates: "no" }),
  },
  "followup/stop-reminders.tsx": {
    get: writing,
    post: writing,
    search: ({ cooperation }) => `?tiltak=${cooperation.params.measureId}`,
    form: () => ({ until: "" }),
  },
  "followup/resume-reminders.ts": { ...deed, post: { ...writing, adviser: "not there" } },
  "followup/add-quiet-period.tsx": {
    get: writing,
    post: writing,
    form: () => ({ name: "Høstferie", startsOn: "2030-10-07", endsOn: "2030-10-11" }),
  },
  "followup/remove-quiet-period.ts": deed,
  "followup/forget-bounce.ts": deed,
  "report/show-money.tsx": { get: reading },
  "export/download-money.ts": { get: reading },
  "report/list-periods.tsx": {
    get: reading,
    post: writing,
    form: () => ({ fromDate: "2030-01-01", toDate: "2030-06-30", due: "2030-07-14" }),
  },
  "report/show-period.tsx": { get: reading },
  "export/download-report-pdf.ts": { get: reading },
  "export/download-report-docx.ts": { get: reading },
  "export/download-evaluation-pdf.ts": { get: reading },
  "export/download-evaluation-docx.ts": { get: reading },
  "report/edit-introduction.tsx": { get: writing, post: writing, form: () => ({ introduction: "x" }) },
  "report/ask-for-status.ts": deed,
  "report/close-period.ts": deed,
  "report/reopen-period.tsx": { get: writing, post: writing, form: () => ({ reason: "x" }) },
  "report/edit-cost-key.tsx": { get: writing, post: writing, form: () => ({ kind: "equal" }) },
  "plan/show-history.tsx": { get: remembering },
  "writing/compare-versions.tsx": { get: remembering },
  "writing/restore-version.ts": deed,
  "process/undo-change.ts": deed,
  "process/show-plan-now.tsx": { get: reading },
  "process/edit-step.tsx": { get: reading, post: writing, form: () => aStep },
  "process/edit-assignment.tsx": { get: reading, post: writing, form: () => anAssignment },
  "process/edit-plan-place.tsx": { get: writing, post: writing, form: () => aPlanBeside },
  "process/edit-mandate.tsx": { get: writing, post: writing, form: () => aMandate },
  "export/download-mandate-pdf.ts": { get: reading },
  "export/download-mandate-docx.ts": { get: reading },
  "export/publish-plan.tsx": { get: reading, post: publishing, form: () => ({ confirm: "yes" }) },
  "export/publish-status.ts": { ...deed, post: publishing },
  "export/preview-pdf.ts": { get: reading },
  "export/download-draft-measures.ts": { get: reading },
  "export/download-edit-sheet.ts": { get: writing },
};

/** Pages before log-in; every other address outside the table is the public's. */
const beforeLogIn = [
  "access/log-in.tsx",
  "access/use-login-link.tsx",
  "access/begin-oidc.ts",
  "access/finish-oidc.ts",
  "mail/show-inbox.tsx",
];

/** The trail is an organisation's. This is about a person alone, and is no state of anything that is worked on. */
const untracedOnPurpose: Record<string, string[]> = { "access/choose-language.ts": ["access.person"] };
/** Says of each who is logged in when they were last here, whatever they ask for. */
const lastSeen = "access.session";

const staffPages = addresses.filter(({ isStaff }) => isStaff);
let fresh: FreshDatabase;
let db: Db;
let house: House;

beforeAll(async () => {
  fresh = await freshDatabase();
  db = openDb(fresh.loginUrl, { max: 2 });
  house = await kept(db, storeHouse);
  setPool(forgetful(db));
});
afterAll(async () => {
  await db.destroy();
  await fresh.drop();
});

test("every address behind the log-in stands in the table, and nothing else does", () => {
  expect(staffPages.map(({ file }) => file).sort()).toEqual(Object.keys(table).sort());
});

test("all that stands under /arbeid is behind the log-in, but the log-in itself", () => {
  const open = addresses.filter(({ path, isStaff }) => path.startsWith("/arbeid") && !isStaff);
  expect(open.map(({ file }) => file).sort()).toEqual(beforeLogIn.toSorted());
});

test.each(staffPages)(
  "$path ($file) answers each role as the table says, and tells nobody what is others'",
  async (page) => {
    expect(await faultsOf(page, table[page.file] ?? {})).toEqual([]);
  },
);

test.each(staffPages.filter(({ path }) => /\/planer\/:planId\/.*:/.test(path)))(
  "$path ($file) gives an adviser nothing of another plan under the address of their own",
  async (page) => {
    const handlers = { ...Object(await exportsOf(page)), middleware: [] };
    const { cooperation, advisers, neighbourPlan } = house;
    const params = { ...cooperation.params, planId: neighbourPlan.params.planId ?? "" };
    for (const method of ["get", "post"] as const) {
      const rule = table[page.file]?.[method];
      if (rule === undefined || rule === "anyone") continue;
      const asking = { who: "adviser", session: advisers.ofNeighbourPlan, form: table[page.file]?.form?.(house) ?? {} };
      const answer = await ask(asking, { address: page, handlers, method, params, search: "" });
      const whole = ["1.7", "working", "9902", "pregnant-asked", "midtveis"]; // kinds and keys that every plan has
      const names = [...page.path.matchAll(/:(\w+)/g)].map(
        ([, name = ""]) => params[name as keyof typeof params] ?? "",
      );
      const isOfPlan = names.slice(1).every((value) => !whole.includes(value));
      if (isOfPlan) expect({ method, outcome: outcomeOf(answer) }).not.toEqual({ method, outcome: "allowed" });
      expect(markersIn(answer)).not.toContain(house.planMarker);
    }
  },
);

describe("whoever may", () => {
  const changing = staffPages.filter(({ file }) => table[file]?.post);
  let changed = 0;

  test.each(changing)("leaves a trace in the audit trail of all they change at $path ($file)", async (page) => {
    const deeds = await deedsOf(page);
    if (deeds.some((deed) => deed.changed.some((table) => table !== lastSeen))) changed += 1;
    expect(untraced(deeds)).toEqual(untracedOnPurpose[page.file] ?? []);
  });

  test("changes something at most of these addresses: the other forms are refused as they stand here", () => {
    expect(changed).toBeGreaterThan(75);
  });
});

describe("the matrix itself sees", () => {
  const publish = "export/publish-plan.tsx";
  const inTable: [string, string, Expected][] = [
    ["a role that was forgotten", publish, { get: reading, post: { ...publishing, own: ["coordinator"] } }],
    ["a role that should not", publish, { get: reading, post: { ...publishing, own: [...writers, "leader"] } }],
    [
      "a member municipality let in",
      "writing/edit-chapter.tsx",
      { get: reading, post: { ...writing, member: writers } },
    ],
    ["an adviser let in", "plan/remove-goal.ts", { get: "anyone", post: { ...writing, adviser: "allowed" } }],
    ["an adviser kept out", "plan/show-draft.tsx", { get: { ...reading, adviser: "not there" } }],
    ["a member municipality kept out", "plan/record-adoption.tsx", { get: recording, post: writing }],
    ["a page for all that is for some", "plan/show-history.tsx", { get: "anyone" }],
    ["a deed that nobody has thought of", "plan/remove-goal.ts", { get: "anyone" }],
  ];
  test.each(inTable)("%s", async (_, file, expected) => {
    expect(await faultsOf(pageOf(file), expected)).not.toEqual([]);
  });

  const planted: [string, string, unknown][] = [
    ["a page that does not ask", "plan/show-draft.tsx", { loader: () => null }],
    [
      "a page that looks everything up",
      "start/show-start.tsx",
      { loader: () => asSystem((system) => system.selectFrom("work.plan").select("title").execute()) },
    ],
    [
      "a page that says of others' things that they are there",
      "plan/show-quality.tsx",
      {
        loader: () => {
          throw data(null, { status: 403 });
        },
      },
    ],
    [
      "a refusal that tells what it refuses",
      "plan/show-quality.tsx",
      {
        loader: async (args: never) => {
          await showQuality(args).catch(({ init }) => {
            throw data(house.cooperation.marker, init);
          });
        },
      },
    ],
  ];
  test.each(planted)("%s", async (_, file, page) => {
    expect(await faultsOf(pageOf(file), table[file] ?? {}, { page })).not.toEqual([]);
  });

  test("a deed that leaves no trace", async () => {
    const action = async ({ context }: { context: never }) => {
      const { db } = signedIn(context);
      await db
        .updateTable("work.plan")
        .set({ subtitle: "x" })
        .where("id", "=", house.cooperation.params.planId ?? "")
        .execute();
      return redirect("/arbeid");
    };
    expect(untraced(await deedsOf(pageOf("plan/edit-plan.tsx"), { action }))).toEqual(["work.plan"]);
  });

  test("plans that the database shows to all", async () => {
    const faulty = await freshDatabase();
    await asRoot(faulty, "create policy planted on work.plan for select to komplan_app using (true)");
    const faultyDb = openDb(faulty.loginUrl, { max: 2 });
    const where = await kept(faultyDb, storeHouse);
    setPool(forgetful(faultyDb));
    const faults = await faultsOf(pageOf("start/show-start.tsx"), { get: "anyone" }, { where });
    setPool(forgetful(db));
    await faultyDb.destroy();
    await faulty.drop();
    expect(faults.join()).toContain("merke-fjellvik");
  });
});

interface Asking {
  who: string;
  session: string | undefined;
  /** What they are to the cooperation. */
  relation: "own" | "member" | "adviser" | "adviserElsewhere" | "other" | "none" | "stranger";
  role: Role | undefined;
  /** The markers that stand in texts they may read. */
  sees: string[];
}

/** Everybody who may ask: each role in the cooperation, in a member municipality and elsewhere, and two without any. */
function everybody(house: House): Asking[] {
  const { cooperation, elvedal, sundoy, planMarker, neighbourPlan, advisers, nobody } = house;
  const ofCooperation = [cooperation.marker, planMarker, neighbourPlan.marker, house.colleaguesMarker];
  const withRole = (relation: "own" | "member" | "other", tenant: Tenant, sees: string[]) =>
    all.map((role) => {
      return { who: `${role} (${relation})`, session: tenant.sessions[role], relation, role, sees };
    });
  return [
    ...withRole("own", cooperation, ofCooperation),
    ...withRole("member", elvedal, [elvedal.marker, ...ofCooperation]),
    ...withRole("other", sundoy, [sundoy.marker]),
    ...withoutRole("adviser", advisers.ofPlan, [cooperation.marker, planMarker]),
    ...withoutRole("adviserElsewhere", advisers.ofNeighbourPlan, [cooperation.marker, neighbourPlan.marker]),
    ...withoutRole("none", nobody),
    ...withoutRole("stranger", undefined),
  ];
}

function withoutRole(relation: Asking["relation"], session: string | undefined, sees: string[] = []): Asking[] {
  return [{ who: relation, session, relation, role: undefined, sees }];
}

/** What a page answers otherwise than it should, one line for each who asks and is answered wrongly. */
async function faultsOf(
  address: Address,
  expected: Expected,
  { page, where = house }: { page?: unknown; where?: House } = {},
): Promise<string[]> {
  const handlers = { ...Object(page ?? (await exportsOf(address))), middleware: [] }; // the frame's own is the visitor's
  const faults: string[] = [];
  for (const method of ["get", "post"] as const) {
    const rule = expected[method];
    const exists = typeof handlers[method === "get" ? "loader" : "action"] === "function";
    if (exists !== (rule !== undefined)) faults.push(`${method}: ${exists ? "not in the table" : "does not exist"}`);
    if (!exists || !rule) continue;
    const asked = everybody(where).map((asking) =>
      askedBy(asking, { address, handlers, method, rule, expected, where }),
    );
    faults.push(...(await Promise.all(asked)).flat());
  }
  return faults;
}

interface Question {
  address: Address;
  handlers: object;
  method: "get" | "post";
  rule: Rule;
  expected: Expected;
  where: House;
}

async function askedBy(
  asking: Asking,
  { address, handlers, method, rule, expected, where }: Question,
): Promise<string[]> {
  const form = expected.form?.(where) ?? {};
  const question = {
    address,
    handlers,
    method,
    params: where.cooperation.params,
    search: expected.search?.(where) ?? "",
  };
  const answer = await ask({ ...asking, form }, question);
  const [was, should] = [outcomeOf(answer), outcomeFor(asking, rule)];
  const told = markersIn(answer).filter((marker) => !asking.sees.includes(marker));
  const line = `${method} by ${asking.who}:`;
  return [
    ...(was === should ? [] : [`${line} ${was} (${answer.status}) instead of ${should}`]),
    ...told.map((marker) => `${line} is told ${marker}`),
  ];
}

/** Sends one question as somebody, as their browser would. */
async function ask(
  { session, form }: { session: string | undefined; form: Record<string, string> },
  {
    address,
    handlers,
    method,
    params,
    search,
  }: Pick<Question, "address" | "handlers" | "method"> & { params: Record<string, string>; search: string },
): Promise<Answer> {
  const visitor = aVisitor(frame);
  if (session) visitor.jar.set("komplan", session);
  const path = address.path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? "") + search;
  const sent = { csrf: session ?? "", ...form };
  return await visitor[method](handlers, path, method === "post" ? { params, form: sent } : { params });
}

/** What is done when somebody who may sends the form of a page. */
async function deedsOf(address: Address, page?: unknown): Promise<Deed[]> {
  const { cooperation } = house;
  const { post: rule, form, search } = table[address.file] ?? {};
  const role = rule === undefined || rule === "anyone" ? "coordinator" : rule.own[0];
  const asking = { session: role && cooperation.sessions[role], form: form?.(house) ?? {} };
  const handlers = { ...Object(page ?? (await exportsOf(address))), middleware: [] };
  const deeds: Deed[] = [];
  setPool(tellingDeeds(db, (deed) => deeds.push(deed)));
  try {
    const { params } = cooperation;
    await ask(asking, { address, handlers, method: "post", params, search: search?.(house) ?? "" });
    return deeds;
  } finally {
    setPool(forgetful(db));
  }
}

/** The tables that were written to in transactions without any trace. */
function untraced(deeds: Deed[]): string[] {
  const tables = deeds.filter(({ traces }) => traces === 0).flatMap(({ changed }) => changed);
  return tables.filter((table) => table !== lastSeen);
}

type Outcome = "allowed" | "refused" | "not there" | "to log-in" | "fault";

function outcomeFor({ relation, role }: Asking, rule: Rule): Outcome {
  if (relation === "stranger") return "to log-in";
  if (rule === "anyone") return "allowed";
  if (relation === "adviser") return rule.adviser;
  if ((relation !== "own" && relation !== "member") || role === undefined) return "not there";
  return rule[relation].includes(role) ? "allowed" : "refused";
}

/** A form that was read and found wanting was sent by somebody who may. */
function outcomeOf({ status, location, headers }: Answer): Outcome {
  const isLogIn = location?.startsWith("/arbeid/logg-inn") && !headers.has("Clear-Site-Data");
  if (status === 302 && isLogIn) return "to log-in";
  if (status < 400 || status === 409 || status === 422) return "allowed";
  if (status === 403) return "refused";
  return status === 404 ? "not there" : "fault";
}

/** In all that is sent: content, words of a fault, and where the answer leads. */
function markersIn({ body, headers }: Answer): string[] {
  const fault = Object(body).fault;
  const sent = JSON.stringify([body, [...headers], fault instanceof Error ? `${fault.message} ${fault.stack}` : ""]);
  return [...new Set(sent.match(/merke-[a-z]+/g))];
}

function pageOf(file: string): Address {
  const page = addresses.find((one) => one.file === file);
  if (!page) throw new Error(`No address leads to ${file}`);
  return page;
}

async function asRoot({ rootUrl }: FreshDatabase, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: rootUrl });
  await client.connect();
  await client.query(statement);
  await client.end();
}
