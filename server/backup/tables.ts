import type pg from "pg";

/** One table as a backup sees it. */
export interface BackupTable {
  /** With its schema: "work.plan". */
  name: string;
  columns: { name: string; type: string }[];
  /** Columns of the primary key. */
  key: string[];
  /** Tables it refers to, itself left out. */
  refersTo: string[];
  /** Which of its columns refer to a person. */
  people: string[];
}

/** Every table, each after those it refers to. */
export async function listTables(client: pg.ClientBase): Promise<BackupTable[]> {
  const { rows } = await client.query<BackupTable>(allTables);
  return inOrder(rows);
}

const allTables = `
  select space.nspname || '.' || class.relname as name,
    (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum)
      from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped) as columns,
    (select json_agg(attname order by place) from pg_index
      cross join unnest(indkey) with ordinality as part (number, place)
      join pg_attribute on attrelid = class.oid and attnum = part.number
      where indrelid = class.oid and indisprimary) as key,
    coalesce((select json_agg(distinct other_space.nspname || '.' || other.relname) from pg_constraint
      join pg_class other on other.oid = confrelid join pg_namespace other_space on other_space.oid = other.relnamespace
      where conrelid = class.oid and contype = 'f' and confrelid <> class.oid), '[]') as "refersTo",
    coalesce((select json_agg(attname) from pg_constraint join pg_attribute on attrelid = class.oid and attnum = conkey[1]
      where conrelid = class.oid and contype = 'f' and confrelid = 'access.person'::regclass), '[]') as people
  from pg_class class join pg_namespace space on space.oid = class.relnamespace
  where class.relkind = 'r' and space.nspname in ('reference', 'work', 'access', 'published', 'audit')
  order by 1`;

function inOrder(tables: BackupTable[]): BackupTable[] {
  const ordered: BackupTable[] = [];
  const placed = new Set<string>();
  while (ordered.length < tables.length) {
    const next = tables.filter((table) => !placed.has(table.name) && table.refersTo.every((name) => placed.has(name)));
    if (next.length === 0) throw new Error("Tables refer to each other in a circle");
    for (const table of next) placed.add(table.name);
    ordered.push(...next);
  }
  return ordered;
}

/** Which rows are one organisation's: its own, and the people they name. Nothing for tables that belong to nobody. */
export function rowsOf(table: BackupTable, tables: BackupTable[], organisationId: string): string | undefined {
  const id = `'${uuid(organisationId)}'`;
  if (table.name === "work.organisation") return `id = ${id}`;
  if (belongsToOrganisation(table)) return `organisation_id = ${id}`;
  if (table.name !== "access.person") return undefined;
  const named = tables
    .filter(belongsToOrganisation)
    .flatMap(({ name, people }) =>
      people.map((column) => `select ${column} from ${name} where organisation_id = ${id}`),
    );
  return `id in (${named.join(" union ")})`;
}

export function belongsToOrganisation(table: BackupTable): boolean {
  return table.columns.some(({ name }) => name === "organisation_id");
}

/**
 * The rows of a table as lines, each a JSON list of its values in PostgreSQL's own text form, which loses nothing.
 * The order is the same on every server, so that two copies of a table have the same checksum.
 */
export function linesOf({ name, columns, key }: BackupTable, where = "true"): string {
  const values = columns.map((column) => `"${column.name}"::text`).join(", ");
  const order = key.map((column) => `"${column}"::text collate "C"`).join(", ");
  return `select json_build_array(${values})::text as line from ${name} where ${where} order by ${order}`;
}

/** What makes the text forms the same whatever the server is set to. */
export const sameTextForms =
  "set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local bytea_output = 'hex'; set local intervalstyle = 'iso_8601'";

function uuid(text: string): string {
  if (!/^[0-9a-f-]{36}$/.test(text)) throw new Error("Not the id of an organisation");
  return text;
}
