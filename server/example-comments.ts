import { newId } from "#app/lib/id.server.ts";
import { asPassage, asWords, type MeasureText } from "#app/writing/measure-text.ts";
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

/** Other words for a paragraph of a chapter, where `at` is its place among the blocks, or for one text of a measure. */
export interface ExampleSuggestion {
  chapter?: string;
  at?: number;
  measure?: string;
  field?: MeasureText;
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
    "work.suggestion": suggestions.map(({ chapter, at = 0, measure = "", field = "title", by, on, ...said }) => {
      const ofMeasure = () => ({ measureId: idOf(`measure ${key} ${measure}`), field });
      const place = chapter === undefined ? ofMeasure() : { chapterId: chapterId(chapter), path: [at] };
      const after = JSON.stringify(asWords(said.after)) as never; // sent as JSON
      const words = { before: asPassage(said.before), after, note: said.note };
      const written = { writtenBy: idOf(`person ${by}`), writtenAt: moment(on) };
      return { organisationId, planId, id: newId(), ...place, ...words, ...written };
    }),
  };
}

function moment(day: string): string {
  return `${day}T11:00:00+01:00`;
}
