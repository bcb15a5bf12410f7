import { type CellItem, readItems, typedBullet } from "./cell-items.ts";
import { announcedLevel } from "./goal-level.ts";
import type { ColumnField, ImportedMeasure } from "./imported-plan.ts";
import type { SaidField } from "./labelled-line.ts";
import type { MeasureRow, MeasureTable } from "./measure-table.ts";
import { newMeasure } from "./new-measure.ts";
import { type PlanOutline, quoted } from "./plan-outline.ts";
import { cellParagraphs, cellText, paragraphText, type WordCell } from "./word-document.ts";

type Cells = (WordCell | null)[];

/** Puts the goals and measures of a table into the outline of the plan. */
export function gatherTable(table: MeasureTable, number: number, outline: PlanOutline): void {
  doubtColumns(table, number, outline);
  let above: Cells = [];
  for (const row of table.rows) {
    if ("group" in row) openGroup(row, table, outline);
    else gatherRow(new Row(row.cells, above, table), outline);
    above = "cells" in row ? row.cells : [];
  }
}

/** One row of a table, and the row above it, with which it may share merged cells. */
class Row {
  readonly cells: Cells;
  readonly above: Cells;
  readonly table: MeasureTable;

  constructor(cells: Cells, above: Cells, table: MeasureTable) {
    this.cells = cells;
    this.above = above;
    this.table = table;
  }

  /** The cells of a field, each once. */
  all(field: ColumnField): WordCell[] {
    return [...new Set(this.cells.filter((cell, column) => cell && this.table.fields[column] === field))].filter(
      (cell) => cell !== null,
    );
  }

  /** Those that are not a part of a merged cell already read in the row above. */
  fresh(field: ColumnField): WordCell[] {
    return this.all(field).filter((cell) => !this.above.includes(cell));
  }

  text(field: ColumnField): string {
    return this.all(field)
      .map(({ blocks }) => joinedLines(blocks))
      .filter(Boolean)
      .join(", ");
  }

  freshText(field: ColumnField): string {
    return this.fresh(field)
      .map(({ blocks }) => cellText(blocks))
      .filter(Boolean)
      .join(" ");
  }

  /** What stands in columns that Komplan has no place for, each with its heading. */
  leftovers(): string[] {
    const column = (cell: WordCell) => this.cells.indexOf(cell);
    const cells = [...new Set(this.cells)]
      .filter((cell) => cell !== null && !this.above.includes(cell))
      .filter((cell) => cell !== null);
    const homeless = cells.filter((cell) => isHomeless(this.table.fields[column(cell)] ?? null));
    return homeless
      .map((cell) => labelled(this.table.headings[column(cell)] ?? "", cellText(cell.blocks)))
      .filter(Boolean);
  }

  /** Whether each row is one measure with its own columns for who and when. */
  get isDetailed(): boolean {
    return this.table.fields.some(
      (field) => field !== null && field !== "goal" && field !== "measure" && field !== "focusArea",
    );
  }
}

function isHomeless(field: ColumnField | null): boolean {
  return field === null || field === "status";
}

function labelled(heading: string, text: string): string {
  return text && heading ? `${heading.replace(/:$/, "")}: ${text}` : text;
}

function joinedLines(blocks: WordCell["blocks"]): string {
  const lines = cellParagraphs(blocks).flatMap((paragraph) => {
    const text = paragraphText(paragraph).replaceAll("\n", " ");
    return (typedBullet(text)?.rest ?? text) || [];
  });
  return lines.reduce((text, line) => (text === "" ? line : `${text}${/[.,;:]$/.test(text) ? "" : ","} ${line}`), "");
}

function gatherRow(row: Row, outline: PlanOutline): void {
  const area = row.freshText("focusArea");
  if (area) outline.openArea(area);
  openGoalOf(row, outline);
  outline.addStrategy(
    row
      .fresh("strategy")
      .map(({ blocks }) => joinedLines(blocks))
      .join("\n"),
  );
  const all = row.fresh("measure").flatMap(({ blocks }) => readItems(cellParagraphs(blocks)));
  const items = all.filter(({ title }) => !/^(ingen|inga) tiltak\b/i.test(title));
  if (items.length === 0) addToLast(row, outline);
  else addMeasures(row, items, outline);
}

function addMeasures(row: Row, items: CellItem[], outline: PlanOutline): void {
  if (!outline.goal) openNamelessGoal(outline);
  for (const measure of measuresOf(row, items, outline)) outline.addMeasure(measure);
}

