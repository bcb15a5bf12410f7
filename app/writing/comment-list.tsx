import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/field.tsx";
import { ActionButton, Form } from "#app/ui/form.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { commentText } from "./comment-text.ts";
import type { CommentView } from "./comment-view.ts";

interface Props {
  planId: string;
  comments: CommentView[];
  /** Whether to show what they were about, where that does not stand above them. */
  withQuote?: "withQuote";
}

/** What is said, with replies. What is dealt with is folded away. */
export function CommentList({ planId, comments, withQuote }: Props) {
  const { one: t } = commentText[useLanguage()];
  const done = comments.filter((comment) => comment.done);
  const list = (some: CommentView[]) => (
    <ul className="comment-list">
      {some.map((comment) => (
        <OneComment key={comment.id} {...{ planId, comment }} quote={withQuote ? comment.quote : ""} />
      ))}
    </ul>
  );
  return (
    <>
      {done.length < comments.length && list(comments.filter((comment) => !comment.done))}
      {done.length > 0 && (
        <details className="done-comments">
          <summary>{t.showDone(done.length)}</summary>
          {list(done)}
        </details>
      )}
    </>
  );
}

function OneComment({ planId, comment, quote }: { planId: string; comment: CommentView; quote: string }) {
  const { one: t, read } = commentText[useLanguage()];
  const { id, body, by, at, done, canSettle, replies } = comment;
  const base = `/arbeid/planer/${planId}/kommentar/${id}`;
  return (
    <li id={`kommentar-${id}`} className="stack-tight">
      {quote && (
        <figure className="quoted">
          <figcaption className="quiet">{read.quoted}</figcaption>
          <blockquote>{quote}</blockquote>
        </figure>
      )}
      <p className="as-said">{body}</p>
      <p className="quiet">
        {t.by(by, at)}
        {done && ` · ${t.done}`}
      </p>
      {replies.length > 0 && (
        <ul className="replies">
          {replies.map((reply) => (
            <li key={reply.id}>
              <p className="as-said">{reply.body}</p>
              <p className="quiet">{t.by(reply.by, reply.at)}</p>
            </li>
          ))}
        </ul>
      )}
      <div className="button-row">
        {canSettle && (
          <ActionButton
            action={`${base}/ferdig`}
            fields={{ done: done ? "no" : "yes" }}
            aria-label={done ? t.reopenOf(by) : t.settleOf(by)}
          >
            {done ? t.reopen : t.settle}
          </ActionButton>
        )}
      </div>
      {!done && (
        <details className="reply-form">
          <summary>{t.reply}</summary>
          <Form action={`${base}/svar`} className="stack-tight narrow">
            <TextArea name="body" label={t.replyTo(by)} rows={2} required maxLength={5000} />
            <Button variant="secondary" size="sm">
              {t.sendReply}
            </Button>
          </Form>
        </details>
      )}
    </li>
  );
}
