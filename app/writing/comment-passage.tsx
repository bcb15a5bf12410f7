import { Link } from "react-router";
import type { RefusedForm } from "#app/lib/form.ts";
import { useLanguage } from "#app/ui/language.ts";
import { CommentForm } from "./comment-form.tsx";
import { CommentList } from "./comment-list.tsx";
import { commentText } from "./comment-text.ts";
import type { CommentView } from "./comment-view.ts";
import type { SuggestionView } from "./suggestion-view.ts";

interface Props {
  /** `at` is its number among the passages, from 0. */
  passage: { at: number; text: string; field: string; kind: string; suggestAt: string | null; comments: CommentView[] };
  planId: string;
  here: string;
  isChosen: boolean;
  form: RefusedForm | undefined;
  suggestions: SuggestionView[];
}

/** One passage with what is said of it, and the ways to say something. */
export function PassageToComment({ passage, planId, here, isChosen, form, suggestions }: Props) {
  const { read: t, fields, suggestion: words } = commentText[useLanguage()];
  const { at } = passage;
  const short = passage.text.length > 60 ? `${passage.text.slice(0, 57)} …` : passage.text;
  return (
    <div className="passage" id={`avsnitt-${at}`}>
      {passage.field && <p className="quiet">{fields[passage.field] ?? passage.field}</p>}
      <p className="as-said" data-kind={passage.kind}>
        {passage.text}
      </p>
      <p className="passage-ways">
        <Link className="ds-link" to={`${here}?avsnitt=${at}#avsnitt-${at}`} aria-label={t.commentOn(short)}>
          {t.comment}
        </Link>
        {passage.suggestAt && (
          <Link
            className="ds-link"
            to={`/arbeid/planer/${planId}/${passage.suggestAt}`}
            aria-label={t.suggestFor(short)}
          >
            {t.suggest}
          </Link>
        )}
        {suggestions.map(({ id, by }) => (
          <Link
            key={id}
            className="ds-link"
            to={`/arbeid/planer/${planId}/forslag/${id}`}
            aria-label={words.seeFrom(by)}
          >
            {words.see}
          </Link>
        ))}
      </p>
      <CommentList planId={planId} comments={passage.comments} />
      {isChosen && <CommentForm here={here} quote={passage.text} form={form} />}
    </div>
  );
}
