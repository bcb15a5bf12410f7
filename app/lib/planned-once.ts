import { sql } from "kysely";

/**
 * Put in front of what a query selects: its plan is kept on each connection. For what every page asks in the same words, and takes
 * the database longer to plan than to do. The plan is remade when tables are altered. Where what it
 * answers is then of another kind, the database refuses it on each connection that knows the old one, which is thrown away
 * (`impatient-pool.server.ts`): what was asked fails once, and is asked anew on another.
 */
export const plannedOnce = sql`/* planned once */`;

export function isPlannedOnce(text: string): boolean {
  return text.includes("/* planned once */");
}
