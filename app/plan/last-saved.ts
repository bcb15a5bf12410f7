import { formatClock } from "#app/lib/dates.ts";
import type { LastSaved } from "./saved-line.tsx";

/** The page with word of what was just saved, so that it can be undone from there also without scripts. */
export function withLastSaved(path: string, changeId: string | null): string {
  return changeId === null ? path : `${path}${path.includes("?") ? "&" : "?"}endring=${changeId}`;
}

/** What was just saved, as the address says. The id of a change begins with the moment it was made (UUID version 7). */
export function lastSavedIn(url: string): LastSaved | null {
  const changeId = new URL(url).searchParams.get("endring");
  if (!changeId || !/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(changeId)) return null;
  const moment = Number.parseInt(changeId.slice(0, 8) + changeId.slice(9, 13), 16);
  return { changeId, clock: formatClock(new Date(moment)) };
}
