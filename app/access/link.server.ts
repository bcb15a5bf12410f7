import type { ControlledTransaction } from "kysely";
import { createContext, type MiddlewareFunction, type RouterContextProvider } from "react-router";
import { recordAudits } from "#app/lib/audit.server.ts";
import { beginAs, type Db } from "#app/lib/db.server.ts";
import { newId } from "#app/lib/id.server.ts";
import { languages } from "#app/lib/language.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { asSystem, pool } from "#app/lib/pool.server.ts";
import type { Tables } from "#app/lib/tables.ts";
import { unlessDatabaseIsGone } from "./front-door.server.ts";
import { type ClosedLink, isToken, type Link, type LinkPurpose, linkState } from "./link.ts";
import { isDeed } from "./own-page.server.ts";
import { RateLimit } from "./rate-limit.ts";
import { digestOf, newSecret } from "./secret.server.ts";

type ByLink = { state: "open"; db: Db; link: Link } | { state: ClosedLink };

const byLinkContext = createContext<ByLink>({ state: "unknown" });

/** What one person writes in ten minutes, also with a page that saves by itself. */
export const deedsByLink = new RateLimit({ window: 10 * 60_000, most: 300 });

/**
 * Stands before a page that is opened by link. The database then shows the one thing the link is for and nothing else
 * (row-level security, `app.linked`). To look changes nothing, so that machines which open links in mail use nothing up.
 */
export function linkMiddleware(purpose: LinkPurpose): MiddlewareFunction<Response> {
  return async ({ request, url, params, context }, next) => {
    const token = params.token ?? "";
    const found = await unlessDatabaseIsGone(openLink(token, purpose, request));
    const language = languages.find((one) => one === url.searchParams.get("sprak"));
    if (found.state !== "open") {
      if (language) context.set(languageContext, language);
      context.set(byLinkContext, found);
      return await next();
    }
    const { link } = found;
    context.set(languageContext, language ?? link.language);
    const db = await unlessDatabaseIsGone(beginAs(pool(), "komplan_app", actorOf(link)));
    context.set(byLinkContext, { state: "open", db, link });
    return await keepIfGood(db, request, next);
  };
}

/** The door for those without an account: what the link is for, and a database that shows no more; or why it opens nothing. */
export function permitByLink(context: Readonly<RouterContextProvider>): ByLink {
  return context.get(byLinkContext);
}

/** What somebody who came by link is in the database. */
export function actorOf({ organisationId, subjectId }: Pick<Link, "organisationId" | "subjectId">) {
  return { personId: "", readable: [], writable: [], linked: { organisationId, subjectId } };
}

/** Who makes or closes links, for whom, and what they are for. */
interface Sender {
  organisationId: string;
  purpose: LinkPurpose;
  /** Id of a person, or the name of a part of Komplan. */
  by: string;
  /** Id of a person, or null when nobody made it by hand. The same as `by` unless told. */
  createdBy?: string | null;
}

interface NewLink {
  subjectId: string;
  language: Link["language"];
  expiresAt: Date;
}

/** Makes links and gives their secrets by subject, which nobody knows afterwards. Older links to the same things open no more. */
export async function makeLinks(
  db: Db,
  sender: Sender,
  wanted: readonly NewLink[],
  now: Date,
): Promise<Map<string, string>> {
  if (wanted.length === 0) return new Map();
  const subjects = wanted.map(({ subjectId }) => subjectId);
  await revokeLinks(db, sender, subjects, now);
  const { organisationId, purpose, by, createdBy = by } = sender;
  const made = wanted.map((link) => ({ link, id: newId(), token: newSecret() }));
  const rows = made.map(({ link, id, token }) => {
    return { ...link, organisationId, id, purpose, digest: digestOf(token), createdBy, createdAt: now };
  });
  await db.insertInto("work.link").values(rows).execute();
  await record(db, sender, "link:made", rows);
  return new Map(made.map(({ link, token }) => [link.subjectId, token]));
}

/** Closes the links to some things, those that are open. Answers how many. */
export async function revokeLinks(db: Db, sender: Sender, subjectIds: readonly string[], now: Date): Promise<number> {
  const revoked = await db
    .updateTable("work.link")
    .set({ revokedAt: now })
    .where("organisationId", "=", sender.organisationId)
    .where("subjectId", "in", subjectIds)
    .where("revokedAt", "is", null)
    .returning("id")
    .execute();
  await record(db, sender, "link:revoked", revoked);
  return revoked.length;
}

async function record(db: Db, { organisationId, by: actor }: Sender, action: string, links: { id: string }[]) {
  await recordAudits(
    db,
    { organisationId, actor, action },
    links.map(({ id }) => `link/${id}`),
  );
}

async function openLink(
  token: string,
  purpose: LinkPurpose,
  request: Request,
): Promise<{ state: "open"; link: Link } | { state: ClosedLink }> {
  if (!isToken(token)) return { state: "unknown" };
  const now = new Date();
  const found = await asSystem((db) => findLink(db, digestOf(token), purpose));
  if (!found) return { state: "unknown" };
  // Counted for links there are, so that a flood of invented ones takes no room.
  if (isDeed(request) && deedsByLink.isTooMuch(found.id, now)) return { state: "tooOften" };
  const { revokedAt, ...link } = found;
  const state = linkState(found, now);
  return state === "open" ? { state, link } : { state };
}

async function findLink(db: Db, digest: Buffer, purpose: LinkPurpose) {
  return await db
    .selectFrom("work.link")
    .select(["id", "organisationId", "subjectId", "language", "expiresAt", "revokedAt"])
    .where("digest", "=", digest)
    .where("purpose", "=", purpose)
    .executeTakeFirst();
}

async function keepIfGood(db: ControlledTransaction<Tables>, request: Request, next: () => Promise<Response>) {
  try {
    const answer = await next();
    if (isDeed(request) && answer.status < 400) await db.commit().execute();
    return answer;
  } finally {
    if (!db.isCommitted)
      await db
        .rollback()
        .execute()
        .catch(() => undefined); // a connection that is lost has undone it already
  }
}
