import { type ExpressionBuilder, sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { makeLinks } from "#app/access/link.server.ts";
import type { Link } from "#app/access/link.ts";
import { recordAudit, recordAudits } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { plannedOnce } from "#app/lib/planned-once.ts";
import type { Tables } from "#app/lib/tables.ts";
import { queueMails } from "#app/mail/mail.server.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import type { StatusFields } from "#app/plan/measure.ts";
import type { MeasureNow, Said } from "./answer.ts";
import { colleagueMail, passedOnMail } from "./pass-on-mail.ts";

/** What somebody who came by link is shown: what they are asked, what has been said, and whom it was passed on to. */
export interface AskedByLink {
  id: string;
  recipient: string;
  sender: string;
  answerBy: string;
  askedOn: string;
  /** Whether somebody passed it on to them: then they cannot. */
  isPassedOn: boolean;
  /** The colleague it was passed on to, which is done once, also when the colleague's link has been closed since. */
  passedOnTo: string | null;
  /** Whether the colleague still has a link: nobody has closed it. */
  isWithColleague: boolean;
  measures: MeasureNow[];
  said: Said[];
}

/** All of it in one query. The database shows no other rows, whatever is asked for. */
export async function findAsked(db: Db, link: Link): Promise<AskedByLink> {
  const found = await db
    .selectFrom("work.statusRequest as request")
    .leftJoin("work.statusRequest as passedOn", (join) =>
      join
        .onRef("passedOn.organisationId", "=", "request.organisationId")
        .onRef("passedOn.passedFrom", "=", "request.id"),
    )
    .modifyFront(plannedOnce)
    .select(["request.id", "request.recipient", "request.sender", "request.answerBy", "request.askedOn"])
    .select(["passedOn.recipient as passedOnTo", sql<boolean>`request.passed_from is not null`.as("isPassedOn")])
    .select(
      sql<boolean>`exists (select from work.link link where link.organisation_id = passed_on.organisation_id
        and link.subject_id = passed_on.id and link.revoked_at is null)`.as("isWithColleague"),
    )
    .select((eb) => [
      jsonArrayFrom(measuresOf(eb)).as("measures"),
      jsonArrayFrom(
        eb
          .selectFrom("work.statusReport as report")
          .select([
            "report.id",
            "measureId",
            "requestId",
            "phase",
            "late",
            "comment",
            "cause",
            "decisionNeeded",
            "onTimeReason",
          ])
          .select(sql<string>`reported_at`.as("reportedAt"))
          .whereRef("report.organisationId", "=", "request.organisationId")
          .where(sql<boolean>`report.request_id in (request.id, passed_on.id)`)
          .$narrowType<{ requestId: string }>()
          .orderBy("reportedAt"),
      ).as("said"),
    ])
    .where("request.organisationId", "=", link.organisationId)
    .where("request.id", "=", link.subjectId)
    .executeTakeFirst();
  return found ?? notFound();
}

type Eb = ExpressionBuilder<Tables & { request: Tables["work.statusRequest"] }, "request">;

/** Named as when they were asked about. Passed on or not, they are those of the request that was first. */
function measuresOf(eb: Eb) {
  return eb
    .selectFrom("work.statusRequestMeasure as measure")
    .innerJoin(askedNow, (join) => join.onRef("now.measureId", "=", "measure.measureId"))
    .select(["measure.measureId", "planTitle", "number", "title", "points", "function"])
    .select([
      "now.isTheirs",
      "now.movedTo",
      "now.startsOn",
      "now.due",
      "now.dates",
      "now.intervalMonths",
      "now.reportId",
      "now.status",
    ])
    .whereRef("measure.organisationId", "=", "request.organisationId")
    .where(sql<boolean>`measure.request_id = coalesce(request.passed_from, request.id)`)
    .orderBy("sort")
    .orderBy("measure.measureId");
}

/** How each measure stands now. The database tells it of no other measures (0037). */
const askedNow = sql<
  Pick<
    MeasureNow,
    "measureId" | "isTheirs" | "movedTo" | "startsOn" | "due" | "dates" | "intervalMonths" | "reportId" | "status"
  >
>`work.asked_now()`.as("now");

/** Keeps what was said about some measures. Earlier reports stand; the newest counts. */
export async function insertAnswers(
  db: Db,
  link: Link,
  answers: readonly { measureId: string; status: Required<StatusFields> }[],
  now: Date,
): Promise<void> {
  if (answers.length === 0) return;
  const { organisationId, subjectId: requestId } = link;
  const rows = answers.map(({ measureId, status }) => {
    const report = { organisationId, id: newId(), measureId, requestId, reportedBy: null, reportedAt: now };
    return { ...report, ...cleanFields(status) };
  });
  await db.insertInto("work.statusReport").values(rows).execute();
  const subjects = rows.map(({ measureId }) => `measure/${measureId}`);
  await recordAudits(db, { organisationId, actor: `link/${link.id}`, action: "measure:report" }, subjects);
}

interface PassingOn {
  asked: AskedByLink;
  /** The address of a colleague. */
  recipient: string;
  /** What addresses begin with. */
  origin: string;
  now: Date;
}

/** One to the colleague, one to whoever passed it on. */
export const mailsToPassOn = 2;

/** Makes a request of its own for a colleague, with a link that lasts no longer, and tells both. Once for each request. */
export async function passOn(db: Db, link: Link, { asked, recipient, origin, now }: PassingOn): Promise<void> {
  const { organisationId, subjectId: passedFrom, language, expiresAt } = link;
  const { sender, answerBy, askedOn } = asked;
  const id = newId();
  await db
    .insertInto("work.statusRequest")
    .values({ organisationId, id, personId: null, passedFrom, recipient, language, sender, askedOn, answerBy })
    .execute();
  const actor = `link/${link.id}`;
  const maker = { organisationId, purpose: "status" as const, by: actor, createdBy: null };
  const tokens = await makeLinks(db, maker, [{ subjectId: id, language, expiresAt }], now);
  const letter = { sender, answerBy, from: asked.recipient, to: recipient, address: `${origin}/s/${tokens.get(id)}` };
  await queueMails(db, [
    { to: recipient, senderId: organisationId, ...colleagueMail(language, letter) },
    { to: asked.recipient, senderId: organisationId, ...passedOnMail(language, letter) },
  ]);
  await recordAudit(db, { organisationId, actor, action: "status:passedOn", subject: `statusRequest/${id}` });
}
