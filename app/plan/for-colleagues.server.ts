import { type RawBuilder, sql } from "kysely";

/**
 * Words for colleagues, as those who are asked may read them: whoever is invited from outside to advise on a plan is given none.
 * Row-level security hides rows and not columns, so every query that reads such words reads them through this.
 */
export function forColleagues(organisationId: RawBuilder<unknown>, words: RawBuilder<unknown>): RawBuilder<string> {
  const among = (setting: string) => sql`coalesce(${organisationId} = any (
    (select nullif(current_setting(${sql.lit(setting)}, true), '')::uuid[])::uuid[]), false)`;
  return sql<string>`case when ${among("app.advised_organisations")} and not ${among("app.readable")} then '' else ${words} end`;
}
