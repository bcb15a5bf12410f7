import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Result } from "#app/lib/result.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { canonical } from "#app/plan/differences.ts";
import type { Writer } from "#app/plan/writer.ts";
import type { Meeting, MeetingDecision, MeetingFields } from "./meeting.ts";

/** All meetings of the plan, in the order they are held. */
export async function listMeetings(db: Db, planId: string): Promise<Meeting[]> {
  return await meetings(db, planId).orderBy("heldOn").orderBy("startsAt").orderBy("id").execute();
}

export async function findMeetingIn(
  db: Db,
  { planId, meetingId }: { planId: string; meetingId: string },
): Promise<Meeting> {
  const meeting = await meetings(db, planId).where("meeting.id", "=", meetingId).executeTakeFirst();
  return meeting ?? notFound();
}

/** Puts meetings in the calendar, several at once for a series. */
export async function insertMeetings(db: Db, writer: Writer, typed: MeetingFields[]): Promise<string[]> {
  if (typed.length === 0) return [];
  const { organisationId, planId } = writer;
  const added = typed.map((fields) => ({ id: newId(), ...cleanFields(fields) }));
  await db
    .insertInto("work.meeting")
    .values(added.map(({ decisions, ...row }) => ({ organisationId, planId, ...row })))
    .execute();
  await insertDecisions(db, organisationId, added);
  const [first = { id: "" }] = added;
  await audit(db, writer, "added", first.id, added);
  return added.map(({ id }) => id);
}

/** Saves a meeting with its minutes, if nobody has saved since the version it was begun from. */
export async function updateMeeting(
  db: Db,
  writer: Writer,
  { id, version }: Pick<Meeting, "id" | "version">,
  typed: MeetingFields,
): Promise<Result<null, "changedMeanwhile">> {
  const { decisions, ...fields } = cleanFields(typed);
  const saved = await db
    .updateTable("work.meeting")
    .set({ ...fields, version: sql`version + 1` })
    .where("planId", "=", writer.planId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("id")
    .executeTakeFirst();
  if (!saved) return { ok: false, refusal: "changedMeanwhile" };
  await db.deleteFrom("work.meetingDecision").where("meetingId", "=", id).execute();
  await insertDecisions(db, writer.organisationId, [{ id, decisions }]);
  await audit(db, writer, "changed", id, typed);
  return { ok: true, value: null };
}

export async function deleteMeeting(db: Db, writer: Writer, id: string): Promise<void> {
  await db.deleteFrom("work.meeting").where("planId", "=", writer.planId).where("id", "=", id).execute();
  await audit(db, writer, "removed", id, null);
}

async function insertDecisions(
  db: Db,
  organisationId: string,
  held: readonly { id: string; decisions: MeetingDecision[] }[],
): Promise<void> {
  const rows = held.flatMap(({ id, decisions }) =>
    decisions.map((decision, at) => ({ organisationId, meetingId: id, sort: at + 1, ...decision })),
  );
  if (rows.length > 0) await db.insertInto("work.meetingDecision").values(rows).execute();
}

function meetings(db: Db, planId: string) {
  return db
    .selectFrom("work.meeting as meeting")
    .select(["meeting.id", "meeting.organisationId", "meeting.planId", "meeting.kind", "meeting.groupKind"])
    .select(["meeting.title", "meeting.heldOn", "meeting.place", "meeting.agenda", "meeting.cancelled"])
    .select((eb) => [
      "meeting.version",
      sql<string | null>`to_char(meeting.starts_at, 'HH24:MI')`.as("startsAt"),
      sql<string | null>`to_char(meeting.ends_at, 'HH24:MI')`.as("endsAt"),
      jsonArrayFrom(
        eb
          .selectFrom("work.meetingDecision as decided")
          .select(["decided.decision", "decided.responsible", "decided.due"])
          .whereRef("decided.organisationId", "=", "meeting.organisationId")
          .whereRef("decided.meetingId", "=", "meeting.id")
          .orderBy("decided.sort"),
      ).as("decisions"),
    ])
    .where("meeting.planId", "=", planId);
}

async function audit(db: Db, writer: Writer, deed: string, id: string, written: unknown): Promise<void> {
  await recordAudit(db, {
    organisationId: writer.organisationId,
    actor: writer.by,
    action: `meeting:${deed}`,
    subject: `meeting/${id}`,
    digestOf: canonical(written),
  });
}
