import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { findChapter } from "./chapter.server.ts";
import type { Chapter } from "./chapter.ts";

/** The chapter of an address. One that stands in another plan is not there. */
export async function findChapterIn(
  db: Db,
  { planId, chapterId }: { planId: string; chapterId: string },
): Promise<Chapter> {
  const chapter = await findChapter(db, chapterId);
  return chapter.planId === planId ? chapter : notFound();
}
