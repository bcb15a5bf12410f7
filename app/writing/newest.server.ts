import { sql } from "kysely";
import type { PartOfPlan } from "#app/access/permissions.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";

/** A chapter, and a mark that is another as soon as anything is written in it, settled or not. */
export interface Marked extends PartOfPlan {
  mark: string;
}

/** The mark of a chapter of an address. Cheap: it is asked for again and again. */
export async function findMark(db: Db, { planId, chapterId }: { planId: string; chapterId: string }): Promise<Marked> {
  const found = await db
    .selectFrom("work.chapter as chapter")
    .select(["chapter.organisationId", "chapter.planId"])
    .select(
      sql<string>`concat_ws('-', chapter.version, (select id from work.chapter_update written
        where written.organisation_id = chapter.organisation_id and written.chapter_id = chapter.id
        order by id desc limit 1))`.as("mark"),
    )
    .where("chapter.planId", "=", planId)
    .where("chapter.id", "=", chapterId)
    .where("chapter.deletedAt", "is", null)
    .executeTakeFirst();
  return found ?? notFound();
}
