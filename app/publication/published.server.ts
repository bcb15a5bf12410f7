import { sql } from "kysely";
import type * as z from "zod";
import { beginAs, type Db } from "#app/lib/db.server.ts";
import { type Publication, publication } from "./publication.ts";

/** What only the plan's own pages need. */
const bulky = ["format", "mandate", "layout", "groups", "chapters", "focusAreas", "measures"] as const;
const summary = publication.omit({
  format: true,
  mandate: true,
  layout: true,
  groups: true,
  chapters: true,
  focusAreas: true,
  measures: true,
});

/** What a list of plans says about each. */
export type PublishedSummary = z.output<typeof summary>;

export interface PublishedVersion {
  slug: string;
  version: number;
  publishedOn: string;
}

/** Asks as the public, who can see nothing but what is published. */
export async function asPublic<Answer>(db: Db, ask: (db: Db) => Promise<Answer>): Promise<Answer> {
  const transaction = await beginAs(db, "komplan_public");
  try {
    return await ask(transaction);
  } finally {
    // Nothing was written; what was answered, or went wrong, is what matters.
    await transaction
      .rollback()
      .execute()
      .catch(() => undefined);
  }
}

/** The version asked for, or the newest. */
export async function selectPublished(db: Db, slug: string, version?: number): Promise<Publication | undefined> {
  const row = await db
    .selectFrom("published.publication as publication")
    .select("publication.content")
    .where("publication.slug", "=", slug)
    .$if(version !== undefined, (rows) => rows.where("publication.version", "=", version ?? 0))
    .orderBy("publication.version", "desc")
    .limit(1)
    .executeTakeFirst();
  return row && publication.parse(row.content);
}

/** The newest version of every plan, by title. */
export async function selectSummaries(db: Db): Promise<PublishedSummary[]> {
  const rows = await db
    .selectFrom("published.publication as publication")
    .distinctOn("publication.slug")
    .select(sql<unknown>`publication.content - array[${sql.join(bulky)}]`.as("summary"))
    .orderBy("publication.slug")
    .orderBy("publication.version", "desc")
    .execute();
  return rows.map((row) => summary.parse(row.summary)).sort(byTitle);
}

/** Every version of a plan, or of all plans, newest first. */
export function selectVersions(db: Db, slug?: string): Promise<PublishedVersion[]> {
  return db
    .selectFrom("published.publication as publication")
    .select(["publication.slug", "publication.version", "publication.publishedOn"])
    .$if(slug !== undefined, (rows) => rows.where("publication.slug", "=", slug ?? ""))
    .orderBy("publication.slug")
    .orderBy("publication.version", "desc")
    .execute();
}

export function summaryOf(one: Publication): PublishedSummary {
  return summary.parse(
    Object.fromEntries(Object.entries(one).filter(([name]) => !bulky.some((left) => left === name))),
  );
}

export function byTitle(one: PublishedSummary, other: PublishedSummary): number {
  return one.title.localeCompare(other.title, "nb") || one.owner.localeCompare(other.owner, "nb");
}
