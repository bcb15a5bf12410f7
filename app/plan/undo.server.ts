import type { Db } from "#app/lib/db.server.ts";
import type { Result } from "#app/lib/result.ts";
import { adoptionFields, deleteAdoption, findAdoption, saveAdoption } from "./adoption.server.ts";
import type { Change } from "./change.ts";
import { chapterFields, findSettledChapter, updateChapter } from "./chapter.server.ts";
import type { ChapterFields } from "./chapter.ts";
import { merged, type State } from "./differences.ts";
import { findFocusArea, focusAreaFields, updateFocusArea } from "./focus-area.server.ts";
import { findGoal, goalFields, updateGoal } from "./goal.server.ts";
import type { FocusAreaFields, GoalFields } from "./goal.ts";
import { type SavedSeat, saveGroupSeats } from "./group.server.ts";
import { findMeasure, updateMeasure } from "./measure.server.ts";
import { type MeasureFields, measureFields } from "./measure.ts";
import { moveChapter, moveFocusArea, moveGoal, moveMeasure } from "./move.server.ts";
import { findPlan, planFields, updatePlan } from "./plan.server.ts";
import type { AdoptionFields, PlanFields } from "./plan.ts";
import { bringBackPart, type RemovablePart, removePart } from "./remove.server.ts";
import type { Writer } from "./writer.ts";

export type Undone = Result<null, "cannotUndo">;

/**
 * Takes one change back, as a new change. Only what that change did is taken back: what others have written since, in
 * other fields, stands.
 */
export async function undoChange(db: Db, by: string, change: Change): Promise<Undone> {
  const { organisationId, planId, before, after } = change;
  const writer = { by, organisationId, planId };
  if (before === null) return await undoAdded(db, writer, change);
  if (after === null) return await undoRemoved(db, writer, change, before);
  if (typeof before.place === "number") return await undoMoved(db, writer, change, before.place);
  const undo = undoWritten[change.part];
  return undo ? await undo(db, writer, change.partId, (current) => merged(after, current, before)) : cannotUndo;
}

/** Brings a part back to how it was once, as a new change. What stands there now is kept in the history. */
export async function restoreState(db: Db, writer: Writer, part: Change["part"], id: string, state: State) {
  const restored = (current: State) =>
    Object.fromEntries(Object.keys(current).map((field) => [field, field in state ? state[field] : current[field]]));
  return (await undoWritten[part]?.(db, writer, id, restored)) ?? cannotUndo;
}

const undone: Undone = { ok: true, value: null };
const cannotUndo: Undone = { ok: false, refusal: "cannotUndo" };

async function undoAdded(db: Db, writer: Writer, { part, partId }: Change): Promise<Undone> {
  if (part === "adoption") await deleteAdoption(db, writer, partId);
  else if (isRemovable(part)) await removePart(db, writer, part, partId);
  else return cannotUndo;
  return undone;
}

async function undoRemoved(db: Db, writer: Writer, { part, partId }: Change, before: State): Promise<Undone> {
  if (part === "adoption")
    await saveAdoption(db, writer, partId, before as unknown as AdoptionFields); // as recordChange kept it
  else if (isRemovable(part)) await bringBackPart(db, writer, part, partId);
  else return cannotUndo;
  return undone;
}

async function undoMoved(db: Db, writer: Writer, { part, partId, before }: Change, place: number): Promise<Undone> {
  if (part === "chapter") await moveChapter(db, writer, partId, { place });
  else if (part === "focusArea") await moveFocusArea(db, writer, partId, { place });
  else if (part === "goal") await moveGoal(db, writer, partId, { place });
  else if (part === "measure") await moveMeasure(db, writer, partId, String(before?.goalId), { place });
  else return cannotUndo;
  return undone;
}

type Restore = (current: State) => State;
type UndoWritten = (db: Db, writer: Writer, id: string, restore: Restore) => Promise<Undone>;

// Each state was kept by recordChange from fields of the same type, so the casts give back what was put in.
// What belongs to the work round a plan is not here: that work knows itself how it is taken back.
const undoWritten: Partial<Record<Change["part"], UndoWritten>> = {
  plan: async (db, { by }, id, restore) => {
    const plan = await findPlan(db, id);
    return toUndone(
      await updatePlan(db, by, id, plan.version, restore({ ...planFields(plan) }) as Partial<PlanFields>),
    );
  },
  chapter: async (db, writer, id, restore) => {
    const chapter = await findSettledChapter(db, writer.organisationId, id);
    const fields = restore({ ...chapterFields(chapter) }) as Partial<ChapterFields>;
    return toUndone(await updateChapter(db, writer, id, chapter.version, fields));
  },
  focusArea: async (db, writer, id, restore) => {
    const focusArea = await findFocusArea(db, id);
    const fields = restore({ ...focusAreaFields(focusArea) }) as Partial<FocusAreaFields>;
    return toUndone(await updateFocusArea(db, writer, id, focusArea.version, fields));
  },
  goal: async (db, writer, id, restore) => {
    const goal = await findGoal(db, id);
    return toUndone(
      await updateGoal(db, writer, id, goal.version, restore({ ...goalFields(goal) }) as Partial<GoalFields>),
    );
  },
  measure: async (db, writer, id, restore) => {
    const measure = await findMeasure(db, id);
    const fields = restore({ ...measureFields(measure) }) as Partial<MeasureFields>;
    return toUndone(await updateMeasure(db, writer, id, measure.version, fields));
  },
  groups: async (db, writer, _id, restore) => {
    await saveGroupSeats(db, writer, restore({}).seats as SavedSeat[]);
    return undone;
  },
  adoption: async (db, writer, id, restore) => {
    const adoption = await findAdoption(db, writer.planId, id);
    await saveAdoption(db, writer, id, restore({ ...adoptionFields(adoption) }) as unknown as AdoptionFields);
    return undone;
  },
};

function toUndone(saved: { ok: boolean }): Undone {
  return saved.ok ? undone : cannotUndo;
}

function isRemovable(part: Change["part"]): part is RemovablePart {
  return ["chapter", "focusArea", "goal", "measure"].includes(part);
}
