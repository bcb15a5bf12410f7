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

/** The name of somebody who holds or has held a function here. */
export async function findHolderName(db: Db, organisationId: string, personId: string): Promise<string | undefined> {
  if (!isId(personId)) return undefined;
  const found = await db
    .selectFrom("work.positionHolder as holder")
    .innerJoin("access.person as person", "person.id", "holder.personId")
    .select("person.name")
    .where("holder.organisationId", "=", organisationId)
    .where("holder.personId", "=", personId)
    .executeTakeFirst();
  return found?.name;
}

/** A stop of what is stopped already takes its place. */
export async function saveStop(db: Db, writer: Writer, stop: ReminderStop): Promise<void> {
  const { organisationId } = writer;
  await db
    .deleteFrom("work.reminderStop")
    .where("organisationId", "=", organisationId)
    .where((eb) =>
      stop.measureId === null ? eb("personId", "=", stop.personId) : eb("measureId", "=", stop.measureId),
    )
    .execute();
  await db
    .insertInto("work.reminderStop")
    .values({ organisationId, id: newId(), ...stop })
    .execute();
  await record(db, writer, "reminder:stopped", subjectOf(stop), stop.until ?? "");
}

export async function deleteStop(db: Db, writer: Writer, id: string): Promise<void> {
  const gone = await db
    .deleteFrom("work.reminderStop")
    .where("organisationId", "=", writer.organisationId)
    .where("id", "=", id)
    .returning(["measureId", "personId"])
    .executeTakeFirst();
  if (!gone) notFound();
  await record(db, writer, "reminder:resumed", subjectOf(gone));
}

function subjectOf({ measureId, personId }: Pick<ReminderStop, "measureId" | "personId">): string {
  return measureId === null ? `person/${personId}` : `measure/${measureId}`;
}

async function record(db: Db, { organisationId, by }: Writer, action: string, subject: string, digestOf = "") {
  await recordAudit(db, { organisationId, actor: by, action, subject, digestOf });
}
