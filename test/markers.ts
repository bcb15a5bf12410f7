import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";

/** Replaces something in every free text that stands in a plan. */
export async function replaceInPlan(db: Db, planId: string, found: string, put: string): Promise<void> {
  const { rows } = await sql<{ table: string }>`select relname as table
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'work'::regnamespace and attname = 'plan_id'`.execute(db);
  const keys = new Map([...rows.map(({ table }) => [table, "plan_id"] as const), ["plan", "id"] as const]);
  for (const { table, column, type } of await freeTexts(db)) {
    const key = keys.get(table);
    if (type !== "text" || !key) continue;
    const text = sql.id(column);
    await sql`update ${sql.id("work", table)} set ${text} = regexp_replace(${text}, ${found}, ${put})
      where ${sql.id(key)} = ${planId}`.execute(db);
  }
}

/** Columns of text that only some words may stand in, and those that others may see. */
const notMarked =
  "slug|kind|step|state|role|language|layout|template|level|period|funding|phase|part|part_id|kommunenummer|national_category|link|uustatus_link|group_kind|perspectives|path|purpose|mentioned|occasion|cause|access|interpreter|sexes|languages|audiences|number|confirmed_by|answer|exit|card_id|block_id|flow_id|subject_id|service|workplaces|hash|proposed_hash";
/** In a card, what one kind of block has and another must not have. */
const notMarkedInBlocks = "^local_block\\.(reason|basis_nb|basis_nn)$";

/** Writes the marker into every free text of an organisation, also those that are added to the tables later. */
export async function mark(db: Db, organisationId: string, marker: string): Promise<void> {
  for (const { table, column, type } of await freeTexts(db)) {
    const [place, text] = [sql.id("work", table), sql.id(column)];
    const marked = type === "text" ? sql`${text} || ' ' || ${marker}::text` : sql`${text} || ${marker}::text`;
    await sql`update ${place} set ${text} = ${marked} where organisation_id = ${organisationId}`.execute(db);
  }
  await sql`update work.change set after = after || jsonb_build_object('title', ${marker}::text)
    where organisation_id = ${organisationId} and after is not null`.execute(db);
  await sql`update work.local_flow set steps = jsonb_set(steps, '{0,text,nb}', to_jsonb(${marker}::text))
    where organisation_id = ${organisationId}`.execute(db);
  await sql`update access.person set name = name || ${marker}::text
    where id in (select person_id from work.membership where organisation_id = ${organisationId})`.execute(db);
}

async function freeTexts(db: Db) {
  const { rows } = await sql<{ table: string; column: string; type: string }>`
    select relname as table, attname as column, format_type(atttypid, null) as type
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where relnamespace = 'work'::regnamespace and relkind = 'r' and relname <> 'organisation'
      and attnum > 0 and not attisdropped and atttypid in ('text'::regtype, 'text[]'::regtype)
      and attname !~ ${`^(${notMarked}|.*_groups|.*_forms|legal_basis|municipalities)$`}
      and relname || '.' || attname !~ ${notMarkedInBlocks}`.execute(db);
  return rows;
}
