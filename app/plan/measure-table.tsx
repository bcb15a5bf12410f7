import type { MouseEvent } from "react";
import { useLanguage } from "#app/ui/language.ts";
import { addressOfRow, type MeasureFilter } from "./measure-filter.ts";
import type { Choice, ChoiceGroup } from "./measure-options.ts";
import { measurePagesText } from "./measure-pages-text.ts";
import { TableAddRow } from "./measure-table-add-row.tsx";
import { TableEditRow } from "./measure-table-edit-row.tsx";
import { TableGoalEditRow, TableGoalRow } from "./measure-table-goal-row.tsx";
import { TableReadRow } from "./measure-table-read-row.tsx";
import { rowFields, type TableArea, type TableGoal, type TableRow } from "./measure-table-rows.ts";
import { MovedLine } from "./moved-line.tsx";
import type { SaveAnswer } from "./save-answer.ts";
import { type LastSaved, SavedLine } from "./saved-line.tsx";
import { tableColumns } from "./table-columns.ts";
import { useScripts } from "./use-autosave.ts";
import { type TableState, useMeasureTable } from "./use-measure-table.ts";

export interface MeasureTableProps {
  planId: string;
  areas: TableArea[];
  /** Those that stand under no goal. */
  loose: TableRow[];
  positions: ChoiceGroup[];
  /** The focus areas a goal can stand in. */
  areaChoices: Choice[];
  canEdit: boolean;
  /** Some measures are not shown: nothing can be moved among them or added. */
  narrowed: boolean;
  filter: MeasureFilter;
  /** The row that the address opens, for those without scripts. */
  row: string;
  answer: SaveAnswer | undefined;
  lastSaved: LastSaved | null;
}

/** All measures of a plan. One row at a time is open for writing; with scripts the keyboard walks from row to row. */
export function MeasureTable(props: MeasureTableProps) {
  const t = measurePagesText[useLanguage()].table;
  const table = useMeasureTable(props);
  const scripts = useScripts();
  return (
    <>
      {props.canEdit && (
        <div className="table-tools">
          <p className="quiet">{scripts ? t.help : t.helpPlain}</p>
          <SavedLine state={table.saveState} lastSaved={table.lastSaved} taken={[]} />
          <MovedLine moving={table.moving} />
        </div>
      )}
      <div className="table-region measure-table-region">
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard opens each row by its own link */}
        <table className="ds-table measure-table" onClick={props.canEdit ? opening(table) : undefined}>
          <Head />
          {props.areas.map((area) => (
            <Area key={area.id} area={area} table={table} scripts={scripts} {...props} />
          ))}
          {props.loose.length > 0 && (
            <tbody>
              <AreaHeading>{t.withoutGoal}</AreaHeading>
              <Rows rows={props.loose} goalId="" table={table} scripts={scripts} {...props} />
            </tbody>
          )}
        </table>
      </div>
    </>
  );
}

function Head() {
  const language = useLanguage();
  const { fields, table: t } = measurePagesText[language];
  const names = [
    fields.number,
    t.title,
    fields.responsible,
    fields.startsOn,
    fields.endsOn,
    fields.hours,
    t.period,
    fields.status,
  ];
  return (
    <thead>
      <tr>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
        <th scope="col">
          <span className="ds-sr-only">{t.actions}</span>
        </th>
      </tr>
    </thead>
  );
}

type Inside = MeasureTableProps & { table: TableState; scripts: boolean };

function Area({ area, ...inside }: Inside & { area: TableArea }) {
  const t = measurePagesText[useLanguage()].table;
  return (
    <>
      <tbody>
        <AreaHeading>
          {area.number} {area.title}
        </AreaHeading>
      </tbody>
      {area.goals.map((goal, at) => (
        <Goal
          key={goal.id}
          goal={goal}
          place={inside.narrowed ? null : { first: at === 0, last: at === area.goals.length - 1 }}
          {...inside}
        />
      ))}
      {inside.canEdit && !inside.narrowed && (
        <tbody>
          <TableAddRow
            action={`/arbeid/planer/${inside.planId}/innsatsomrader/${area.id}/mal`}
            field="goalTitle"
            fields={{ from: "table", level: "agency" }}
            under={area.title}
            label={t.newGoalUnder(area.title)}
            placeholder={t.newGoal}
          />
        </tbody>
      )}
    </>
  );
}

function Goal({
  goal,
  place,
  ...inside
}: Inside & { goal: TableGoal; place: { first: boolean; last: boolean } | null }) {
  const { canEdit, narrowed, planId, table, filter, areaChoices } = inside;
  const t = measurePagesText[useLanguage()].table;
  return (
    <tbody {...(!narrowed && table.moving.dropIn(goal.id, { goal: goal.id }))}>
      {table.editing?.id === goal.id ? (
        <TableGoalEditRow {...{ goal, planId, areaChoices, place, table, filter }} />
      ) : (
        <TableGoalRow {...{ goal, canEdit, table, filter }} />
      )}
      <Rows rows={goal.rows} goalId={goal.id} {...inside} />
      {canEdit && !narrowed && (
        <TableAddRow
          action={`/arbeid/planer/${planId}/mal/${goal.id}/tiltak`}
          field="measureTitle"
          fields={{ from: "table" }}
          under={goal.title}
          label={t.newMeasureUnder(goal.title)}
          placeholder={t.newMeasure}
        />
      )}
    </tbody>
  );
}

function Rows({ rows, goalId, ...inside }: Inside & { rows: readonly TableRow[]; goalId: string }) {
  const { planId, positions, canEdit, narrowed, filter, table, scripts } = inside;
  const language = useLanguage();
  const canMove = canEdit && !narrowed && goalId !== "";
  return rows.map((row, at) =>
    table.editing?.id === row.id ? (
      <TableEditRow
        key={row.id}
        {...{ row, planId, goalId, canMove, positions, table, filter }}
        before={{ up: rows[at - 1]?.id ?? null, down: at < rows.length - 1 ? (rows[at + 2]?.id ?? "") : null }}
      />
    ) : (
      <TableReadRow
        key={row.id}
        {...{ row, planId, goalId, canEdit, language }}
        canDrag={canMove && scripts}
        address={addressOfRow(filter, row.id)}
        typed={table.waitingFor(row.id) ?? table.refusalOf(row.id)?.typed}
        isRefused={table.refusalOf(row.id) !== undefined}
        isTarget={table.moving.target === row.id}
        drag={table.moving.drag}
      />
    ),
  );
}

/** Opens the row that was clicked in, in the field of its cell. What is open already is left alone. */
function opening({ edit }: TableState) {
  return (event: MouseEvent) => {
    const place = event.target instanceof Element ? event.target.closest("[data-edit], td[data-field]") : null;
    const row = place?.closest("tr[data-row]:not([data-open-row])");
    const field = place?.matches("[data-edit]") ? "title" : place?.getAttribute("data-field");
    if (!row || !rowFields.some((name) => name === field)) return;
    event.preventDefault();
    edit(row.id.replace("tiltak-", ""), field ?? "");
  };
}

function AreaHeading({ children }: { children: React.ReactNode }) {
  return (
    <tr className="area-row">
      <th colSpan={tableColumns} scope="rowgroup">
        {children}
      </th>
    </tr>
  );
}
