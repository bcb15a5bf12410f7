import { createHash } from "node:crypto";
import { sql } from "kysely";
import { recordAudit } from "#app/lib/audit.server.ts";
import type { Db } from "#app/lib/db.server.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/id.server.ts";
import type { Result } from "#app/lib/result.ts";
import { residentsOfPlan } from "#app/mapping/statistics.server.ts";
import { findOrganisation } from "#app/organisation/organisation.server.ts";
import { canonical } from "#app/plan/differences.ts";
import { findDraft } from "#app/plan/draft.server.ts";
import type { Draft } from "#app/plan/draft.ts";
import { hasFigures } from "#app/writing/tell-text.ts";
import { type Publication, publication } from "./publication.ts";
import { type PublishedSummary, selectPublished, selectSummaries } from "./published.server.ts";
import { changedStatuses, toPublication, withNewStatuses } from "./to-publication.ts";

/** Why nothing is published: the plan has neither focus areas nor measures, nothing has changed, there is nothing yet to bring statuses for, or there are statuses that nobody has seen. */
export type PublishRefusal = "empty" | "unchanged" | "unpublished" | "changedMeanwhile";

export interface Version {
  version: number;
  publishedOn: string;
  hash: string;
}

/** A version in the list of them. */
interface ListedVersion extends Version {
  /** Whether it repeats the words of the version before and only brings newer statuses. */
  isStatusOnly: boolean;
}

/** The draft as it would look if it were published today. Not kept. */
export async function draftPublication(db: Db, planId: string, today: string): Promise<Publication> {
  const [newest] = await listVersionsOf(db, planId);
  return await frozen(db, await findDraft(db, planId), (newest?.version ?? 0) + 1, today);
}

/** Freezes the draft as a new row that is never changed. Those who publish the same plan at once stand in line. */
export async function publishPlan(
  db: Db,
  planId: string,
  by: string,
  today: string,
): Promise<Result<Version, PublishRefusal>> {
  await db.selectFrom("work.plan").select("id").where("id", "=", planId).forUpdate().execute();
  const draft = await findDraft(db, planId);
  if (isEmpty(draft)) return { ok: false, refusal: "empty" };
  const last = await selectPublished(db, draft.plan.slug);
  const content = await frozen(db, draft, (last?.version ?? 0) + 1, today);
  if (last && saysTheSame(last, content)) return { ok: false, refusal: "unchanged" };
  return { ok: true, value: await insertPublication(db, draft, by, content) };
}

/**
 * The newest publication with today's statuses and no other change, the measures that is news for, and a mark of just those news: words
 * that came by link meanwhile must be seen before they are published. Not kept.
 */
export async function statusPublication(db: Db, { plan, measures }: Draft, today: string) {
  const last = await selectPublished(db, plan.slug);
  if (!last) return undefined;
  const content = publication.parse(withNewStatuses(last, measures, { version: last.version + 1, publishedOn: today }));
  const numbers = new Set(changedStatuses(last, content));
  const changed = content.measures.filter(({ number }) => numbers.has(number));
  return { content, changed, seen: createHash("sha256").update(canonical(changed)).digest("hex") };
}

/** Publishes how the measures go, without the words that are being written. */
export async function publishStatus(
  db: Db,
  planId: string,
  { by, seen }: { by: string; seen: string },
  today: string,
): Promise<Result<Version, PublishRefusal>> {
  await db.selectFrom("work.plan").select("id").where("id", "=", planId).forUpdate().execute();
  const draft = await findDraft(db, planId);
  const next = await statusPublication(db, draft, today);
  if (!next) return { ok: false, refusal: "unpublished" };
  if (next.changed.length === 0) return { ok: false, refusal: "unchanged" };
  if (next.seen !== seen) return { ok: false, refusal: "changedMeanwhile" };
  return { ok: true, value: await insertPublication(db, draft, by, next.content) };
}

/** A publication as it was last made. */
export async function latestPublication(db: Db, slug: string): Promise<Publication> {
  return (await selectPublished(db, slug)) ?? notFound();
}

export async function findPublication(db: Db, slug: string, version: number): Promise<Publication> {
  return (await selectPublished(db, slug, version)) ?? notFound();
}

/** The newest of every plan, by title. */
export async function listPublications(db: Db): Promise<PublishedSummary[]> {
  return await selectSummaries(db);
}

/** Every version of one plan, newest first. */
export async function listVersionsOf(db: Db, planId: string): Promise<ListedVersion[]> {
  return await db
    .selectFrom("published.publication")
    .select(["version", "publishedOn", "hash"])
    .select(sql<boolean>`content ? 'wordsFrom'`.as("isStatusOnly"))
    .where("planId", "=", planId)
    .orderBy("version", "desc")
    .execute();
}

/** SHA-256 of a publication, the same whatever order its fields are written in. */
export function hashOf(content: Publication): string {
  return createHash("sha256").update(canonical(content)).digest("hex");
}

/** Parsed strictly before it is stored: what the contract does not name stops here. */
async function frozen(db: Db, draft: Draft, version: number, publishedOn: string): Promise<Publication> {
  const { name, example, uustatusLink } = await findOrganisation(db, draft.plan.organisationId);
  const residents = hasFigures(draft.chapters.map(({ body }) => body)) ? await residentsOfPlan(db, draft) : [];
  const imprint = { version, publishedOn, owner: name, example, uustatusLink };
  return publication.parse(toPublication(draft, imprint, residents));
}

async function insertPublication(db: Db, { plan }: Draft, by: string, content: Publication): Promise<Version> {
  const { slug, version, publishedOn } = content;
  const { organisationId, id: planId } = plan;
  const hash = hashOf(content);
  await db
    .insertInto("published.publication")
    .values({ id: newId(), organisationId, planId, slug, version, hash, content, publishedOn })
    .execute();
  const subject = `plan/${planId}`;
  await recordAudit(db, { organisationId, actor: by, action: "plan:publish", subject, digestOf: hash });
  return { version, publishedOn, hash };
}

function isEmpty({ focusAreas, measures }: Draft): boolean {
  return focusAreas.length === 0 && measures.length === 0;
}

function saysTheSame(one: Publication, other: Publication): boolean {
  return canonical(saidIn(one)) === canonical(saidIn(other));
}

/** What it says, but for what it says of itself. Measures had no key in the first publications. */
function saidIn({ wordsFrom, version, publishedOn, measures, ...words }: Publication) {
  return { ...words, measures: measures.map(({ key, ...measure }) => measure) };
}
