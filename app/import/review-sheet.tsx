import { data, href, Link, redirect } from "react-router";
import { type RefusedForm, readForm, refused } from "#app/lib/form.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { permitDraft } from "#app/plan/permit-draft.server.ts";
import { Alert } from "#app/ui/alert.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/review-sheet.ts";
import { DoneSheetView } from "./sheet/done-sheet-view.tsx";
import { doneView } from "./sheet/done-view.ts";
import { openSheet } from "./sheet/open-sheet.server.ts";
import { picksWith, sheetReviewForm } from "./sheet/review-form.ts";
import { countReview, problemLines, reviewPage } from "./sheet/review-view.ts";
import { decideSheet } from "./sheet/sheet-decision.ts";
import { applySheet, findSheetImport } from "./sheet/sheet-import.server.ts";
import { SheetReviewForm } from "./sheet/sheet-review-form.tsx";
import { SheetSummary } from "./sheet/sheet-summary.tsx";
import { sheetImportText } from "./sheet/text.ts";
import "./sheet/sheet.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { db, draft } = await permitDraft(context, "measure:edit", params.planId);
  const sheet = await findSheetImport(db, params.planId, params.sheetId);
  const language = context.get(languageContext);
  const { fileName, picks } = sheet;
  if (sheet.done) return { fileName, done: doneView(sheet.done, sheet.undoneAt !== null, language), review: null };
  if (!sheet.content.mapping)
    throw redirect(href("/arbeid/planer/:planId/tiltak/excel/:sheetId/kolonner", params), 303);
  const { review, choices, basis } = await openSheet(db, draft, sheet, language);
  const asked = new URL(request.url).searchParams;
  return {
    fileName,
    done: null,
    review: {
      basis,
      goalId: picks.goalId,
      goals: choices.goal ?? [],
      counts: countReview(review),
      problems: problemLines(review, language),
      ...reviewPage(review, picks, Number(asked.get("side") ?? 1), { choices, language }),
      saved: asked.has("lagret"),
      isOwn: sheet.content.isOwn,
    },
  };
}

/** Takes in what was chosen, all at once. */
export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, draft } = await permitDraft(context, "measure:edit", params.planId);
  const sheet = await findSheetImport(db, params.planId, params.sheetId);
  const here = href("/arbeid/planer/:planId/tiltak/excel/:sheetId", params);
  if (sheet.done || !sheet.content.mapping) throw redirect(here, 303);

  const form = await readForm(request, sheetReviewForm);
  if (!form.ok) return data<RefusedForm>(form, 422);
  const { review, basis } = await openSheet(db, draft, sheet, context.get(languageContext));
  if (basis !== form.fields.basis) return data(refused(form, "rows", "changedMeanwhile"), 409);
  const picks = picksWith(sheet.picks, form.fields);
  if (picks.goalId !== "" && !draft.goals.some(({ id }) => id === picks.goalId))
    return data(refused(form, "goalId", "unknown"), 422);
  const decision = decideSheet(review, picks);
  if (!decision.ok) return data(refused(form, fieldOf(decision.refusal), decision.refusal), 422);

  const writer = { by: user.id, organisationId: draft.plan.organisationId, planId: draft.plan.id };
  const applied = await applySheet(db, writer, sheet, { measures: draft.measures, decision: decision.value });
  if (!applied.ok) return data(refused(form, "rows", applied.refusal), 409);
  throw redirect(here, 303);
}

function fieldOf(refusal: string): string {
  return refusal === "chooseGoal" ? "goalId" : "rows";
}

export default function ReviewSheet({ params, loaderData, actionData: form }: Route.ComponentProps) {
  const t = sheetImportText[useLanguage()];
  const { fileName, done, review } = loaderData;
  const title = done ? t.doneTitle : t.reviewTitle;
  return (
    <article className="stack">
      <title>{`${form ? "Feil: " : ""}${title} – Komplan`}</title>
      <ErrorSummary form={form} words={t.reviewErrors} heading={t.reviewErrors.heading} />
      <Heading level={1}>{title}</Heading>
      {review?.saved && (
        <Alert kind="success" live>
          {t.saved}
        </Alert>
      )}
      <p className="quiet">{t.readFrom(fileName)}</p>
      {done && <DoneSheetView done={done} undo={href("/arbeid/planer/:planId/tiltak/excel/:sheetId/angre", params)} />}
      {review && <SheetSummary counts={review.counts} problems={review.problems} />}
      {review && review.rows.length > 0 && (
        <SheetReviewForm
          {...review}
          form={form}
          save={href("/arbeid/planer/:planId/tiltak/excel/:sheetId/valg", params)}
        />
      )}
      <p className="button-row">
        {review && !review.isOwn && (
          <Link className="ds-link" to="kolonner">
            {t.remap}
          </Link>
        )}
        <Link className="ds-link" to={href("/arbeid/planer/:planId/tiltak/excel", params)}>
          {t.anotherFile}
        </Link>
        <Link className="ds-link" to={href("/arbeid/planer/:planId/tiltak", params)}>
          {t.toTable}
        </Link>
      </p>
    </article>
  );
}
