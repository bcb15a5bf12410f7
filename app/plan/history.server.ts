import { sql } from "kysely";
import type { Db } from "#app/lib/db.server.ts";
import { changesOnPage } from "./change.server.ts";
import type { Change, Part } from "./change.ts";
import type { WrittenVersion } from "./taken-along.ts";

/** One line of the history: a change, or all that came into the plan at once. */
export interface HistoryLine extends Change {
  /** The parts that came at once; one where it is a single change. */
  parts: Part[];
  /** Whether it is all that was read from a Word file. */
  fromWord: boolean;
}

/** What has been written in some chapters, change by change. One query. */
export async function listWrittenVersions(
  db: Db,
  planId: string,
  chapterIds: readonly string[],
): Promise<WrittenVersion[]> {
  if (chapterIds.length === 0) return [];
  const { rows } = await sql<WrittenVersion>`
    select change.id, change.part_id, person.name as by, (change.after ->> 'version')::integer as version
    from work.change join access.person on person.id = change.changed_by
    where change.plan_id = ${planId} and change.part = 'chapter' and change.part_id = any(${chapterIds}::text[])
      and change.before is not null and change.after ? 'version'
    order by change.changed_at, change.id`.execute(db);
  return rows;
}

/** So many parts made by one person without a pause came at once: nobody writes that fast. */
const atOnce = 5;

/** The newest first, after those on earlier pages. What came at once is one line, wherever the pages part. One query. */
export async function listHistory(db: Db, planId: string, skip: number): Promise<HistoryLine[]> {
  const { rows } = await sql<HistoryLine>`
    with ordered as (
      select change.*, case when before is null and lag(before is null) over neighbours
          and lag(changed_by) over neighbours = changed_by
          and changed_at - lag(changed_at) over neighbours < interval '2 seconds' then 0 else 1 end as begins
      from work.change where plan_id = ${planId} window neighbours as (order by changed_at, id)
    ), grouped as (select ordered.*, sum(begins) over (order by changed_at, id) as batch from ordered),
    sized as (
      select grouped.*, array_agg(part) over (partition by batch) as parts, count(*) over (partition by batch) as size from grouped
    ), numbered as (
      select sized.*, row_number() over (partition by batch order by changed_at desc, id desc) as place from sized
    )
    select line.id, line.organisation_id, line.plan_id, line.part, line.part_id, line.before, line.after, line.changed_at,
      person.name as changed_by, case when size >= ${atOnce} then parts else array[part] end as parts,
      size >= ${atOnce} and batch = 1 and exists (select from work.import where plan_id = ${planId}) as from_word
    from numbered line join access.person person on person.id = line.changed_by
    where size < ${atOnce} or place = 1
    order by line.changed_at desc, line.id desc limit ${changesOnPage} offset ${skip}`.execute(db);
  return rows;
}
