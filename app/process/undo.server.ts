import type { Db } from "#app/lib/db.server.ts";
import type { Change } from "#app/plan/change.ts";
import { merged, type State } from "#app/plan/differences.ts";
import { type Undone, undoChange } from "#app/plan/undo.server.ts";
import type { Writer } from "#app/plan/writer.ts";
import { groupKindIn } from "./group-kind.ts";
import {
  bringBackInvolvement,
  deleteInvolvement,
  involvementFields,
  listInvolvements,
  updateInvolvement,
} from "./involvement.server.ts";
import { canRemoveInvolvement, type InvolvementFields } from "./involvement.ts";
import { bringBackMeeting, deleteMeeting, listMeetings, meetingFields, updateMeeting } from "./meeting.server.ts";
import { canRemoveMeeting, type MeetingFields } from "./meeting.ts";
import { faultOfHours } from "./meeting-form.ts";
import { findGroupText, type GroupText, saveGroupText } from "./member.server.ts";

/** Takes back one change of a plan or of the work round it, as a new change. Only what that change did is taken back. */
export async function undoAnyChange(db: Db, by: string, change: Change): Promise<Undone> {
  const { organisationId, planId, part } = change;
  const writer = { by, organisationId, planId };
  if (part === "groupText") return await undoGroupText(db, writer, change);
  if (part === "involvement") return await undoInvolvement(db, writer, change);
  if (part === "meeting") return await undoMeeting(db, writer, change);
  return await undoChange(db, by, change);
}

const undone: Undone = { ok: true, value: null };
const cannotUndo: Undone = { ok: false, refusal: "cannotUndo" };

// Each state was kept by recordChange from fields of the same type, so the casts below give back what was put in.

async function undoGroupText(db: Db, writer: Writer, { partId, before, after }: Change): Promise<Undone> {
  const kind = groupKindIn(partId);
  if (!kind || !before || !after) return cannotUndo;
  const current: State = { ...(await findGroupText(db, writer.planId, kind)) };
  await saveGroupText(db, writer, kind, merged(after, current, before) as unknown as GroupText);
  return undone;
}

/** What somebody has said stands: whoever has answered since is not taken away by undoing. */
async function undoInvolvement(db: Db, writer: Writer, { partId, before, after }: Change): Promise<Undone> {
  const current = (await listInvolvements(db, writer.planId)).find(({ id }) => id === partId);
  if (!current) {
    if (after || !before) return cannotUndo;
    await bringBackInvolvement(db, writer, partId, before as unknown as InvolvementFields);
    return undone;
  }
  if (!after) return cannotUndo;
  if (before) {
    const fields = merged(after, { ...involvementFields(current) }, before) as unknown as InvolvementFields;
    return toUndone(await updateInvolvement(db, writer, current, fields));
  }
  if (!canRemoveInvolvement(current)) return cannotUndo;
  await deleteInvolvement(db, writer, current);
  return undone;
}

/** Minutes stand: a meeting that has been held and written up since is not taken away by undoing. */
async function undoMeeting(db: Db, writer: Writer, { partId, before, after }: Change): Promise<Undone> {
  const current = (await listMeetings(db, writer.planId)).find(({ id }) => id === partId);
  if (!current) {
    if (after || !before) return cannotUndo;
    await bringBackMeeting(db, writer, partId, before as unknown as MeetingFields);
    return undone;
  }
  if (!after) return cannotUndo;
  if (before) {
    const fields = merged(after, { ...meetingFields(current) }, before) as unknown as MeetingFields;
    if (faultOfHours(fields)) return cannotUndo; // somebody has moved the other hour since
    return toUndone(await updateMeeting(db, writer, current, fields));
  }
  if (!canRemoveMeeting(current)) return cannotUndo;
  await deleteMeeting(db, writer, current);
  return undone;
}

function toUndone(saved: { ok: boolean }): Undone {
  return saved.ok ? undone : cannotUndo;
}
