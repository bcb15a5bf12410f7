import { Link } from "react-router";
import { errorText } from "#app/ui/error-summary.tsx";
import { SelectField, TextArea, TextField } from "#app/ui/field.tsx";
import { useLanguage } from "#app/ui/language.ts";
import { goalLevels } from "./goal.ts";
import { addressOfRow, type MeasureFilter, tableAddress } from "./measure-filter.ts";
import type { Choice } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { RowForm, rowFormId } from "./measure-table-row-form.tsx";
import { RowTools } from "./measure-table-row-tools.tsx";
import { type GoalField, goalRowFields, originalOfGoal, type TableGoal, typedGoal } from "./measure-table-rows.ts";
import { MoveButtons } from "./move-buttons.tsx";
import { tableColumns } from "./table-columns.ts";
import { planText } from "./text.ts";
import { useFirstField } from "./use-first-field.ts";
import type { TableState } from "./use-measure-table.ts";
import { type OpenRow, useOpenRow } from "./use-open-row.ts";
import { Options } from "./written-fields.tsx";

interface Props {
  goal: TableGoal;
  table: TableState;
  filter: MeasureFilter;
}

/** A goal above its measures, to read. A click opens it for writing. */
export function TableGoalRow({ goal, canEdit, table, filter }: Props & { canEdit: boolean }) {
  const language = useLanguage();
  const t = measurePagesText[language];
  const refusal = table.refusalOf(goal.id);
  const typed = table.waitingFor(goal.id) ?? refusal?.typed;
  const edit = () => table.edit(goal.id, "title");
  return (
    <tr className="goal-row" id={`mal-${goal.id}`} aria-busy={typed ? true : undefined}>
      <th colSpan={canEdit ? tableColumns - 1 : tableColumns} scope="rowgroup" onClick={canEdit ? edit : undefined}>
        {typed?.title?.[0] ?? goal.title}{" "}
        <span className="goal-row-level">{planText[language].goalLevels[goal.level]}</span>
      </th>
      {canEdit && (
        <td data-field="actions">
          {refusal && (
            <span className="row-refused">
              <span aria-hidden="true">▲</span> {t.table.notSaved}
            </span>
          )}
          <a
            className="ds-link"
            data-edit
            href={`${addressOfRow(filter, goal.id)}#mal-${goal.id}`}
            aria-label={t.editThing(goal.title)}
            onClick={(event) => {
              event.preventDefault();
              edit();
            }}
          >
            {t.edit}
          </a>
        </td>
      )}
    </tr>
  );
}

interface EditProps extends Props {
  planId: string;
  areaChoices: readonly Choice[];
  /** Whether it is the first or the last of its focus area. */
  place: { first: boolean; last: boolean } | null;
}

/** The goal that is open for writing, with everything people write about a goal. */
export function TableGoalEditRow({ goal, areaChoices, planId, place, table, filter }: EditProps) {
  const t = measurePagesText[useLanguage()];
  const page = `/arbeid/planer/${planId}/mal/${goal.id}`;
  const elementId = `mal-${goal.id}`;
  const open = useOpenRow(
    { id: goal.id, elementId, action: page, typed: typedGoal(goal), original: originalOfGoal(goal) },
    table,
  );
  const thing = { id: goal.id, title: goal.title, action: `${page}/plass` };
  return (
    <tr className="open-row-tools" id={elementId} data-open-row onKeyDown={open.keys} onBlur={open.leave}>
      <td colSpan={tableColumns}>
        <RowForm open={open} />
        <GoalFields key={open.refusal} {...{ open, areaChoices }} begin={table.editing?.field ?? "title"} />
        <RowTools {...{ open, table }} back={tableAddress(planId, filter)}>
          {place && <MoveButtons {...{ thing, ...place }} move={table.moving.move} />}
          <Link className="ds-link" to={page}>
            {t.table.openGoal}
          </Link>
        </RowTools>
      </td>
    </tr>
  );
}

interface FieldsProps {
  open: OpenRow;
  areaChoices: readonly Choice[];
  begin: string;
}

function GoalFields({ open: { row, invalid }, areaChoices, begin }: FieldsProps) {
  const language = useLanguage();
  const { fields, errors } = measurePagesText[language];
  const error = errorText(invalid, errors);
  const refOf = useFirstField(begin, goalRowFields);
  const field = (name: GoalField) => ({
    form: rowFormId,
    name,
    label: fields[name],
    defaultValue: row.typed[name]?.[0] ?? "",
    ref: refOf(name),
    error: error(name),
  });
  const levels = goalLevels.map((value) => ({ value, label: planText[language].goalLevels[value] }));
  return (
    <div className="goal-fields">
      <input type="hidden" name="from" value="table" form={rowFormId} />
      <TextField maxLength={300} {...field("title")} />
      <SelectField {...field("level")}>
        <Options choices={levels} />
      </SelectField>
      <SelectField {...field("focusAreaId")}>
        <Options choices={areaChoices} />
      </SelectField>
      <TextArea rows={2} maxLength={5000} {...field("strategy")} />
    </div>
  );
}
