import type { DirectoryEntry } from "./directory.ts";

/** A service as residents saw it from one day on. Null when it was not shown. */
export interface FrozenEntry {
  version: number;
  publishedOn: string;
  entry: Partial<DirectoryEntry> | null;
}

export interface EntryChange {
  version: number;
  publishedOn: string;
  change: "added" | "removed" | "changed";
  /** Which of its fields are new. */
  fields: string[];
}

/** What became new for residents with each version, the newest first. Versions that other services are the reason for are left out. */
export function changesOfEntry(frozen: readonly FrozenEntry[]): EntryChange[] {
  const inOrder = frozen.toSorted((one, other) => one.version - other.version);
  return inOrder
    .flatMap(({ version, publishedOn, entry }, at) => {
      const before = inOrder[at - 1]?.entry ?? null;
      const change = changeFrom(before, entry);
      return change ? [{ version, publishedOn, ...change }] : [];
    })
    .toReversed();
}

function changeFrom(
  before: FrozenEntry["entry"],
  after: FrozenEntry["entry"],
): Pick<EntryChange, "change" | "fields"> | null {
  if (before === null) return after === null ? null : { change: "added", fields: [] };
  if (after === null) return { change: "removed", fields: [] };
  const fields = Object.keys({ ...before, ...after }).filter((field) => textOf(before, field) !== textOf(after, field));
  return fields.length === 0 ? null : { change: "changed", fields };
}

function textOf(entry: object, field: string): string | undefined {
  return JSON.stringify(Object.entries(entry).find(([name]) => name === field)?.[1]);
}
