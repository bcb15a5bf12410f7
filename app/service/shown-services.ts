import type { DirectoryEntry } from "./directory.ts";

/** What a plan can refer to of an organisation's services. */
export interface ShownServices {
  /** As residents see them, by name. */
  entries: DirectoryEntry[];
  /** Those that are being written, or have been taken off. Nothing more of them is told than their name, and that to staff. */
  hidden: { id: string; name: string }[];
}

/** The services that something refers to: all of them, all of a kind, or one. */
export function servicesFor(id: string, { entries }: Pick<ShownServices, "entries">): DirectoryEntry[] {
  return entries.filter((entry) => id === "all" || id === entry.kind || id === entry.id);
}
