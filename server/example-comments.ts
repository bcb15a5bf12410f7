import { newId } from "#app/lib/id.server.ts";
import { fromPlainText } from "#app/lib/rich-text.ts";
import type { ExamplePlan } from "./example.ts";
import type { Rows } from "./example-rows.ts";

/** What was said of the text while it was written. */
export interface ExampleComment {
  /** Title of the chapter, or of the measure. */
  chapter?: string;
  measure?: string;
  by: string;
  on: string;
  quote: string;
  body: string;
  done: boolean;
  replies: { by: string; on: string; body: string }[];
}

/** Other words for a paragraph of a chapter; `at` is its place among the blocks. */
export interface ExampleSuggestion {
  chapter: string;
  at: number;
  by: string;
  on: string;
  before: string;
  after: string;
  note: string;
}

/** Who is invited to say something, comments and suggestions as rows. `idOf` is that of the rest of the example. */
export function commentRows(
  { key, advisers = [], comments = [], suggestions = [] }: ExamplePlan,
  { organisationId, planId }: { organisationId: string; planId: string },
  idOf: (key: string) => string,
): Rows {
  const stored = comments.map((comment) => ({ ...comment, id: newId() }));
  const chapterId = (title: string) => idOf(`chapter ${key} ${title}`);
  return {
    "work.planAdviser": advisers.map(({ person, from, by }) => {
      const invited = { personId: idOf(`person ${person}`), invitedBy: idOf(`person ${by}`), fromDate: from };
      return { organisationId, planId, ...invited };
    }),
    "work.comment": stored.map(({ id, chapter, measure = "", by, on, quote, body, done }) => ({
      organisationId,
      planId,
      id,
      part: chapter === undefined ? "measure" : "chapter",
      partId: chapter === undefined ? idOf(`measure ${key} ${measure}`) : chapterId(chapter),
      quote,
      body,
      writtenBy: idOf(`person ${by}`),
      writtenAt: moment(on),
      doneAt: done ? moment(on) : null,
    })),
    "work.commentReply": stored.flatMap(({ id: commentId, replies }) =>
      replies.map(({ by, on, body }) => {
        return { organisationId, commentId, id: newId(), body, writtenBy: idOf(`person ${by}`), writtenAt: moment(on) };
      }),
    ),
    "work.suggestion": suggestions.map(({ chapter, at, by, on, before, after, note }) => {
      const [block = { type: "paragraph" as const }] = fromPlainText(before).content;
      const words = JSON.stringify([{ type: "text", text: after }]);
      const place = { chapterId: chapterId(chapter), path: [at], before: block, after: words as never }; // sent as JSON
      return {
        organisationId,
        planId,
        id: newId(),
        ...place,
        note,
        writtenBy: idOf(`person ${by}`),
        writtenAt: moment(on),
      };
    }),
  };
}

function moment(day: string): string {
  return `${day}T11:00:00+01:00`;
}
