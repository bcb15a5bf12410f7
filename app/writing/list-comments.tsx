import { href, Link } from "react-router";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/list-comments.ts";
import { listComments } from "./comment.server.ts";
import { partAddress, partTitles } from "./comment.ts";
import { CommentList } from "./comment-list.tsx";
import { commentText } from "./comment-text.ts";
import { commentView } from "./comment-view.ts";
import { listSuggestions } from "./suggestion.server.ts";
import { partOf } from "./suggestion.ts";
import { SuggestionLine } from "./suggestion-line.tsx";
import { suggestionView } from "./suggestion-view.ts";
import "./comment.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const titles = partTitles(draft);
  const comments = await listComments(db, draft.plan.id);
  const suggestions = await listSuggestions(db, draft.plan.id);
  const parts = Map.groupBy(comments, ({ partId }) => partId);
  const groups = [...parts].map(([partId, said]) => ({
    partId,
    part: said[0]?.part ?? "chapter",
    title: titles.get(partId) ?? "",
    open: said.filter(({ done }) => !done).length,
    comments: said.map((comment) => commentView(comment, user, language)),
  }));
  return {
    // What has been taken out of the plan is talked of no more.
    groups: groups.filter(({ title }) => title !== ""),
    suggestions: suggestions
      .map((each) => ({ ...suggestionView(each, language), title: titles.get(partOf(each)) ?? "" }))
      .filter(({ title }) => title !== ""),
    chapters: draft.chapters.map(({ id, title }) => ({ id, title })),
  };
}

/** All that is said of the plan, part by part, and what is suggested. */
export default function ListComments({ params, loaderData: { groups, suggestions, chapters } }: Route.ComponentProps) {
  const t = commentText[useLanguage()];
  const address = (part: string, partId: string) =>
    href("/arbeid/planer/:planId/kommentarer/:part/:partId", { ...params, part, partId });
  return (
    <article className="stack commenting">
      <title>{`${t.title} – Komplan`}</title>
      <Heading level={1}>{t.title}</Heading>
      <p>{t.lead}</p>
      {groups.length + suggestions.length === 0 && <p>{t.none}</p>}
      {suggestions.length > 0 && (
        <section className="stack-tight">
          <Heading level={2}>{t.read.suggestions}</Heading>
          <ul className="comment-list">
            {suggestions.map((suggestion) => (
              <SuggestionLine key={suggestion.id} planId={params.planId} {...{ suggestion }} title={suggestion.title} />
            ))}
          </ul>
        </section>
      )}
      {groups.map(({ partId, part, title, open, comments }) => (
        <section key={partId} className="stack-tight">
          <Heading level={2}>
            <Link className="ds-link" to={address(partAddress[part], partId)}>
              {title}
            </Link>
          </Heading>
          <p className="quiet">
            {t.parts[part]} · {t.open(open)}
          </p>
          <CommentList planId={params.planId} comments={comments} withQuote="withQuote" />
        </section>
      ))}
      <section className="stack-tight">
        <Heading level={2}>{t.start}</Heading>
        <ul>
          {chapters.map(({ id, title }) => (
            <li key={id}>
              <Link className="ds-link" to={address("kapittel", id)}>
                {title}
              </Link>
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
