import type pg from "pg";

interface Column {
  place: string;
  name: string;
  type: string;
  nullable: boolean;
  hasDefault: boolean;
  /** Text of the column's own check, if it has one. */
  rule: string | null;
}

/** TypeScript that describes every table, as it shall stand in app/lib/tables.ts. */
export async function describeTables(client: pg.Client): Promise<string> {
  const { rows } = await client.query<Column>(allColumns);
  const tables = Map.groupBy(rows, (column) => column.place);
  const bodies = [...tables].map(
    ([place, columns]) => `  "${camelCase(place)}": {\n${columns.map(describe).join("")}  };\n`,
  );
  return `${heading}\n/** Every table and its columns. */\nexport interface Tables {\n${bodies.join("")}}\n`;
}

const allColumns = `
  select namespace.nspname || '.' || class.relname as place,
    attribute.attname as name,
    format_type(attribute.atttypid, null) as type,
    not attribute.attnotnull as nullable,
    attribute.atthasdef or attribute.attidentity <> '' as "hasDefault",
    (select pg_get_constraintdef(rule.oid) from pg_constraint rule
      where rule.conrelid = class.oid and rule.contype = 'c' and rule.conkey = array[attribute.attnum]
        and pg_get_constraintdef(rule.oid) like '%ARRAY[%' limit 1) as rule
  from pg_attribute attribute
  join pg_class class on class.oid = attribute.attrelid and class.relkind in ('r', 'p', 'v')
  join pg_namespace namespace on namespace.oid = class.relnamespace
  where namespace.nspname in ('reference', 'work', 'access', 'published', 'audit') and attribute.attnum > 0 and not attribute.attisdropped
  order by namespace.nspname, class.relname, attribute.attnum`;

/** What the database cannot tell: the shape of what is kept as JSON, and what the words in a list may be. */
const knownTypes: Record<string, string> = {
  "work.chapter.body": "RichText",
  "work.group_seat.perspectives": "Perspective[]",
  "work.focus_proposal.target_groups": "TargetGroup[]",
  "work.import.content": "StoredImport",
  "work.sheet_import.choices": "SheetPicks",
  "work.sheet_import.content": "StoredSheet",
  "work.sheet_import.done": "DoneSheet",
  "work.mapping_answer.content": "AnswerContent",
  "work.suggestion.before": "Block",
  "work.suggestion.after": "Inline[]",
  "work.measure.target_groups": "TargetGroup[]",
  "work.measure.violence_forms": "ViolenceForm[]",
  "work.measure.national_category": "NationalCategory",
  "work.measure.origin": "Origin",
  "published.offer.content": "OfferedMeasure",
  "work.report_closing.content": "ReportContent",
  "published.publication.content": "Publication",
};

const heading = `// Written by "npm run db:types" from the migrated database. Do not change by hand.
import type { ColumnType, Generated } from "kysely";
import type { OfferedMeasure } from "#app/bank/offer.ts";
import type { DoneSheet, SheetPicks } from "#app/import/sheet/sheet-decision.ts";
import type { StoredSheet } from "#app/import/sheet/stored-sheet.ts";
import type { StoredImport } from "#app/import/stored-import.ts";
import type { Block, Inline, RichText } from "#app/lib/rich-text.ts";
import type { AnswerContent } from "#app/mapping/answer.ts";
import type { Perspective } from "#app/plan/group-member.ts";
import type { NationalCategory, Origin, TargetGroup, ViolenceForm } from "#app/plan/measure.ts";
import type { Publication } from "#app/publication/publication.ts";
import type { ReportContent } from "#app/report/report-content.ts";

type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
/** Comes as a Date; an ISO text may be given. */
type Moment = ColumnType<Date, Date | string, Date | string>;
/** The database sets it when nothing is given. */
type MomentOfInsert = ColumnType<Date, Date | string | undefined, Date | string>;
`;

function describe(column: Column): string {
  const type = knownTypes[`${column.place}.${column.name}`] ?? union(column) ?? typeScript(column.type);
  const whole = column.nullable ? `${type} | null` : type;
  const value = column.hasDefault ? withDefault(whole) : whole;
  return `    ${camelCase(column.name)}: ${value};\n`;
}

function withDefault(type: string): string {
  return type === "Moment" ? "MomentOfInsert" : `Generated<${type}>`;
}

/** "check (status in ('a', 'b'))" as "a" | "b". */
function union({ type, rule }: Column): string | undefined {
  if (type !== "text" || rule === null) return undefined;
  return [...rule.matchAll(/'([^']*)'::text/g)].map(([, word]) => `"${word}"`).join(" | ");
}

const types: Record<string, string> = {
  uuid: "string", text: "string", date: "string", boolean: "boolean", integer: "number", bigint: "number",
  "timestamp with time zone": "Moment", jsonb: "Json", bytea: "Buffer", numeric: "string", "time without time zone": "string",
}; // biome-ignore format: a list reads best as lines

function typeScript(type: string): string {
  if (type.endsWith("[]")) return `${typeScript(type.slice(0, -2))}[]`;
  const known = types[type];
  if (known === undefined) throw new Error(`scripts/describe-tables.ts does not know the column type ${type}`);
  return known;
}

function camelCase(name: string): string {
  return name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
