import { data, href, redirect } from "react-router";
import { can } from "#app/access/permissions.ts";
import { permit } from "#app/access/permit.server.ts";
import { readForm } from "#app/lib/form.ts";
import { isSentByScript, notFound } from "#app/lib/http.ts";
import { languageContext } from "#app/lib/language-context.ts";
import { today } from "#app/lib/today.server.ts";
import { Heading } from "#app/ui/heading.tsx";
import { useLanguage } from "#app/ui/language.ts";
import type { Route } from "./+types/edit-focus-area.ts";
import { focusAreaFields } from "./focus-area.server.ts";
import { focusAreaForm } from "./goal-form.server.ts";
import { FocusAreaFormFields } from "./goal-form.tsx";
import { GoalSection } from "./goal-section.tsx";
import { lastSavedIn, withLastSaved } from "./last-saved.ts";
import { goalLines } from "./measure-lines.ts";
import { findFocusAreaIn } from "./measure-of-plan.server.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { MovedLine } from "./moved-line.tsx";
import { NewGoalForm } from "./new-part-forms.tsx";
import { permitDraft } from "./permit-draft.server.ts";
import { countFindings, fieldFindings } from "./quality-of-fields.ts";
import { RemoveButton } from "./remove-button.tsx";
import type { SaveAnswer } from "./save-answer.ts";
import { saveInBrowser } from "./save-in-browser.ts";
import { saveWritten } from "./save-written.server.ts";
import { SavingForm } from "./saving-form.tsx";
import { useMoving } from "./use-moving.ts";
import { typedLines, writtenFocusArea } from "./written-goal.server.ts";
import "./measure-pages.css";

export async function loader({ request, params, context }: Route.LoaderArgs) {
  const { user, draft } = await permitDraft(context, "plan:read", params.planId);
  const language = context.get(languageContext);
  const place = draft.focusAreas.findIndex(({ id }) => id === params.focusAreaId);
  const area = draft.focusAreas[place] ?? notFound();
  const known = { findings: countFindings(draft), today: today() };
  const fields = focusAreaFields(area);
  return {
    area: {
      ...fields,
      id: area.id,
      number: String(place + 1),
      first: place === 0,
      last: place === draft.focusAreas.length - 1,
    },
    goals: draft.goals
      .filter(({ focusAreaId }) => focusAreaId === area.id)
      .map((goal) => goalLines(goal, draft, known)),
    canEdit: can(user, "plan:edit", area),
    typed: typedLines(fields),
    original: JSON.stringify(fields),
    findings: fieldFindings(draft, area.id, language),
    lastSaved: lastSavedIn(request.url),
  };
}

export async function action({ request, params, context }: Route.ActionArgs) {
  const { db, user, subject: area } = await permit(context, "plan:edit", (db) => findFocusAreaIn(db, params));

  const form = await readForm(request, focusAreaForm);
  if (!form.ok) return data<SaveAnswer>({ kind: "invalid", form }, 422);
  const { original, ...fields } = form.fields;

  const part = writtenFocusArea(db, user.id, area, context.get(languageContext));
  const answer = await saveWritten(db, part, { fields, original, typed: form.typed });
  if (answer.kind === "conflict") return data<SaveAnswer>(answer, 409);

  if (isSentByScript(request)) return data<SaveAnswer>(answer);
  throw redirect(
    withLastSaved(href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId", params), answer.changeId),
    303,
  );
}

export async function clientAction({ serverAction }: Route.ClientActionArgs) {
  return await saveInBrowser(() => serverAction());
}

export default function EditFocusArea({ params, loaderData, actionData }: Route.ComponentProps) {
  const t = measurePagesText[useLanguage()];
  const { area, goals, canEdit, typed, original, findings, lastSaved } = loaderData;
  const here = href("/arbeid/planer/:planId/innsatsomrader/:focusAreaId", params);
  const moving = useMoving();
  return (
    <article className="measure-page stack">
      <title>{`${actionData?.kind === "invalid" ? "Feil: " : ""}${area.number} ${area.title} – Komplan`}</title>
      {canEdit ? (
        <SavingForm
          key={area.id}
          heading={<Heading level={1}>{t.focusArea.heading(area.number)}</Heading>}
          {...{ typed, original, findings, lastSaved, answer: actionData }}
        >
          <FocusAreaFormFields />
        </SavingForm>
      ) : (
        <>
          <Heading level={1}>
            {area.number} {area.title}
          </Heading>
          <p>{area.reason}</p>
        </>
      )}
      <section className="stack" {...moving.dropIn("goals")}>
        <Heading level={2}>{t.focusArea.goals}</Heading>
        {goals.length === 0 && <p className="quiet">{t.focusArea.noGoals}</p>}
        <MovedLine moving={moving} />
        {goals.map((goal, at) => (
          <GoalSection
            key={goal.id}
            planId={params.planId}
            {...{ goal, canEdit, moving, first: at === 0, last: at === goals.length - 1 }}
          />
        ))}
        {canEdit && (
          <section className="goal-section" aria-labelledby="nytt-mal">
            <h3 className="ds-heading" data-size="2xs" id="nytt-mal">
              {t.goal.newGoal}
            </h3>
            <NewGoalForm action={`${here}/mal`} from="focusArea" />
          </section>
        )}
      </section>
      {canEdit && (
        <div className="button-row part-tools">
          <span className="quiet">{t.focusArea.move}</span>
          <MoveButtons thing={{ ...area, action: `${here}/plass` }} first={area.first} last={area.last} />
          <RemoveButton action={`${here}/fjern`} label={t.focusArea.remove} />
        </div>
      )}
    </article>
  );
}
