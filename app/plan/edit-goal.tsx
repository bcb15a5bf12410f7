import { data, href, Link, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readForm, refused } from "#app/lib/form.ts";
import { isSentByScript, notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-goal.ts";
import { CommentLink } from "./comment-link.tsx";
import { listFocusAreas } from "./focus-area.server.ts";
import { goalFields } from "./goal.server.ts";
import { goalForm } from "./goal-form.server.ts";
import { GoalFormFields } from "./goal-form.tsx";
import { lastSavedIn, withLastSaved } from "./last-saved.ts";
import { tableAddress } from "./measure-filter.ts";
import { MeasureLines } from "./measure-line-list.tsx";
import { goalLines } from "./measure-lines.ts";
import { findGoalIn } from "./measure-of-plan.server.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { NewMeasureForm } from "./new-part-forms.tsx";
import { permitDraft } from "./permit-draft.server.ts";
import { countFindings, fieldFindings } from "./quality-of-fields.ts";
import { RemoveButton } from "./remove-button.tsx";
import type { SaveAnswer } from "./save-answer.ts";
import { saveInBrowser } from "./save-in-browser.ts";
import { saveWritten } from "./save-written.server.ts";
import { SavingForm } from "./saving-form.tsx";
import { typedLines, writtenGoal } from "./written-goal.server.ts";
import "./measure-pages.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const goal = draft.goals.find(({ id }) => id === params.goalId) ?? notFound();
  const fields = goalFields(goal);
  return {
    goal: goalLines(goal, draft, { findings: countFindings(draft), today: today() }),
    areas: draft.focusAreas.map(({ id, title }) => ({ value: id, label: title })),
    areaId: goal.focusAreaId,
    canEdit: can(user, "plan:edit", goal),
    typed: typedLines(fields),
    original: JSON.stringify(fields),
    findings: fieldFindings(draft, goal.id, language),
    lastSaved: lastSavedIn(request.url),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: goal } = await permit(context, "plan:edit", (db) => findGoalIn(db, params));

  const form = await readForm(request, goalForm);
  if (!form.ok) return data<SaveAnswer>({ kind: "invalid", form }, 422);
  const { original, from, ...fields } = form.fields;
  const areas = await listFocusAreas(db, goal.planId);
  const isKnown = areas.some(({ id }) => id === fields.focusAreaId);
  if (!isKnown) return data<SaveAnswer>({ kind: "invalid", form: refused(form, "focusAreaId", "unknown") }, 422);

  const part = writtenGoal(db, user.id, goal, areas, context.get(languageContext));
  const answer = await saveWritten(db, part, { fields, original, typed: form.typed });
  if (answer.kind === "conflict") return data<SaveAnswer>(answer, 409);

  if (isSentByScript(request)) return data<SaveAnswer>(answer);
  const { planId, goalId } = params;
  const [page, place] =
    from === "table"
      ? [tableAddress(planId, {}), `#mal-${goalId}`]
      : [href("/arbeid/planer/:planId/mal/:goalId", params), ""];
  throw redirect(`${withLastSaved(page, answer.changeId)}${place}`, 303);
}

export async function clientAction({ serverAction }: Route.ClientActionArgs) {
  return await saveInBrowser(() => serverAction());
}

export default function EditGoal({ params, loaderData, actionData }: Route.ComponentProps) {
  const t = measurePagesText[useLanguage()];
  const { goal, areas, areaId, canEdit, typed, original, findings, lastSaved } = loaderData;
  const here = href("/arbeid/planer/:planId/mal/:goalId", params);
  const area = areas.find(({ value }) => value === areaId);
  return (
    <article className="measure-page stack">
      <title>{`${actionData?.kind === "invalid" ? "Feil: " : ""}${goal.title} – Komplan`}</title>
      <nav className="page-links" aria-label={t.goal.focusArea}>
        <Link
          className="ds-link"
          to={href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId", { ...params, focusAreaId: areaId })}
        >
          ← {area?.label}
        </Link>
        {canEdit && (
          <Link
            className="ds-link"
            to={`${href("/arbeid/planer/:planId/tiltaksbank/formuler", params)}?mal=${goal.id}`}
          >
            {t.formulate}
          </Link>
        )}
      </nav>
      {canEdit ? (
        <SavingForm
          key={goal.id}
          heading={<Heading level={1}>{t.goal.heading}</Heading>}
          {...{ typed, original, findings, lastSaved, answer: actionData }}
        >
          <GoalFormFields areas={areas} />
        </SavingForm>
      ) : (
        <Heading level={1}>{goal.title}</Heading>
      )}
      <CommentLink planId={params.planId} part="mal" id={goal.id} />
      <Measures params={params} goal={goal} canEdit={canEdit} />
      {canEdit && <RemoveButton action={`${here}/fjern`} label={t.goal.remove} />}
    </article>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Measures({
  params,
  goal,
  canEdit,
}: { params: Route.ComponentProps["params"] } & Pick<Loaded, "goal" | "canEdit">) {
  const words = measurePagesText[useLanguage()];
  const t = words.goal;
  return (
    <section className="stack-tight">
      <Heading level={2}>{t.measures}</Heading>
      {goal.measures.length === 0 && <p className="quiet">{t.noMeasures}</p>}
      <MeasureLines planId={params.planId} goalId={goal.id} measures={goal.measures} canEdit={canEdit} from="goal" />
      {canEdit && (
        <>
          <NewMeasureForm action={href("/arbeid/planer/:planId/mal/:goalId/tiltak", params)} from="measure" />
          <p>
            <Link className="ds-link" to={`${href("/arbeid/planer/:planId/tiltaksbank", params)}?niva=${goal.level}`}>
              {words.fromBank}
            </Link>
          </p>
        </>
      )}
    </section>
  );
}
