import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { aboutNobody } from "#app/guide/free-text-form.ts";
import { readForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/comment-on-part.ts";
import { insertComment, listComments } from "./comment.server.ts";
import { findReadPart, openFirst, type ReadPart } from "./comment.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentList } from "./comment-list.tsx";
import { PassageToComment } from "./comment-passage.tsx";
import { commentText } from "./comment-text.ts";
import { commentView } from "./comment-view.ts";
import { listSuggestions } from "./suggestion.server.ts";
import { passagesOf } from "./suggestion-passage.ts";
import { suggestionView } from "./suggestion-view.ts";
import "./comment.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const part = findReadPart(draft, params.part, params.partId) ?? notFound();
  const comments = openFirst(await listComments(db, draft.plan.id, part.id));
  const suggestions = part.part === "goal" ? [] : await listSuggestions(db, draft.plan.id, part.id);
  const passages = readPassages(part);
  const chosen = new URL(request.url).searchParams.get("avsnitt") ?? "";
  const texts = new Set(passages.map(({ text }) => text));
  return {
    part: { part: part.part, id: part.id, title: part.title, kind: part.chapter?.kind ?? "text" },
    chosen: /^\d{1,4}$/.test(chosen) ? Number(chosen) : null,
    passages: passages.map((passage, at) => ({
      ...passage,
      at,
      comments: comments.filter(({ quote }) => quote === passage.text).map((each) => commentView(each, user, language)),
    })),
    others: comments.filter(({ quote }) => !texts.has(quote)).map((each) => commentView(each, user, language)),
    suggestions: suggestions.map((suggestion) => suggestionView(suggestion, language)),
  };
}

/** The texts of a part, each with where other words are suggested for it, under the plan's own address; null where they cannot be. */
function readPassages({ part, id, chapter, fields }: ReadPart) {
  if (chapter === null) {
    const suggestAt = (field: string) => (part === "measure" ? `tiltak/${id}/forslag?felt=${field}` : null);
    return fields.map(({ field, text }) => ({ field, text, kind: "field" as const, suggestAt: suggestAt(field) }));
  }
  return passagesOf(chapter.body).map(({ text, kind }, at) => {
    return { field: "", text, kind, suggestAt: kind === "other" ? null : `kapittel/${id}/forslag?avsnitt=${at}` };
  });
}

const commentForm = z.object({
  body: aboutNobody(z.string().trim().min(1, "writeSomething").max(5000, "shortenText")),
  quote: z.string().max(20_000).default(""),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:comment", params.planId);
  const { part, id: partId } = findReadPart(draft, params.part, params.partId) ?? notFound();

  const form = await readForm(request, commentForm);
  if (!form.ok) return data(form, 422);

  const writer = { by: user.id, organisationId: draft.plan.organisationId, planId: draft.plan.id };
  await insertComment(db, writer, { part, partId, ...form.fields });
  throw redirect(href("/arbeid/planer/:planId/kommentarer/:part/:partId", params), 303);
}

export default function CommentOnPart({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { read: t, errors } = commentText[useLanguage()];
  const { part, chosen, passages, others, suggestions } = loaderData;
  const here = href("/arbeid/planer/:planId/kommentarer/:part/:partId", params);
  const base = href("/arbeid/planer/:planId", params);
  return (
    <article className="stack commenting">
      <title>{`${form ? "Feil: " : ""}${t.of(part.title)} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <nav className="button-row" aria-label={t.all}>
        <Link className="ds-link" to={`${base}/${params.part}/${part.id}`}>
          {t.back}
        </Link>
        <Link className="ds-link" to={`${base}/kommentarer`}>
          {t.all}
        </Link>
      </nav>
      <Heading level={1}>{part.title}</Heading>
      <p>{part.kind === "text" ? t.lead : t.generated}</p>
      <div>
        {passages.map((passage) => (
          <PassageToComment
            key={passage.at}
            {...{ passage, here, form }}
            planId={params.planId}
            isChosen={chosen === passage.at}
            suggestions={suggestions.filter(
              ({ before, field, isOpen }) => isOpen && before === passage.text && (field ?? "") === passage.field,
            )}
          />
        ))}
      </div>
      <section className="stack-tight">
        <Heading level={2}>{t.whole}</Heading>
        <CommentList planId={params.planId} comments={others} withQuote="withQuote" />
        {chosen === null && <CommentForm here={here} quote="" form={form} />}
      </section>
    </article>
  );
}
