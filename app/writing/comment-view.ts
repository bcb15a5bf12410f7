import { can } from "#app/access/permissions.ts";
import type { User } from "#app/access/user.ts";
import { dateInNorway, formatClock, formatDate } from "#app/lib/dates.ts";
import type { Language } from "#app/lib/language.ts";
import type { Comment } from "./comment.ts";

/** A comment as somebody sees it. */
export interface CommentView {
  id: string;
  quote: string;
  body: string;
  by: string;
  at: string;
  done: boolean;
  canSettle: boolean;
  replies: { id: string; body: string; by: string; at: string }[];
}

export function commentView(comment: Comment, user: User, language: Language): CommentView {
  const { id, quote, body, name, writtenAt, done, replies } = comment;
  return {
    id,
    quote,
    body,
    by: name,
    at: momentInWords(writtenAt, language),
    done,
    canSettle: can(user, "comment:settle", comment),
    replies: replies.map((reply) => ({
      id: reply.id,
      body: reply.body,
      by: reply.name,
      at: momentInWords(new Date(reply.writtenAt), language),
    })),
  };
}

/** "12. mars 2026 kl. 14.02". */
export function momentInWords(moment: Date, language: Language): string {
  return `${formatDate(dateInNorway(moment), language)} kl. ${formatClock(moment)}`;
}
