import { type Role, roles } from "#app/access/user.ts";
import { allCardTemplates } from "#app/card/card-template.ts";
import { allFlows } from "#app/card/flow-template.ts";
import { putBlock } from "#app/card/local-card-change.server.ts";
import { putSteps } from "#app/card/local-flow-change.server.ts";
import { makeFeed } from "#app/followup/calendar-feed.server.ts";
import { insertYearDate } from "#app/followup/year-date.server.ts";
import { insertSheetImport, updateMapping } from "#app/import/sheet/sheet-import.server.ts";
import { letGo } from "#app/import/stored-import.ts";
import type { Db } from "#app/lib/db.server.ts";
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
import { storePlan } from "./examples.ts";
import { mark } from "./markers.ts";
import { storeSession } from "./sessions.ts";
import { storeStatusRequest } from "./status-requests.ts";

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

/** Stores an organisation that has one of each thing, with its marker in every text. */
export async function storeTenant(db: Db, slug: string, kommunenummer: string): Promise<Tenant> {
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
