import { sql } from "kysely";
import { openSession } from "#app/access/session.server.ts";
import { type Role, roles } from "#app/access/user.ts";
import { allCardTemplates } from "#app/card/card-template.ts";
import { allFlows } from "#app/card/flow-template.ts";
import { putBlock } from "#app/card/local-card-change.server.ts";
import { putSteps } from "#app/card/local-flow-change.server.ts";
import { makeFeed } from "#app/followup/calendar-feed.server.ts";
import { insertYearDate } from "#app/followup/year-date.server.ts";
import { insertSheetImport, updateMapping } from "#app/import/sheet/sheet-import.server.ts";
import { letGo } from "#app/import/stored-import.ts";
import { beginAs, type Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { fromPlainText } from "#app/lib/rich-text.ts";
import { insertRound } from "#app/mapping/round.server.ts";
import type { Doer } from "#app/organisation/agency.server.ts";
import { saveAdoption } from "#app/plan/adoption.server.ts";
import { saveGroupSeats } from "#app/plan/group.server.ts";
import { insertStatusReport } from "#app/plan/status.server.ts";
import type { Writer } from "#app/plan/writer.ts";
import { insertProposals } from "#app/priority/proposal.server.ts";
import { openRound } from "#app/priority/round.server.ts";
import { insertAssignment } from "#app/process/assignment.server.ts";
import { blankAssignment } from "#app/process/assignment.ts";
import { insertInvolvement } from "#app/process/involvement.server.ts";
import { insertMandate } from "#app/process/mandate.server.ts";
import { blankMandate } from "#app/process/mandate.ts";
import { insertMeetings } from "#app/process/meeting.server.ts";
import { saveAdjacentPlans } from "#app/process/plan-place.server.ts";
import { insertStepState } from "#app/process/step-state.server.ts";
import { insertPeriod } from "#app/report/period.server.ts";
import { noHours } from "#app/service/directory.ts";
import { putSecretAddress } from "#app/service/secret-address.server.ts";
import { findService } from "#app/service/service.server.ts";
import { insertService, proposePhone } from "#app/service/service-change.server.ts";
import { insertComment, listComments } from "#app/writing/comment.server.ts";
import { insertSuggestion, listSuggestions } from "#app/writing/suggestion.server.ts";
import { storeAnotherPlan, storePlan } from "./examples.ts";
import { storeStatusRequest } from "./status-requests.ts";

/** Four organisations that know little of each other: a cooperation of the first two municipalities, and a stranger to it. */
export interface House {
  fjellvik: Tenant;
  elvedal: Tenant;
  sundoy: Tenant;
  cooperation: Tenant;
  /** One more plan of the cooperation. Its marker stands in no text of the first. */
  neighbourPlan: { marker: string; params: Record<string, string> };
  /** Stands in texts of the cooperation's first plan alone. */
  planMarker: string;
  /** Stands in words for colleagues about measures of that plan, and nowhere else. */
  colleaguesMarker: string;
  /** Sessions of those who are invited to one of the cooperation's plans each, and have no role anywhere. */
  advisers: { ofPlan: string; ofNeighbourPlan: string };
  /** A session of somebody without any role. */
  nobody: string;
}

export interface Tenant {
  organisationId: string;
  /** Stands in every text that belongs to the organisation, and in no other. */
  marker: string;
  /** A session for each role, of somebody who has no other. */
  sessions: Record<Role, string>;
  /** What addresses are made of: one of each thing that the organisation has. */
  params: Record<string, string>;
  agencyId: string;
  positionId: string;
}

/** Stores the house. The contacts of the cooperation and of Elvedal answer for the cooperation's measures. */
export async function storeHouse(db: Db): Promise<House> {
  const fjellvik = await storeTenant(db, "fjellvik", "9901");
  const elvedal = await storeTenant(db, "elvedal", "9902");
  const sundoy = await storeTenant(db, "sundoy", "9903");
  const cooperation = await storeTenant(db, "samarbeidet", "9902");
  const { organisationId, positionId } = cooperation;
  await sql`update work.organisation set kind = 'cooperation', kommunenummer = null where id = ${organisationId}`.execute(
    db,
  );
  for (const { organisationId: memberId } of [fjellvik, elvedal]) {
    await db.insertInto("work.cooperationMember").values({ organisationId, memberId }).execute();
  }
  for (const { sessions } of [cooperation, elvedal]) {
    const { personId } = await db
      .selectFrom("access.session")
      .select("personId")
      .where("csrfToken", "=", sessions.contact)
      .executeTakeFirstOrThrow();
    const held = { organisationId, positionId, personId, fromDate: "2026-01-01", toDate: null };
    await db.insertInto("work.positionHolder").values(held).execute();
    // Whoever answers for something is known to those who gave them the function.
    await db
      .updateTable("access.person")
      .set({ name: "Kontakt", email: `${personId}@x.example` })
      .where("id", "=", personId)
      .execute();
  }
  const nobody = await storeSession(db, "Ingen", "ingen@x.example");
  const advisers = await storeAdvisers(db, cooperation);
  const colleaguesMarker = "merke-kolleger";
  await tellColleagues(db, cooperation.params.planId ?? "", colleaguesMarker);
  return { fjellvik, elvedal, sundoy, cooperation, ...advisers, colleaguesMarker, nobody };
}

/** Writes something in every field of a plan's measures that is for colleagues, and in their history. */
async function tellColleagues(db: Db, planId: string, words: string): Promise<void> {
  const statements = [
    sql`update work.measure set internal_remark = ${words} where plan_id = ${planId}`,
    sql`update work.status_report report set internal_note = ${words} from work.measure measure
      where measure.id = report.measure_id and measure.plan_id = ${planId} and report.request_id is null`,
    sql`update work.change set after = after || jsonb_build_object('internalRemark', ${words}::text)
      where plan_id = ${planId} and part = 'measure' and after is not null`,
  ];
  for (const statement of statements) await statement.execute(db);
}

/** Makes two plans of one organisation, each with its own marker and its own adviser from outside. */
async function storeAdvisers(db: Db, { organisationId, positionId, marker, params }: Tenant) {
  const planMarker = "merke-hovedplan";
  await replaceInPlan(db, params.planId ?? "", marker, planMarker);
  const neighbourPlan = {
    marker: "merke-naboplan",
    params: await storeAnotherPlan(db, { organisationId, positionId }),
  };
  await replaceInPlan(db, neighbourPlan.params.planId ?? "", "$", ` ${neighbourPlan.marker}`);
  const invited = async (name: string, planId = "") => {
    const session = await storeSession(db, name, `${name}@rvts.example`);
    const { personId } = await db
      .selectFrom("access.session")
      .select("personId")
      .where("csrfToken", "=", session)
      .executeTakeFirstOrThrow();
    const row = { organisationId, planId, personId, fromDate: "2026-01-01", invitedBy: personId };
    await db.insertInto("work.planAdviser").values(row).execute();
    return session;
  };
  const ofPlan = await invited("en", params.planId);
  const ofNeighbourPlan = await invited("to", neighbourPlan.params.planId);
  return { planMarker, neighbourPlan, advisers: { ofPlan, ofNeighbourPlan } };
}

/** Replaces something in every free text that stands in a plan. */
async function replaceInPlan(db: Db, planId: string, found: string, put: string): Promise<void> {
  const { rows } = await sql<{ table: string }>`select relname as table
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'work'::regnamespace and attname = 'plan_id'`.execute(db);
  const keys = new Map([...rows.map(({ table }) => [table, "plan_id"] as const), ["plan", "id"] as const]);
  for (const { table, column, type } of await freeTexts(db)) {
    const key = keys.get(table);
    if (type !== "text" || !key) continue;
    const text = sql.id(column);
    await sql`update ${sql.id("work", table)} set ${text} = regexp_replace(${text}, ${found}, ${put})
      where ${sql.id(key)} = ${planId}`.execute(db);
  }
}

/** A database on which every deed is undone when it is done, so that the next one finds everything where it was. */
export function forgetful(db: Db): Db {
  return replaced(db, "startTransaction", () => ({
    execute: async () => {
      const transaction = await db.startTransaction().execute();
      return replaced(transaction, "commit", () => transaction.rollback());
    },
  }));
}

/** What one transaction did: the tables where it wrote, and how many rows it added to the audit trail. */
export interface Deed {
  changed: string[];
  traces: number;
}

/** A database that is as forgetful, but tells what each deed had done when it was to be kept. */
export function tellingDeeds(db: Db, tell: (deed: Deed) => void): Db {
  return replaced(db, "startTransaction", () => ({
    execute: async () => {
      const transaction = await db.startTransaction().execute();
      const before = await rowsWritten(transaction);
      const undo = async () => {
        const after = await rowsWritten(transaction);
        const since = (table: string) => (after.get(table) ?? 0) - (before.get(table) ?? 0);
        const changed = [...after.keys()].filter((table) => since(table) > 0 && !table.startsWith("audit."));
        tell({ changed: changed.toSorted(), traces: since("audit.entry") });
        await transaction.rollback().execute();
      };
      return replaced(transaction, "commit", () => ({ execute: undo }));
    },
  }));
}

/** As the database counts them for a transaction and those just before it on the same connection, by table. */
async function rowsWritten(db: Db): Promise<Map<string, number>> {
  const { rows } = await sql<{ table: string; written: number }>`
    select schemaname || '.' || relname as table, (n_tup_ins + n_tup_upd + n_tup_del)::int as written
    from pg_stat_xact_user_tables where schemaname in ('work', 'access', 'published', 'audit')`.execute(db);
  return new Map(rows.map(({ table, written }) => [table, written]));
}

async function storeTenant(db: Db, slug: string, kommunenummer: string): Promise<Tenant> {
  const marker = `merke-${slug}`;
  const body = fromPlainText(marker);
  const chapters = ["foreword", "introduction"].map((template) => {
    return { kind: "text" as const, template, title: template, body };
  });
  const stored = await storePlan(db, { chapters }, slug, kommunenummer);
  const { organisationId, agencyId, positionId, writer, planId, measureIds, by } = stored;
  const seatId = newId();
  const seat = { id: seatId, kind: "working" as const, title: "Leder", agency: "Oppvekst" };
  await saveGroupSeats(db, writer, [seat]);
  const asked = { wish: "x", safety: "", askedOn: null, said: "x", done: "" };
  const involvementId = await insertInvolvement(db, writer, { ...asked, kind: "leader", name: "x" });
  const held = {
    kind: "meeting" as const,
    groupKind: null,
    title: "x",
    heldOn: "2026-01-12",
    startsAt: null,
    endsAt: null,
  };
  const minutes = { decisions: [{ decision: "x", responsible: "x", due: null }] };
  const meeting = { ...held, place: "x", agenda: ["x"], cancelled: false, ...minutes };
  const [meetingId = ""] = await insertMeetings(db, writer, [meeting]);
  const reportPeriodId = await insertPeriod(db, writer, {
    fromDate: "2026-01-01",
    toDate: "2026-06-30",
    due: "2026-07-14",
  });
  const adoption = { hearingFrom: null, hearingTo: null, adoptedOn: "2026-03-12", adoptedBy: "x", byCouncil: true };
  await saveAdoption(db, writer, kommunenummer, { ...adoption, caseNumber: "26/1", link: "" });
  const measureId = measureIds[0] ?? "";
  const said = { phase: "underWay" as const, late: false, comment: "x", internalNote: "x" };
  await insertStatusReport(db, by, { id: measureId, organisationId }, said);
  const importId = newId();
  const content = { ...letGo, document: { ...letGo.document, title: marker } };
  await db
    .insertInto("work.import")
    .values({ organisationId, id: importId, fileName: "plan.docx", content, importedBy: by })
    .execute();
  const sheetId = await storeSheet(db, writer, marker);
  const proposalId = await storeProposal(db, writer);
  await insertYearDate(db, writer, { kind: "budget", title: "x", month: 10, day: null });
  const { id: dateId } = await db
    .selectFrom("work.yearDate")
    .select("id")
    .where("planId", "=", planId)
    .executeTakeFirstOrThrow();
  await makeFeed(db, { organisationId, by }, { planId, positionId: null });
  const feed = db.selectFrom("work.calendarFeed").select("id").where("planId", "=", planId);
  const { id: feedId } = await feed.executeTakeFirstOrThrow();
  await storeProcess(db, writer);
  const reminders = await storeReminders(db, organisationId, measureId);
  const mapping = await storeMapping(db, writer, { agencyId, marker });
  const status = await storeStatusRequest(db, { organisationId, planId, by, email: `ola@${marker}.example` });
  const commented = await storeComments(db, writer, stored.chapterIds[0] ?? "");
  const service = await storeService(db, { organisationId, by }, agencyId, kommunenummer);
  await storeCard(db, { organisationId, by });
  await mark(db, organisationId, marker);

  const entries: [Role, string][] = [];
  for (const role of roles) {
    const session = await storeSession(db, `${role} ${marker}`, `${role}@${marker}.example`, { organisationId, role });
    entries.push([role, session]);
  }
  const change = await db
    .selectFrom("work.change")
    .select("id")
    .where("planId", "=", planId)
    .where("part", "=", "adoption")
    .orderBy("id", "desc")
    .executeTakeFirstOrThrow();
  const [chapterId = "", focusAreaId = "", goalId = ""] = [
    stored.chapterIds[0],
    stored.focusAreaIds[0],
    stored.goalIds[0],
  ];
  const setup = { organisationId, agencyId, positionId };
  const ids = {
    planId,
    chapterId,
    focusAreaId,
    area: focusAreaId,
    occasion: "midtveis",
    goalId,
    measureId,
    importId,
    sheetId,
    seatId,
    involvementId,
    meetingId,
    reportPeriodId,
    proposalId,
    dateId,
    feedId,
    ...commented,
    entryId: "pregnant-asked",
    statusRequestId: status.requestId,
    ...mapping,
    ...reminders,
    ...service,
    ...cardParams,
  };
  const params = { ...ids, step: "1.7", kind: seat.kind, kommunenummer, ...setup };
  const sessions = Object.fromEntries(entries) as Tenant["sessions"]; // one for each role
  return { organisationId, marker, agencyId, positionId, sessions, params: { ...params, changeId: change.id } };
}

const cardParams = {
  ...{ card: "barn", blockId: "child-see-body", ownBlockId: "own-x", cardPart: "see" },
  ...{ flow: "barn", stepId: allFlows()[0]?.steps[1]?.id ?? "" },
};

/** A card with a block of its own, and a flow with the steps as its own. */
async function storeCard(db: Db, doer: Doer): Promise<void> {
  const template = allCardTemplates().find(({ slug }) => slug === cardParams.card);
  if (!template) return;
  const own = {
    kind: "own" as const,
    blockId: cardParams.ownBlockId,
    part: "see" as const,
    text: { nb: "x", nn: "x" },
  };
  await putBlock(db, { ...doer, template }, { ...own, workplaces: [], service: null }, new Date());
  const flow = allFlows().find(({ slug }) => slug === cardParams.flow);
  const deed = { action: "flow:changed" as const, stepId: cardParams.stepId };
  if (flow) await putSteps(db, { ...doer, template: flow }, flow.steps, deed, new Date());
}

/** A measure that is stopped, a quiet period, and a mail that did not come through. */
async function storeReminders(db: Db, organisationId: string, measureId: string) {
  const [stopId, periodId, bounceId] = [newId(), newId(), newId()];
  const [startsOn, endsOn, failedAt] = ["2030-10-07", "2030-10-11", new Date("2026-03-02T08:00:00Z")];
  await db.insertInto("work.reminderStop").values({ organisationId, id: stopId, measureId }).execute();
  await db.insertInto("work.quietPeriod").values({ organisationId, id: periodId, startsOn, endsOn }).execute();
  await db
    .insertInto("work.bounce")
    .values({ organisationId, id: bounceId, recipient: "x@x.example", code: "550", failedAt })
    .execute();
  return { stopId, periodId, bounceId };
}

/** A spreadsheet of somebody else's making with one new measure. */
async function storeSheet(db: Db, writer: Writer, marker: string): Promise<string> {
  const rows = [
    { at: 1, cells: ["Tiltak"] },
    { at: 2, cells: [marker] },
  ];
  const sheet = await insertSheetImport(db, writer, { fileName: marker, workbook: { sheets: [{ name: "x", rows }] } });
  const mapping = { sheet: 0, headingRow: 1, columns: ["title" as const] };
  await updateMapping(db, writer.by, sheet, { ...sheet.content, mapping });
  return sheet.id;
}

/** A comment on a chapter, and a suggestion for it. */
async function storeComments(db: Db, writer: Writer, chapterId: string) {
  await insertComment(db, writer, { part: "chapter", partId: chapterId, quote: "", body: "x" });
  const before = { type: "paragraph" as const };
  await insertSuggestion(db, writer, { chapterId, path: [0], before, after: null, note: "x" });
  const [comment] = await listComments(db, writer.planId);
  const [suggestion] = await listSuggestions(db, writer.planId);
  return { part: "kapittel", partId: chapterId, commentId: comment?.id ?? "", suggestionId: suggestion?.id ?? "" };
}

/** A service with a number that waits for a second person, and an address that nobody may know. */
async function storeService(db: Db, doer: Doer, agencyId: string, kommunenummer: string) {
  const written = {
    ...{
      agencyId,
      kind: "shelter" as const,
      name: "x",
      about: "x",
      place: "x",
      directions: "x",
      website: "",
      price: "x",
    },
    ...{ access: "direct" as const, interpreter: "yes" as const, languages: [], audiences: [], sexes: "all" as const },
    ...{
      fromAge: null,
      toAge: null,
      municipalities: [kommunenummer],
      shown: true,
      contactEmail: "",
      language: "nb" as const,
    },
  };
  const serviceId = await insertService(db, doer, written, noHours);
  await proposePhone(db, doer, { serviceId, number: "22334455", words: "x" }, new Date());
  await putSecretAddress(db, doer, serviceId, "x");
  const [phone] = (await findService(db, serviceId)).phones;
  const checkId = newId();
  const told = { answer: "wrong" as const, words: "x", answeredAt: new Date() };
  await db
    .insertInto("work.serviceCheck")
    .values({
      organisationId: doer.organisationId,
      id: checkId,
      serviceId,
      recipient: "x@x.example",
      sentOn: "2026-01-01",
      ...told,
    })
    .execute();
  return { serviceId, phoneId: phone?.id ?? "", checkId };
}

/** A proposed focus area, and a round that is open. */
async function storeProposal(db: Db, writer: Writer): Promise<string> {
  const fields = { title: "Forslag", reason: "x", mapping: "x", targetGroups: [], period: null };
  await insertProposals(db, writer, [{ ...fields, nationalArea: "prevention", focusAreaId: null }]);
  await openRound(db, writer);
  const proposal = db.selectFrom("work.focusProposal").select("id").where("planId", "=", writer.planId);
  return (await proposal.executeTakeFirstOrThrow()).id;
}

/** What is known of the work on the plan: something said of a step, an assignment, a mandate and another plan. */
async function storeProcess(db: Db, writer: Writer): Promise<void> {
  await insertStepState(db, writer, "1.7", { state: "skipped", reason: "x", dueOn: null, positionId: null });
  await insertAssignment(db, writer, { ...blankAssignment, initiative: "x", decidedBy: "x" });
  const milestones = [{ title: "x", due: "2026-01-01" }];
  await insertMandate(db, writer, { ...blankMandate, purpose: "x", milestones });
  const beside = { kind: "other" as const, title: "x", reference: "x", relation: "x", reviewOn: null };
  await saveAdjacentPlans(db, writer, [beside]);
}

/** A round of forms that is not sent, to one agency that has answered all the same. */
async function storeMapping(db: Db, writer: Writer, { agencyId, marker }: { agencyId: string; marker: string }) {
  const asked = [{ agencyId, agency: "Oppvekst", recipient: `svar@${marker}.example`, language: "nb" as const }];
  const round = { words: "x", deadline: "2099-12-01", planTitle: "x", sender: "x", asked };
  const { id: roundId } = await insertRound(db, writer, round);
  const request = db.selectFrom("work.mappingRequest").select("id").where("roundId", "=", roundId);
  const { id: requestId } = await request.executeTakeFirstOrThrow();
  const content = { services: {}, texts: { gaps: marker }, saved: ["gaps"] };
  const answer = { organisationId: writer.organisationId, requestId, content, savedAt: new Date() };
  await db
    .insertInto("work.mappingAnswer")
    .values({ ...answer, handedInAt: new Date() })
    .execute();
  return { roundId, requestId };
}

/** Columns of text that only some words may stand in, and those that others may see. */
const notMarked =
  "slug|kind|step|state|role|language|layout|template|level|period|funding|phase|part|part_id|kommunenummer|national_category|link|uustatus_link|group_kind|perspectives|path|purpose|mentioned|occasion|cause|access|interpreter|sexes|languages|audiences|number|confirmed_by|answer|exit|card_id|block_id|flow_id|subject_id|service|workplaces|hash|proposed_hash";
/** In a card, what one kind of block has and another must not have. */
const notMarkedInBlocks = "^local_block\\.(reason|basis_nb|basis_nn)$";

/** Writes the marker into every free text of an organisation, also those that are added to the tables later. */
async function mark(db: Db, organisationId: string, marker: string): Promise<void> {
  for (const { table, column, type } of await freeTexts(db)) {
    const [place, text] = [sql.id("work", table), sql.id(column)];
    const marked = type === "text" ? sql`${text} || ' ' || ${marker}::text` : sql`${text} || ${marker}::text`;
    await sql`update ${place} set ${text} = ${marked} where organisation_id = ${organisationId}`.execute(db);
  }
  await sql`update work.change set after = after || jsonb_build_object('title', ${marker}::text)
    where organisation_id = ${organisationId} and after is not null`.execute(db);
  await sql`update work.local_flow set steps = jsonb_set(steps, '{0,text,nb}', to_jsonb(${marker}::text))
    where organisation_id = ${organisationId}`.execute(db);
  await sql`update access.person set name = name || ${marker}::text
    where id in (select person_id from work.membership where organisation_id = ${organisationId})`.execute(db);
}

async function freeTexts(db: Db) {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select relname as table, attname as column, format_type(atttypid, null) as type
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'work'::regnamespace and relkind = 'r' and relname <> 'organisation'
      and attnum > 0 and not attisdropped and atttypid in ('text'::regtype, 'text[]'::regtype)
      and attname !~ ${`^(${notMarked}|.*_groups|.*_forms|legal_basis|municipalities)$`}
      and relname || '.' || attname !~ ${notMarkedInBlocks}`.execute(db);
  return rows;
}

interface Given {
  organisationId: string;
  role: Role;
}

/** Makes somebody known and logs them in. The proof that forms must carry is made the same as the session's own id: one secret fewer to carry about. */
async function storeSession(db: Db, name: string, email: string, given?: Given): Promise<string> {
  const personId = newId();
  await db.insertInto("access.person").values({ id: personId, name, email }).execute();
  if (given) {
    await db
      .insertInto("work.membership")
      .values({ ...given, personId, fromDate: "2026-01-01" })
      .execute();
  }
  return await logInAgain(db, email);
}

/** Logs in somebody who is known. */
export async function logInAgain(db: Db, email: string): Promise<string> {
  const person = db.selectFrom("access.person").select("id").where("email", "=", email);
  const { id: personId } = await person.executeTakeFirstOrThrow();
  const session = await openSession(db, personId, new Date());
  await db.updateTable("access.session").set({ csrfToken: session }).where("personId", "=", personId).execute();
  return session;
}

/** The same thing but for one method. Methods run on the thing itself: it has private fields. */
function replaced<Thing extends object>(thing: Thing, name: keyof Thing, method: () => unknown): Thing {
  return new Proxy(thing, {
    get(_, wanted) {
      if (wanted === name) return method;
      const found: unknown = Reflect.get(thing, wanted, thing);
      return typeof found === "function" ? found.bind(thing) : found;
    },
  });
}

/** Does something as Komplan itself, and keeps it. */
export async function kept<Found>(db: Db, work: (db: Db) => Promise<Found>): Promise<Found> {
  const transaction = await beginAs(db, "komplan_system");
  const found = await work(transaction);
  await transaction.commit().execute();
  return found;
}
