import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { recordChange, recordChanges } from "#app/plan/change.server.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { type Saved, savePart } from "#app/plan/save.server.ts";
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
  const added = typed.map((fields) => ({ id: newId(), ...cleanFields(meetingFields(fields)) }));
  const made = (await storeMeetings(db, writer, added)).map(toMade);
  const [only] = made;
  if (only && made.length === 1) await recordChange(db, writer, only);
  else await recordChanges(db, writer, "meetings:added", made);
  return added.map(({ id }) => id);
}

/** Brings back a meeting that was taken away, as it stood. */
export async function bringBackMeeting(db: Db, writer: Writer, id: string, stood: MeetingFields): Promise<void> {
  const [made] = (await storeMeetings(db, writer, [{ id, ...meetingFields(stood) }])).map(toMade);
  if (made) await recordChange(db, writer, { ...made, after: { ...made.after, broughtBack: true } });
}

/** Saves a meeting with its minutes, if nobody has saved since the version it was begun from. */
export async function updateMeeting(
  db: Db,
  writer: Writer,
  { id, version }: Pick<Meeting, "id" | "version">,
  typed: MeetingFields,
): Promise<Saved> {
  const current = await findMeetingIn(db, { planId: writer.planId, meetingId: id });
  const before = { ...meetingFields(current), version: current.version };
  const after = cleanFields(meetingFields(typed));
  const store = () => replaceMeeting(db, writer, { id, version }, after);
  return await savePart(db, writer, { part: "meeting", partId: id, version, before, after, store });
}

export async function deleteMeeting(db: Db, writer: Writer, meeting: Meeting): Promise<void> {
  const { id: partId, version } = meeting;
  await db.deleteFrom("work.meeting").where("planId", "=", writer.planId).where("id", "=", partId).execute();
  await recordChange(db, writer, {
    part: "meeting",
    partId,
    before: { ...meetingFields(meeting), version },
    after: null,
  });
}

export function meetingFields(meeting: MeetingFields): MeetingFields {
  const { kind, groupKind, title, heldOn, startsAt, endsAt, place, agenda, cancelled, decisions } = meeting;
  return { kind, groupKind, title, heldOn, startsAt, endsAt, place, agenda, cancelled, decisions };
}

type NewMeeting = MeetingFields & { id: string };

async function storeMeetings(db: Db, { organisationId, planId }: Writer, added: NewMeeting[]): Promise<NewMeeting[]> {
  if (added.length === 0) return [];
  await db
    .insertInto("work.meeting")
    .values(added.map(({ decisions, ...row }) => ({ organisationId, planId, ...row })))
    .execute();
  await insertDecisions(db, organisationId, added);
  return added;
}

/** The version is what the database begins with. */
function toMade({ id, ...fields }: NewMeeting) {
  return { part: "meeting" as const, partId: id, before: null, after: { ...fields, version: 1 } };
}

async function replaceMeeting(
  db: Db,
  { organisationId, planId }: Writer,
  { id, version }: Pick<Meeting, "id" | "version">,
  { decisions, ...fields }: MeetingFields,
): Promise<{ version: number } | undefined> {
  const saved = await db
    .updateTable("work.meeting")
    .set({ ...fields, version: version + 1 })
    .where("planId", "=", planId)
    .where("id", "=", id)
    .where("version", "=", version)
    .returning("version")
    .executeTakeFirst();
  if (!saved) return undefined;
  await db.deleteFrom("work.meetingDecision").where("meetingId", "=", id).execute();
  await insertDecisions(db, organisationId, [{ id, decisions }]);
  return saved;
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
