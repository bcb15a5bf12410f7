import type { Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { recordChange } from "./change.server.ts";
import { cleanFields } from "./clean-fields.ts";
import { isSame } from "./differences.ts";
import type { GroupSeat, GroupSeatFields } from "./plan.ts";
import type { Writer } from "./writer.ts";

export async function listGroupSeats(db: Db, planId: string): Promise<GroupSeat[]> {
  return await db
    .selectFrom("work.groupSeat")
    .select(["id", "kind", "title", "agency"])
    .where("planId", "=", planId)
    .orderBy("sort")
    .execute();
}

/** Saves who sits in the plan's groups, all of them at once, in order. */
export async function saveGroupSeats(db: Db, writer: Writer, typed: GroupSeatFields[]): Promise<void> {
  const seats = cleanFields(typed);
  const { organisationId, planId } = writer;
  const before = (await listGroupSeats(db, planId)).map(seatFields);
  if (isSame(before, seats)) return;
  await db.deleteFrom("work.groupSeat").where("planId", "=", planId).execute();
  if (seats.length > 0) {
    const rows = seats.map((seat, at) => ({ ...seatFields(seat), organisationId, id: newId(), planId, sort: at + 1 }));
    await db.insertInto("work.groupSeat").values(rows).execute();
  }
  const change = { part: "groups" as const, partId: planId };
  await recordChange(db, writer, { ...change, before: { seats: before }, after: { seats: seats.map(seatFields) } });
}

function seatFields({ kind, title, agency }: GroupSeatFields): GroupSeatFields {
  return { kind, title, agency };
}
