import type { Change } from "#app/plan/change.ts";
import type { State } from "#app/plan/differences.ts";

/** A part of a plan as it was after a change, or before the first that is kept. */
export interface Version {
  id: string;
  state: State;
  /** Name of whoever made it so. Empty for how it was before the first change that is kept. */
  by: string;
  at: Date;
}

/** How a part has been, the newest first. Takes its changes, the oldest first. To move a part makes no version of it. */
export function versionsOf(changes: readonly Change[]): Version[] {
  const written = changes.filter(({ before, after }) => !(before && "place" in before) && !(after && "place" in after));
  const [first] = written;
  const start = first?.before ? [{ id: "start", state: first.before, by: "", at: first.changedAt }] : [];
  const later = written.flatMap(({ id, after, changedBy, changedAt }) =>
    after ? [{ id, state: after, by: changedBy, at: changedAt }] : [],
  );
  return [...start, ...later].reverse();
}

/** The two to compare: those that were asked for, or the newest and the one before it. */
export function chosenVersions(versions: readonly Version[], from: string | null, to: string | null) {
  const find = (id: string | null) => versions.find((version) => version.id === id);
  return { from: find(from) ?? versions[1] ?? versions[0], to: find(to) ?? versions[0] };
}

/** The fields where two versions differ, in words. */
export function changedFields(before: Record<string, string>, after: Record<string, string>) {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .map((field) => ({ field, before: before[field] ?? "", after: after[field] ?? "" }))
    .filter((each) => each.before !== each.after);
}
