import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { recordChange } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { isSame } from "./differences.ts";
import { blankMember, type GroupMember, type MemberFields } from "./group-member.ts";
import type { GroupSeatFields } from "./plan.ts";
import type { Writer } from "./writer.ts";

/** A seat to be saved. One that has an id keeps it; what is not said of it is blank. */
export type SavedSeat = GroupSeatFields & Partial<GroupMember>;

export async function listGroupSeats(db: Db, planId: string): Promise<GroupMember[]> {
  return await db
    .selectFrom("work.groupSeat as seat")
    .leftJoin("work.position as position", (join) =>
      join.onRef("position.organisationId", "=", "seat.organisationId").onRef("position.id", "=", "seat.positionId"),
    )
    .leftJoin("work.agency as agency", (join) =>
      join.onRef("agency.organisationId", "=", "position.organisationId").onRef("agency.id", "=", "position.agencyId"),
    )
    .select(["seat.id", "seat.kind", "seat.positionId", "seat.role", "seat.subGroup", "seat.perspectives"])
    .select(["seat.cleared", "seat.hours", ...seatNames])
    .where("seat.planId", "=", planId)
    .orderBy("seat.sort")
    .execute();
}

/** Function and agency as they are called today, when the function is one of the organisation's own. */
export const seatNames = [
  sql<string>`coalesce(position.title, seat.title)`.as("title"),
  sql<string>`coalesce(agency.name, seat.agency)`.as("agency"),
] as const;

/** Saves who sits in the plan's groups, all of them at once, in order. */
export async function saveGroupSeats(db: Db, writer: Writer, typed: SavedSeat[]): Promise<void> {
  const seats: GroupMember[] = cleanFields(typed).map((seat) => ({ ...blankMember, ...seat, id: seat.id ?? newId() }));
  const { organisationId, planId } = writer;
  const before = await listGroupSeats(db, planId);
  if (isSame(before.map(fieldsOf), seats.map(fieldsOf))) return;
  await db.deleteFrom("work.groupSeat").where("planId", "=", planId).execute();
  if (seats.length > 0) {
    const rows = seats.map((seat, at) => ({ ...fieldsOf(seat), id: seat.id, organisationId, planId, sort: at + 1 }));
    await db.insertInto("work.groupSeat").values(rows).execute();
  }
  await recordChange(db, writer, { part: "groups", partId: planId, before: { seats: before }, after: { seats } });
}

/** Makes whoever else changes the groups of this plan wait until this request is done, so that nobody's seat is lost. */
export async function lockGroups(db: Db, planId: string): Promise<void> {
  await db.selectFrom("work.plan").select("id").where("id", "=", planId).forUpdate().execute();
}

function fieldsOf(seat: GroupMember): MemberFields {
  const { kind, title, agency, positionId, role, subGroup, perspectives, cleared, hours } = seat;
  return { kind, title, agency, positionId, role, subGroup, perspectives, cleared, hours };
}