function openGoalOf(row: Row, outline: PlanOutline): void {
  const all = row.fresh("goal").flatMap(({ blocks }) => readItems(cellParagraphs(blocks)));
  const level = all.length > 1 ? announcedLevel(all[0]?.title ?? "") : null;
  const items = level ? all.slice(1) : all;
  const title = items.flatMap((item) => [item.title, ...item.points]).join(" ");
  if (!title) return;
  outline.openGoal(title, level ?? undefined);
  for (const { said } of items) outline.addStrategy(said.strategy ?? "");
  if (items.length > 1) outline.doubtGoal(outline.words.goalLinesJoined);
}

function openNamelessGoal(outline: PlanOutline): void {
  outline.openGoal(outline.area?.title ?? outline.words.goal, "general");
  outline.doubtGoal(outline.words.tableWithoutGoal);
}

function openGroup({ group }: Extract<MeasureRow, { group: string }>, table: MeasureTable, outline: PlanOutline): void {
  const level = announcedLevel(group);
  const isGoal = !table.fields.includes("goal") && !/(innsats|satsings|fokus|tema)område/i.test(group);
  if (isGoal) outline.openGoal(group, level ?? undefined);
  else outline.openArea(group);
}

function measuresOf(row: Row, items: CellItem[], outline: PlanOutline): ImportedMeasure[] {
  const whole = row.isDetailed ? oneMeasure(items, outline) : items;
  if (!row.isDetailed && items.length > 1 && items.some(({ marked, points }) => !marked && points.length === 0)) {
    outline.doubtGoal(outline.words.looseLines);
  }
  const measures = whole.map((item) => newMeasure(item, outline));
  for (const field of ["responsible", "period", "resources", "evaluation"] as const)
    fill(measures, row, field, outline);
  const leftovers = row.leftovers();
  measures[0]?.points.push(...leftovers);
  return measures;
}

/** In a table with a row for each measure, loose lines below the first are what the measure consists of. */
function oneMeasure(items: CellItem[], outline: PlanOutline): CellItem[] {
  const [first, ...others] = items;
  if (!first || others.length === 0) return items;
  if (items.every(({ marked }) => marked)) {
    outline.doubtGoal(outline.words.rowOfMany(items.length));
    return items;
  }
  outline.doubtGoal(outline.words.linesAsPoints(quoted(first.title)));
  return [{ ...first, points: [...first.points, ...others.flatMap(({ title, points }) => [title, ...points])] }];
}

type SharedField = Exclude<SaidField, "strategy">;

/** When a cell has as many lines as the row has measures, they belong together one to one; else all share what the cell says. */
function fill(measures: ImportedMeasure[], row: Row, field: SharedField, outline: PlanOutline): void {
  const lines = row.all(field).flatMap(({ blocks }) => cellParagraphs(blocks).map(paragraphText));
  const pairs = measures.length > 1 && lines.length === measures.length;
  const whole = row.text(field);
  const hasRoom = pairs || outline.hasRoomFor(whole.length * measures.length);
  for (const [at, measure] of measures.entries()) {
    const words = (pairs ? lines[at] : hasRoom && whole) || "";
    if (!words.includes(measure[field])) measure[field] = [words, measure[field]].filter(Boolean).join(", ");
    else measure[field] = words;
  }
  if (pairs) outline.doubtGoal(outline.words.pairedLines);
  if (!hasRoom) outline.doubtGoal(outline.words.elements(quoted(whole)));
}

/** A row without a measure of its own says more about the one above, or is a goal nobody has done anything about yet. */
function addToLast(row: Row, outline: PlanOutline): void {
  const measure = outline.goal?.measures.at(-1);
  if (!measure) {
    if (outline.goal) outline.doubtGoal(outline.words.goalWithoutMeasures);
    return;
  }
  for (const field of ["responsible", "period", "resources", "evaluation"] as const) {
    const more = row.freshText(field);
    if (more && !measure[field].includes(more)) measure[field] = measure[field] ? `${measure[field]}, ${more}` : more;
  }
  measure.points.push(...row.leftovers());
}

function doubtColumns({ headings, fields, continued, rows }: MeasureTable, number: number, outline: PlanOutline): void {
  const place = `table-${number}`;
  const doubt = (what: string) => outline.unsure.push({ where: outline.words.table(number), what, place });
  if (continued) doubt(outline.words.continuedTable);
  if (!fields.includes("goal") && rows.length > 0) doubt(outline.words.noGoalColumn);
  for (const [column, heading] of headings.entries()) {
    const field = fields[column] ?? null;
    if (isHomeless(field) && heading) doubt(outline.words.noPlace(quoted(heading)));
  }
}
