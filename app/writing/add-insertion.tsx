import { data, href, Link, redirect } from "react-router";
import * as z from "zod";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused, typedValue } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { asInsertion } from "#app/lib/insertion.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { updateChapter } from "#app/plan/chapter.server.ts";
import { findChapterIn } from "#app/plan/chapter-of-plan.server.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { listShownServices } from "#app/service/shown-services.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, errorText } from "#app/ui/error-summary.tsx";
import { SelectField } from "#app/ui/field.tsx";
import { Form } from "#app/ui/form.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/add-insertion.ts";
import { insertionChoices } from "./insertion-choices.ts";
import { InsertionOptions } from "./insertion-options.tsx";
import { insertionText } from "./insertion-text.ts";
import { headingsOf, placeInsertion } from "./place-insertion.ts";

export async function loader({ params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "plan:edit", params.planId);
  const chapter = draft.chapters.find(({ id }) => id === params.chapterId) ?? notFound();
  const { title, version, body } = chapter;
  const services = await listShownServices(db, draft.plan.organisationId);
  const groups = insertionChoices({ ...draft, services }, today(), context.get(languageContext));
  return { chapter: { title, version }, headings: headingsOf(body), groups };
}

const insertionForm = z.object({
  version: z.coerce.number().int(),
  what: z
    .string()
    .transform((chosen) => asInsertion(chosen.split(":")[0], chosen.split(":")[1]))
    .refine((attributes) => attributes !== null, "chooseInsertion"),
  /** The place of a heading, or "last". */
  after: z.union([z.literal("last"), z.coerce.number().int().min(0)], "choosePlace"),
});

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: chapter } = await permit(context, "plan:edit", (db) => findChapterIn(db, params));

  const form = await readForm(request, insertionForm);
  if (!form.ok) return data(form, 422);
  const { what, after, version } = form.fields;
  const body = what && placeInsertion(chapter.body, what, after === "last" ? null : after);
  if (!body) return data(refused(form, "after", "choosePlace"), 422);

  const writer = { by: user.id, organisationId: chapter.organisationId, planId: params.planId };
  const saved = await updateChapter(db, writer, chapter.id, version, { body });
  if (!saved.ok) return data(refused(form, "what", saved.refusal), 409);

  return redirect(href("/arbeid/planer/:planId/kapittel/:chapterId", params), 303);
}

/** Sets a reference into a chapter without an editor: what, and after which heading. */
export default function AddInsertion({ loaderData, actionData: form, params }: Route.ComponentProps) {
  const { page: t, chooseHelp, errors } = insertionText[useLanguage()];
  const { chapter, headings, groups } = loaderData;
  const wrong = errorText(form, errors);
  const hasServices = groups.some(({ kind }) => kind === "service");
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${t.title} – Komplan`}</title>
      <ErrorSummary form={form} words={errors} heading={errors.heading} />
      <Heading level={1}>{t.title}</Heading>
      <p>
        <strong>{chapter.title}</strong>
      </p>
      <p>{chooseHelp}</p>
      <Form className="stack narrow">
        <input type="hidden" name="version" value={chapter.version} />
        <SelectField
          name="what"
          label={t.what}
          hint={hasServices ? t.services : t.noServices}
          defaultValue={typedValue(form, "what") ?? ""}
          error={wrong("what")}
        >
          <InsertionOptions groups={groups} />
        </SelectField>
        <SelectField
          name="after"
          label={t.where}
          defaultValue={typedValue(form, "after") ?? "last"}
          error={wrong("after")}
        >
          <option value="last">{t.last}</option>
          {headings.map(({ at, title }) => (
            <option key={at} value={at}>
              {t.after(title)}
            </option>
          ))}
        </SelectField>
        <div className="button-row">
          <Button>{t.submit}</Button>
          <Link className="ds-link" to={href("/arbeid/planer/:planId/kapittel/:chapterId", params)}>
            {t.back}
          </Link>
        </div>
      </Form>
    </article>
  );
}
