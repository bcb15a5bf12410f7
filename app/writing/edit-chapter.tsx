import { data, href, redirect } from "react-router";
import * as z from "zod";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readEditorTree } from "#app/lib/editor-text.ts";
import { type RefusedForm, readForm, refused, typedValue } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import type { RichText } from "#app/lib/rich-text.ts";
import { today } from "#app/lib/today.server.ts";
import { FiguresLink } from "#app/mapping/figures-link.tsx";
import { updateChapter } from "#app/plan/chapter.server.ts";
import type { Chapter } from "#app/plan/chapter.ts";
import { findChapterIn } from "#app/plan/chapter-of-plan.server.ts";
import { CommentLink } from "#app/plan/comment-link.tsx";
import { FindingList } from "#app/plan/finding-list.tsx";
import { findingViews } from "#app/plan/finding-view.server.ts";
import { frameText } from "#app/plan/frame-text.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { findingsAbout, qualityFindings } from "#app/plan/quality.ts";
import { RemoveButton } from "#app/plan/remove-button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-chapter.ts";
import { ChapterConflict } from "./chapter-conflict.tsx";
import { ChapterEditor } from "./chapter-editor.tsx";
import { FollowedChapter } from "./followed-chapter.tsx";
import { InsertedNow } from "./inserted-now.tsx";
import { insertionsOfChapter } from "./insertions-of-chapter.server.ts";
import { findMark } from "./newest.server.ts";
import { settleBeforeReading } from "./settle.server.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const canEdit = can(user, "plan:edit", draft.plan);
  const mark = canEdit ? "" : (await findMark(db, params)).mark; // before the text, so that what is written meanwhile is asked for
  if (canEdit) await settleBeforeReading(db, params.chapterId);
  const chapter = await findChapterIn(db, params); // the plan was read before the chapter was settled
  const language = context.get(languageContext);
  const findings = findingViews(findingsAbout(qualityFindings(draft), chapter.id), draft, language);
  const insertions = await insertionsOfChapter(db, draft, chapter, today(), language);
  const { toMarkdown } = await import("#app/lib/markdown.server.ts");
  return { chapter, markdown: toMarkdown(chapter.body), mark, canEdit, findings, insertions };
}

const chapterForm = z.object({
  title: z.string().trim().min(1, "writeTitle").max(300, "shortenTitle"),
  version: z.coerce.number().int(),
  /** The editor's tree, or without scripts Markdown. */
  body: z.string().optional(),
  markdown: z.string().optional(),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user } = await permit(context, "plan:edit", (db) => findChapterIn(db, params));
  await settleBeforeReading(db, params.chapterId);
  const chapter = await findChapterIn(db, params);

  const form = await readForm(request, chapterForm);
  if (!form.ok) return data({ ...nothing, form }, 422);
  const body = await readBody(form.fields);
  if (!body) return data({ ...nothing, form: refused(form, "markdown", "unreadableText") }, 422);

  const { organisationId } = chapter;
  const writer = { by: user.id, organisationId, planId: params.planId };
  const fields = { kind: chapter.kind, template: chapter.template, title: form.fields.title, body };
  const saved = await updateChapter(db, writer, chapter.id, form.fields.version, fields);
  if (!saved.ok) {
    const theirs = { title: chapter.title, body: chapter.body, version: chapter.version };
    return data({ ...nothing, form: refused(form, "title", saved.refusal), theirs, mine: body }, 409);
  }

  throw redirect(href("/arbeid/planer/:planId/kapittel/:chapterId", params), 303);
}

interface Answer {
  form: RefusedForm | undefined;
  /** Set when somebody else has saved meanwhile: what stands there now, and what was sent. */
  theirs: Pick<Chapter, "title" | "body" | "version"> | null;
  mine: RichText | null;
}

const nothing: Answer = { form: undefined, theirs: null, mine: null };

async function readBody({ body, markdown }: z.output<typeof chapterForm>) {
  if (body === undefined) return (await import("#app/lib/markdown.server.ts")).fromMarkdown(markdown ?? "");
  try {
    return readEditorTree(JSON.parse(body));
  } catch {
    return null;
  }
}

export default function EditChapter({ loaderData, actionData }: Route.ComponentProps) {
  const t = frameText[useLanguage()];
  const { chapter, markdown, mark, canEdit, findings, insertions } = loaderData;
  const form = actionData?.form;
  if (actionData?.theirs && actionData.mine) {
    return (
      <ChapterConflict title={typedValue(form, "title") ?? ""} mine={actionData.mine} theirs={actionData.theirs} />
    );
  }
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${chapter.title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.errors} heading={t.errors.heading} />
      {canEdit ? (
        <ChapterEditor
          key={chapter.id}
          chapterId={chapter.id}
          heading={<Heading level={1}>{chapter.title}</Heading>}
          title={typedValue(form, "title") ?? chapter.title}
          body={chapter.body}
          markdown={typedValue(form, "markdown") ?? markdown}
          version={chapter.version}
          errorOf={errorText(form, t.errors)}
          insertions={insertions.choices}
        >
          <About chapter={chapter} findings={findings} />
        </ChapterEditor>
      ) : (
        <FollowedChapter
          key={`${chapter.id} ${mark}`}
          address={`/arbeid/planer/${chapter.planId}/kapittel/${chapter.id}/nyeste`}
          title={chapter.title}
          text={insertions.text}
          mark={mark}
        >
          <About chapter={chapter} findings={findings} />
        </FollowedChapter>
      )}
      {canEdit && <InsertedNow all={insertions.all} lang={insertions.lang} />}
      {canEdit && (
        <RemoveButton
          action={`/arbeid/planer/${chapter.planId}/kapittel/${chapter.id}/fjern`}
          label={t.chapter.remove}
        />
      )}
    </article>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

/** What stands between the heading of a chapter and its text. */
function About({ chapter, findings }: Pick<Loaded, "chapter" | "findings">) {
  return (
    <>
      <CommentLink planId={chapter.planId} part="kapittel" id={chapter.id} />
      <FindingList findings={findings} />
      <Generated kind={chapter.kind} />
      {chapter.template === "situation" && <FiguresLink planId={chapter.planId} />}
    </>
  );
}

const generated = { focusAreas: "generatedAreas", measureList: "generatedList" } as const;

/** Says what fills a chapter that is made from the rest of the plan. */
function Generated({ kind }: Pick<Chapter, "kind">) {
  const t = frameText[useLanguage()].chapter;
  return kind === "text" ? null : <p className="quiet">{t[generated[kind]]}</p>;
}
