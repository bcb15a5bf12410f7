import { data, href, redirect } from "react-router";
import * as z from "zod";
import { readForm, refused } from "#app/lib/form.ts";
import { toPlainText } from "#app/lib/rich-text.ts";
import { updateChapter } from "#app/plan/chapter.server.ts";
import type { Draft } from "#app/plan/draft.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { RichTextView } from "#app/ui/rich-text-view.tsx";
import type { Route } from "./+types/suggest-situation.ts";
import { BackToMapping } from "./back-to-mapping.tsx";
import { newestForm } from "./form.ts";
import { givenAnswers } from "./given-answer.ts";
import { resultsText } from "./results-text.ts";
import { listRequests } from "./round.server.ts";
import { situationDraft, withParts } from "./situation.ts";
import "./mapping.css";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const chapter = chapterIn(draft);
  const written = chapter ? toPlainText(chapter.body) : "";
  const answers = givenAnswers(await listRequests(db, params.planId));
  const parts = situationDraft(newestForm(), answers, draft.plan.language);
  return {
    chapter: chapter && { title: chapter.title, version: chapter.version },
    parts: parts.map((part) => ({ ...part, isTaken: written.includes(toPlainText(part.text)) })),
  };
}

const chosenForm = z.object({
  version: z.coerce.number().int(),
  sections: z.array(z.string()).min(1, "chooseSections"),
});

/** Puts the chosen parts last in the chapter. If somebody has saved it meanwhile, nothing is done. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "plan:edit", params.planId);

  const form = await readForm(request, chosenForm);
  if (!form.ok) return data(form, 422);
  const chapter = chapterIn(draft);
  if (!chapter) return data(refused(form, "sections", "changedMeanwhile"), 409);

  const answers = givenAnswers(await listRequests(db, params.planId));
  const parts = situationDraft(newestForm(), answers, draft.plan.language);
  const chosen = parts.filter(({ key }) => form.fields.sections.includes(key));
  const writer = { by: user.id, organisationId: draft.plan.organisationId, planId: draft.plan.id };
  const body = withParts(chapter.body, chosen);
  const saved = await updateChapter(db, writer, chapter.id, form.fields.version, { body });
  if (!saved.ok) return data(refused(form, "sections", "changedMeanwhile"), 409);
  return redirect(href("/arbeid/planer/:planId/kapittel/:chapterId", { ...params, chapterId: chapter.id }), 303);
}

export default function SuggestSituation({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const { situation: t, errors, noAnswers } = resultsText[useLanguage()];
  const { chapter, parts } = loaderData;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <BackToMapping planId={params.planId} />
      <Heading level={1}>{t.title}</Heading>
      {!chapter && <p>{t.noChapter}</p>}
      {chapter && parts.length === 0 && <p>{noAnswers}</p>}
      {chapter && parts.length > 0 && (
        <Form className="stack">
          <p>{t.lead(chapter.title)}</p>
          <input type="hidden" name="version" value={chapter.version} />
          <div className="stack" id="sections" tabIndex={-1}>
            {parts.map((part) => (
              <Part key={part.key} part={part} />
            ))}
          </div>
          <Button>{t.save}</Button>
        </Form>
      )}
    </article>
  );
}

type ShownPart = Route.ComponentProps["loaderData"]["parts"][number];

function Part({ part: { key, title, text, isTaken } }: { part: ShownPart }) {
  const language = useLanguage();
  const { situation: t } = resultsText[language];
  return (
    <section className="situation-part">
      <div className="ds-field">
        <input
          className="ds-input"
          type="checkbox"
          id={`sections-${key}`}
          name="sections"
          value={key}
          defaultChecked={!isTaken}
        />
        <label className="ds-label" htmlFor={`sections-${key}`}>
          {t.choose}: {title[language]}
          {isTaken && <span className="quiet"> – {t.taken}</span>}
        </label>
      </div>
      <div className="rich-text">
        <RichTextView text={{ ...text, content: text.content.slice(1) }} startLevel={3} tableName="" />
      </div>
    </section>
  );
}

function chapterIn(draft: Draft) {
  return draft.chapters.find(({ template }) => template === "situation");
}
