import type { Change } from "./change.ts";
import { isSame } from "./differences.ts";

/** The version a change of a chapter led to, and who made it. */
export interface WrittenVersion {
  id: string;
  partId: string;
  by: string;
  version: number;
}

type Written = Pick<Change, "id" | "part" | "partId" | "before" | "after">;

/** The chapters whose text some of the changes are of. */
export function changedTexts(changes: readonly Written[]): string[] {
  return [...new Set(changes.filter(isOfText).map(({ partId }) => partId))];
}

/**
 * Whose words go with it when a change of a chapter is taken back. The text of a chapter is one field: to take back what somebody wrote in
 * it, is to take back also what was written together with it, or after. Each is named once.
 */
export function takenAlong(change: Written, versions: readonly WrittenVersion[]): string[] {
  if (!isOfText(change)) return [];
  const from = Number(change.before?.version);
  const along = versions.filter((one) => one.partId === change.partId && one.id !== change.id && one.version > from);
  return [...new Set(along.map(({ by }) => by))];
}

function isOfText({ part, before, after }: Written): boolean {
  return part === "chapter" && before !== null && after !== null && !isSame(before.body, after.body);
}
