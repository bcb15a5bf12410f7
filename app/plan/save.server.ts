import type { Db } from "#app/lib/db.server.ts";
import type { Result } from "#app/lib/result.ts";
import { recordChange } from "./change.server.ts";
import type { Part } from "./change.ts";
import { differences } from "./differences.ts";
import type { Writer } from "./writer.ts";

/** The new version, or word that somebody else has saved since the version one began from. */
export type Saved = Result<{ version: number }, "changedMeanwhile">;

interface Saving<Fields extends object> {
  part: Part;
  partId: string;
  /** The version that was written from. */
  version: number;
  before: Fields & { version: number };
  after: Fields;
  /** Stores `after` as the next version where the version still is the one given; nothing when it is not. */
  store: () => Promise<{ version: number } | undefined>;
}

/** Saves a part of a plan and keeps the change. What is the same as before is not saved again: an autosave leaves no trace. */
export async function savePart<Fields extends object>(db: Db, writer: Writer, saving: Saving<Fields>): Promise<Saved> {
  const { part, partId, version, before, after, store } = saving;
  if (before.version !== version) return { ok: false, refusal: "changedMeanwhile" };
  if (differences({ ...before }, { ...after, version }).length === 0) return { ok: true, value: { version } };
  const saved = await store();
  if (!saved) return { ok: false, refusal: "changedMeanwhile" };
  await recordChange(db, writer, { part, partId, before, after: { ...after, version: saved.version } });
  return { ok: true, value: { version: saved.version } };
}
