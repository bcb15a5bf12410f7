import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Tables } from "#app/lib/tables.ts";
import type { Change, Part } from "./change.ts";
import { canonical, type State } from "./differences.ts";
import type { Writer } from "./writer.ts";

export interface NewChange {
  part: Part;
  partId: string;
  before: object | null;
  after: object | null;
}

/** Keeps what was changed, as it was and as it became, and says so in the audit trail. Every write to a plan ends here. */
export async function recordChange(db: Db, writer: Writer, change: NewChange): Promise<void> {
  if (!(await goesOnWriting(db, writer, change, latestOfAnybody))) await insertChanges(db, writer, [change]);
  await recordDeed(db, writer, change);
}

/**
 * The same for what somebody wrote together with others in one chapter: what each has written within ten minutes is one change of
 * theirs, whoever wrote between.
 */
export async function recordWriting(db: Db, writer: Writer, change: NewChange): Promise<void> {
  if (!(await goesOnWriting(db, writer, change, latestOfWriter))) await insertChanges(db, writer, [change]);
  await recordDeed(db, writer, change);
}

/** The same for many parts that came at once, as from an imported plan: a change for each, one line in the audit trail. */
export async function recordChanges(db: Db, writer: Writer, action: string, changes: NewChange[]): Promise<void> {
  if (changes.length === 0) return;
  await insertChanges(db, writer, changes);
  await recordAudit(db, {
    organisationId: writer.organisationId,
    actor: writer.by,
    action,
    subject: `plan/${writer.planId}`,
    digestOf: canonical(changes.map(({ after }) => after)),
  });
}

/** How many changes one page of the history shows. */
export const changesOnPage = 200;

/** The newest first, after those on earlier pages. */
export async function listChanges(db: Db, planId: string, skip = 0): Promise<Change[]> {
  const rows = await changes(db)
    .where("change.planId", "=", planId)
    .orderBy("change.changedAt", "desc")
    .orderBy("change.id", "desc")
    .limit(changesOnPage)
    .offset(skip)
    .execute();
  return rows.map(toChange);
}

/** All that has happened to one part, the oldest first. */
export async function listChangesOf(db: Db, planId: string, part: Part, partId: string): Promise<Change[]> {
  const rows = await changes(db)
    .where("change.planId", "=", planId)
    .where("change.part", "=", part)
    .where("change.partId", "=", partId)
    .orderBy("change.changedAt")
    .orderBy("change.id")
    .execute();
  return rows.map(toChange);
}

export async function findChange(db: Db, id: string): Promise<Change> {
  const row = await changes(db).where("change.id", "=", id).executeTakeFirst();
  return row ? toChange(row) : notFound();
}

/** How a part was in the version somebody began to write from. Null when its history does not reach that far back. */
export async function findState(db: Db, part: Part, partId: string, version: number): Promise<State | null> {
  const rows = await db
    .selectFrom("work.change")
    .select(["before", "after"])
    .where("part", "=", part)
    .where("partId", "=", partId)
    .orderBy("changedAt")
    .orderBy("id")
    .execute();
  const states = rows.flatMap(({ before, after }) => [toState(after), toState(before)]);
  return states.find((state) => state?.version === version) ?? null;
}

/**
 * A chapter is saved by itself every few seconds while somebody writes. What one person writes in it within ten minutes,
 * with nobody else between, is one change: kept as it was before them and as it became. To take it all back is another.
 */
async function goesOnWriting(
  db: Db,
  writer: Writer,
  { part, partId, before, after }: NewChange,
  latest: (writer: Writer) => ReturnType<typeof sql>,
): Promise<boolean> {
  if (part !== "chapter" || before === null || after === null || "place" in after) return false;
  const { rows } = await sql`
    update work.change set after = ${JSON.stringify(after)}::jsonb
    where changed_by = ${writer.by} and before is not null and after is not null and not after ? 'place'
      and before - 'version' <> ${JSON.stringify(after)}::jsonb - 'version'
      and changed_at > clock_timestamp() - interval '10 minutes'
      and id = (select id from work.change where plan_id = ${writer.planId} and part_id = ${partId} and ${latest(writer)}
                order by changed_at desc, id desc limit 1)
    returning id`.execute(db);
  return rows.length > 0;
}

const latestOfAnybody = () => sql`true`;
const latestOfWriter = ({ by }: Writer) => sql`changed_by = ${by}`;

async function recordDeed(db: Db, writer: Writer, change: NewChange): Promise<void> {
  await recordAudit(db, {
    organisationId: writer.organisationId,
    actor: writer.by,
    action: `${change.part}:${deed(change)}`,
    subject: `${change.part}/${change.partId}`,
    digestOf: canonical(change.after),
  });
}

type ChangeRow = Tables["work.change"];

async function insertChanges(db: Db, writer: Writer, changes: NewChange[]): Promise<void> {
  const { organisationId, planId, by } = writer;
  await db
    .insertInto("work.change")
    .values(
      changes.map(({ part, partId, before, after }) => {
        const states = { before, after } as Pick<ChangeRow, "before" | "after">; // objects of texts, numbers and lists
        const changedAt = sql<Date>`clock_timestamp()`; // now() would be the same for all changes of one request
        return { id: newId(), organisationId, planId, part, partId, ...states, changedBy: by, changedAt };
      }),
    )
    .execute();
}

function changes(db: Db) {
  return db
    .selectFrom("work.change as change")
    .innerJoin("access.person as person", "person.id", "change.changedBy")
    .select(["change.id", "change.organisationId", "change.planId", "change.part", "change.partId"])
    .select(["change.before", "change.after", "change.changedAt", "person.name as changedBy"]);
}

function toChange<Row extends Pick<ChangeRow, "before" | "after">>(row: Row) {
  return { ...row, before: toState(row.before), after: toState(row.after) };
}

function toState(value: ChangeRow["before"]): State | null {
  return typeof value === "object" && !Array.isArray(value) ? value : null;
}

function deed({ before, after }: NewChange): string {
  if (after === null) return "removed";
  return before === null ? "added" : "changed";
}
