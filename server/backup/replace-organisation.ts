import type pg from "pg";
import { type BackupTable, belongsToOrganisation, rowsOf } from "./tables.ts";

/**
 * Removes what an organisation has drafted, so that its backup can take the place. What is published and the audit trail are never
 * taken away, so neither are the organisation and the plans they point to: those are changed back instead.
 */
export async function makeRoomFor(client: pg.Client, tables: BackupTable[], organisationId: string): Promise<void> {
  for (const table of tables.toReversed().filter((table) => isDraft(table) && !isAnchor(table))) {
    await client.query(`delete from ${table.name} where ${rowsOf(table, tables, organisationId)}`);
  }
  await client.query(
    "delete from work.plan plan where organisation_id = $1 and not exists (select from published.publication where plan_id = plan.id)",
    [organisationId],
  );
}

/** The statement that puts lines from a backup into a table. */
export function insertOf(table: BackupTable): string {
  const names = table.columns.map(({ name }) => `"${name}"`);
  const values = table.columns.map(({ type }, place) => `(value ->> ${place})::${type}`);
  return `insert into ${table.name} (${names.join(", ")}) select ${values.join(", ")}
    from unnest($1::text[]) with ordinality as line (text, place), lateral (select line.text::json as value) as read order by place`;
}

/** The same, into a table in use: what is there already stays, but the organisation and its plans are changed back. */
export function replaceOf(table: BackupTable): string {
  return `${insertOf(table)} ${whenThere(table)}`;
}

function whenThere(table: BackupTable): string {
  if (!isAnchor(table)) return "on conflict do nothing";
  const rest = table.columns.filter(({ name }) => !table.key.includes(name));
  const changes = rest.map(({ name }) => `"${name}" = excluded."${name}"`).join(", ");
  return `on conflict (${table.key.join(", ")}) do update set ${changes}`;
}

function isDraft(table: BackupTable): boolean {
  return table.name.startsWith("work.") && belongsToOrganisation(table);
}

function isAnchor({ name }: BackupTable): boolean {
  return name === "work.organisation" || name === "work.plan";
}
