import { permit } from "#app/access/permit.server.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { findChapterIn } from "#app/plan/chapter-of-plan.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import type { Route } from "./+types/read-newest.ts";
import { insertionsOfChapter } from "./insertions-of-chapter.server.ts";
import { findMark } from "./newest.server.ts";
import type { Newest } from "./newest.ts";

/** A chapter as it stands now, if it is not as the page that asks has it already. */
export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, subject } = await permit(context, "plan:read", (db) => findMark(db, params));
  const { mark } = subject;
  const headers = { ETag: `"${mark}"` };
  if (request.headers.get("if-none-match") === headers.ETag) return new Response(null, { status: 304, headers });

  const { draft } = await permitDraft(context, "plan:read", params.planId);
  const chapter = await findChapterIn(db, params);
  const { text } = await insertionsOfChapter(db, draft, chapter, today(), context.get(languageContext));
  return Response.json({ mark, title: chapter.title, text } satisfies Newest, { headers });
}
