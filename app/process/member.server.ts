import type { PartOfPlan } from "#app/access/permissions.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import { recordChange } from "#app/plan/change.server.ts";
import { cleanFields } from "#app/plan/clean-fields.ts";
import { isSame } from "#app/plan/differences.ts";
import { listGroupSeats, lockGroups, saveGroupSeats } from "#app/plan/group.server.ts";
import type { GroupMember, MemberFields } from "#app/plan/group-member.ts";
import type { GroupKind } from "#app/plan/plan.ts";
import type { Writer } from "#app/plan/writer.ts";

export type MemberOfPlan = GroupMember & PartOfPlan;

/** A member of a group in this plan. */
export async function findMemberIn(
  db: Db,
  { planId, seatId }: { planId: string; seatId: string },
): Promise<MemberOfPlan> {
  const plan = await db.selectFrom("work.plan").select("organisationId").where("id", "=", planId).executeTakeFirst();
  const member = plan && (await listGroupSeats(db, planId)).find(({ id }) => id === seatId);
  return member ? { ...member, organisationId: plan.organisationId, planId } : notFound();
}

/** Adds a member last in the group. */
export async function insertMember(db: Db, writer: Writer, fields: MemberFields): Promise<string> {
  await lockGroups(db, writer.planId);
  const id = newId();
  await saveGroupSeats(db, writer, [...(await listGroupSeats(db, writer.planId)), { ...fields, id }]);
  return id;
}

export async function updateMember(db: Db, writer: Writer, id: string, fields: MemberFields): Promise<void> {
  await lockGroups(db, writer.planId);
  const seats = await listGroupSeats(db, writer.planId);
  await saveGroupSeats(
    db,
    writer,
    seats.map((seat) => (seat.id === id ? { ...fields, id } : seat)),
  );
}

export async function deleteMember(db: Db, writer: Writer, id: string): Promise<void> {
  await lockGroups(db, writer.planId);
  const seats = await listGroupSeats(db, writer.planId);
  await saveGroupSeats(
    db,
    writer,
    seats.filter((seat) => seat.id !== id),
  );
}

/** What a group shall do, and what it answers for. */
export interface GroupText {
  tasks: string;
  responsibility: string;
}

/** What is written about each group of the plan; a group of which nothing is written is not there. */
export async function listGroupTexts(db: Db, planId: string): Promise<(GroupText & { kind: GroupKind })[]> {
  return await db
    .selectFrom("work.planGroup")
    .select(["kind", "tasks", "responsibility"])
    .where("planId", "=", planId)
    .execute();
}

/** What is written about one group; blank when nothing is. */
export async function findGroupText(db: Db, planId: string, kind: GroupKind): Promise<GroupText> {
  const { tasks, responsibility } = (await listGroupTexts(db, planId)).find((text) => text.kind === kind) ?? blankText;
  return { tasks, responsibility };
}

const blankText: GroupText = { tasks: "", responsibility: "" };

export async function saveGroupText(db: Db, writer: Writer, kind: GroupKind, typed: GroupText): Promise<void> {
  const text = cleanFields({ tasks: typed.tasks, responsibility: typed.responsibility });
  const { organisationId, planId } = writer;
  await lockGroups(db, planId);
  const before = await findGroupText(db, planId, kind);
  if (isSame(before, text)) return;
  await db
    .insertInto("work.planGroup")
    .values({ organisationId, planId, kind, ...text })
    .onConflict((conflict) => conflict.columns(["organisationId", "planId", "kind"]).doUpdateSet(text))
    .execute();
  await recordChange(db, writer, { part: "groupText", partId: kind, before, after: text });
}
