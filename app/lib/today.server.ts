import { dateInNorway } from "./dates.ts";

/** The calendar date in Norway now, as ISO. Read by pages and passed in to rules. */
export function today(): string {
  return dateInNorway(new Date());
}
