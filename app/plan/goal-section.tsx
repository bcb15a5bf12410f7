import { href, Link } from "react-router";
import { useLanguage } from "#app/ui/language.ts";
import { DragHandle } from "./drag-handle.tsx";
import { MeasureLines } from "./measure-line-list.tsx";
import type { GoalLines } from "./measure-lines.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { NewMeasureForm } from "./new-part-forms.tsx";
import { planText } from "./text.ts";
import type { Moving } from "./use-moving.ts";

interface Props {
  planId: string;
  goal: GoalLines;
  canEdit: boolean;
  first: boolean;
  last: boolean;
  moving: Moving;
}

/** A goal on the page of its focus area: level, title, strategy, and its measures. */
export function GoalSection({ planId, goal, canEdit, first, last, moving }: Props) {
  const language = useLanguage();
  const t = measurePagesText[language];
  const place = { planId, goalId: goal.id };
  const page = href("/arbeid/planer/:planId/mal/:goalId", place);
  const thing = { id: goal.id, title: goal.title, action: `${page}/plass` };
  return (
    <section
      className="goal-section"
      id={`mal-${goal.id}`}
      tabIndex={-1}
      aria-labelledby={`mal-${goal.id}-tittel`}
      data-movable={goal.id}
      data-target={moving.target === goal.id || undefined}
    >
      <p className="goal-level">{planText[language].goalLevels[goal.level]}</p>
      <div className="goal-head">
        {canEdit && <DragHandle thing={thing} drag={moving.drag} />}
        <h3 className="ds-heading" data-size="xs" id={`mal-${goal.id}-tittel`}>
          {goal.title}
        </h3>
        {canEdit && (
          <span className="goal-tools">
            <Link className="ds-link" to={page} aria-label={t.editThing(goal.title)}>
              {t.edit}
            </Link>
            <MoveButtons {...{ thing, first, last }} move={moving.move} />
          </span>
        )}
      </div>
      {goal.strategy && <p className="quiet">{goal.strategy}</p>}
      <MeasureLines planId={planId} goalId={goal.id} measures={goal.measures} canEdit={canEdit} from="focusArea" />
      {goal.measures.length === 0 && <p className="quiet">{t.goal.noMeasures}</p>}
      {canEdit && (
        <details className="add-inside">
          <summary>
            + {t.table.newMeasure}
            <span className="ds-sr-only"> – {goal.title}</span>
          </summary>
          <NewMeasureForm action={href("/arbeid/planer/:planId/mal/:goalId/tiltak", place)} from="measure" />
        </details>
      )}
    </section>
  );
}
