import type { Link } from "#app/access/link.ts";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { isId } from "#app/plan/chapter-document.server.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { ReminderStop } from "./follow-up.ts";

/** How a plan is followed up. */
export interface FollowUpFields {
  reminders: boolean;
  intervalMonths: number;
  escalates: boolean;
}

/** As it is for a plan that nobody has set up. */
export const usualFollowUp: FollowUpFields = { reminders: true, intervalMonths: 6, escalates: true };

export async function findFollowUp(db: Db, planId: string): Promise<FollowUpFields> {
  const found = await db
    .selectFrom("work.followUp")
    .select(["reminders", "intervalMonths", "escalates"])
    .where("planId", "=", planId)
    .executeTakeFirst();
  return found ?? usualFollowUp;
}

export async function saveFollowUp(db: Db, writer: Writer, fields: FollowUpFields): Promise<void> {
  const { organisationId, planId } = writer;
  await db
    .insertInto("work.followUp")
    .values({ organisationId, planId, ...fields })
    .onConflict((conflict) => conflict.columns(["organisationId", "planId"]).doUpdateSet(fields))
    .execute();
  await record(db, writer, "reminder:set", `plan/${planId}`, canonical(fields));
}

export interface QuietPeriodFields {
  name: string;
  startsOn: string;
  endsOn: string;
}

/** Those of the organisation that are not over. */
export async function listComingQuietPeriods(db: Db, organisationId: string, today: string) {
  return await db
    .selectFrom("work.quietPeriod")
    .select(["id", "name", "startsOn", "endsOn"])
    .where("organisationId", "=", organisationId)
    .where("endsOn", ">=", today)
    .orderBy("startsOn")
    .orderBy("id")
    .execute();
}

export async function insertQuietPeriod(db: Db, writer: Writer, period: QuietPeriodFields): Promise<void> {
  const id = newId();
  await db
    .insertInto("work.quietPeriod")
    .values({ ...period, id, organisationId: writer.organisationId })
    .execute();
  await record(db, writer, "quietPeriod:added", `quietPeriod/${id}`, canonical(period));
}

export async function deleteQuietPeriod(db: Db, writer: Writer, id: string): Promise<void> {
  const gone = await db
    .deleteFrom("work.quietPeriod")
    .where("organisationId", "=", writer.organisationId)
    .where("id", "=", id)
    .returning("id")
    .executeTakeFirst();
  if (!gone) notFound();
  await record(db, writer, "quietPeriod:removed", `quietPeriod/${id}`);
}

/** Stops that hold, for the organisation's persons and a plan's measures. */
export async function listStopsOf(db: Db, { organisationId, planId }: Omit<Writer, "by">, today: string) {
  return await db
    .selectFrom("work.reminderStop as stop")
    .leftJoin("work.measure as measure", "measure.id", "stop.measureId")
    .leftJoin("access.person as person", "person.id", "stop.personId")
    .select(["stop.id", "stop.measureId", "stop.personId", "stop.until", "measure.title", "person.name"])
    .where("stop.organisationId", "=", organisationId)
    .where((eb) => eb.or([eb("stop.until", "is", null), eb("stop.until", ">=", today)]))
    .where((eb) => eb.or([eb("stop.measureId", "is", null), eb("measure.planId", "=", planId)]))
    .orderBy("stop.id")
    .execute();
}

/** The name of somebody who has or has had a function or a role here: nobody else is sent anything. */
export async function findNameHere(db: Db, organisationId: string, personId: string): Promise<string | undefined> {
  if (!isId(personId)) return undefined;
  const here = (table: "work.positionHolder" | "work.membership") =>
    db.selectFrom(table).select("personId").where("organisationId", "=", organisationId);
  const found = await db
    .selectFrom("access.person")
    .select("name")
    .where("id", "=", personId)
    .where("id", "in", here("work.positionHolder").union(here("work.membership")))
    .executeTakeFirst();
  return found?.name;
}

/** Who is at work on stops: staff, or whoever came by link. */
type Stopper = Omit<Writer, "planId">;

type Stopped = Omit<ReminderStop, "until">;

/** The stop of a measure or a person, if it holds. */
export async function findStop(db: Db, stopped: Stopped & { organisationId: string }, today: string) {
  const { organisationId, measureId, personId } = stopped;
  return await db
    .selectFrom("work.reminderStop")
    .select(["id", "until"])
    .where("organisationId", "=", organisationId)
    .where((eb) => (measureId === null ? eb("personId", "=", personId) : eb("measureId", "=", measureId)))
    .where((eb) => eb.or([eb("until", "is", null), eb("until", ">=", today)]))
    .executeTakeFirst();
}

/** What a stop is about. */
export async function findWhatIsStopped(db: Db, organisationId: string, id: string): Promise<Stopped> {
  const found = await db
    .selectFrom("work.reminderStop")
    .select(["measureId", "personId"])
    .where("organisationId", "=", organisationId)
    .where("id", "=", id)
    .executeTakeFirst();
  return found ?? notFound();
}

/** Who came by link, for whom they are asked, and whether they have stopped it. Nothing is there for whoever it was passed on to. */
export async function findOwnStop(db: Db, { organisationId, subjectId }: Link, today: string) {
  const found = await db
    .selectFrom("work.statusRequest")
    .select(["sender", "personId"])
    .where("organisationId", "=", organisationId)
    .where("id", "=", subjectId)
    .executeTakeFirst();
  const { sender, personId } = found ?? notFound();
  if (personId === null) notFound();
  const stop = await findStop(db, { organisationId, measureId: null, personId }, today);
  return { sender, personId, isStopped: stop !== undefined };
}

/** A stop of what is stopped already takes its place. */
export async function saveStop(db: Db, stopper: Stopper, { until, ...stopped }: ReminderStop): Promise<void> {
  const { organisationId } = stopper;
  const what = stopped.measureId === null ? "personId" : "measureId";
  await db
    .insertInto("work.reminderStop")
    .values({ organisationId, id: newId(), ...stopped, until })
    .onConflict((conflict) =>
      conflict.columns(["organisationId", what]).where(what, "is not", null).doUpdateSet({ until }),
    )
    .execute();
  await record(db, stopper, "reminder:stopped", subjectOf(stopped), until ?? "");
}

export async function deleteStop(db: Db, writer: Stopper, id: string): Promise<void> {
  const gone = await db
    .deleteFrom("work.reminderStop")
    .where("organisationId", "=", writer.organisationId)
    .where("id", "=", id)
    .returning(["measureId", "personId"])
    .executeTakeFirst();
  if (!gone) notFound();
  await record(db, writer, "reminder:resumed", subjectOf(gone));
}

function subjectOf({ measureId, personId }: Stopped): string {
  return measureId === null ? `person/${personId}` : `measure/${measureId}`;
}

async function record(db: Db, { organisationId, by }: Stopper, action: string, subject: string, digestOf = "") {
  await recordAudit(db, { organisationId, actor: by, action, subject, digestOf });
}
