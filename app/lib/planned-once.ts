import { sql } from "kysely";

/**
 * Put in front of what a query selects: its plan is kept on each connection. For what every page asks in the same words, and takes
 * the database longer to plan than to do. The plan is remade when tables are altered.
 */
export const plannedOnce = sql`/* planned once */`;

export function isPlannedOnce(text: string): boolean {
  return text.includes("/* planned once */");
}
