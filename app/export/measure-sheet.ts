import { cleanText } from "#app/lib/clean-text.ts";
import { inWords, labels } from "#app/publication/labels.ts";
import type { Publication, PublishedFocusArea, PublishedMeasure } from "#app/publication/publication.ts";
import { publishedLine } from "#app/publication/status-line.ts";
import { milestoneWords, municipalityWords, partnerWords } from "./measure-words.ts";
import { exportText } from "./text.ts";

/** The measures of a plan as a sheet: a row for each, with all that is published about it. */
export interface MeasureSheet {
  columns: SheetColumn[];
  rows: SheetValue[][];
}

/** A column and what kind of values it holds; dates are ISO. */
export interface SheetColumn {
  heading: string;
  kind: "text" | "date" | "number";
  /** In letters. */
  width: number;
}

export type SheetValue = string | number | null;

interface Column extends SheetColumn {
  value: (measure: PublishedMeasure) => SheetValue;
}

export function measureSheet(plan: Publication): MeasureSheet {
  const columns = [
    ...placeColumns(plan),
    ...promiseColumns(plan),
    ...resourceColumns(plan),
    ...resultColumns(plan),
    ...markColumn(plan),
  ];
  return {
    columns: columns.map(({ heading, kind, width }) => ({ heading, kind, width })),
    rows: plan.measures.map((measure) => columns.map(({ value }) => cleanValue(value(measure)))),
  };
}

function cleanValue(value: SheetValue): SheetValue {
  return typeof value === "string" ? cleanText(value) : value;
}

/** Where in the plan it stands. */
function placeColumns(plan: Publication): Column[] {
  const t = exportText[plan.language];
  const { goalLevels } = labels[plan.language];
  return [
    text(t.number, 7, ({ number }) => number),
    text(t.focusArea, 28, (measure) => lines(servedAreas(plan, measure).map(({ title }) => title))),
    text(t.columns.goalLevel, 18, (measure) => lines(servedGoals(plan, measure).map(({ level }) => goalLevels[level]))),
    text(t.goal, 34, (measure) => lines(servedGoals(plan, measure).map(({ title }) => title))),
    text(t.strategy, 30, (measure) => lines(servedGoals(plan, measure).map(({ strategy }) => strategy))),
  ];
}

/** What shall be done, for whom, by whom and when. */
function promiseColumns(plan: Publication): Column[] {
  const t = exportText[plan.language];
  const words = labels[plan.language];
  return [
    text(t.measure, 44, ({ title }) => title),
    text(t.columns.points, 36, ({ points }) => lines(points)),
    text(t.reason, 36, ({ reason }) => reason),
    text(t.kind, 16, ({ kind }) => (kind ? words.measureKinds[kind] : "")),
    text(t.targetGroups, 24, ({ targetGroups }) => inWords(targetGroups.map((group) => words.targetGroups[group]))),
    text(t.violenceForms, 24, ({ violenceForms }) => inWords(violenceForms.map((form) => words.violenceForms[form]))),
    text(t.nationalCategory, 22, ({ nationalCategory }) =>
      nationalCategory ? words.nationalCategories[nationalCategory] : "",
    ),
    text(t.legalBasis, 28, ({ legalBasis }) => lines(legalBasis.map(({ title }) => title))),
    text(t.columns.responsible, 24, ({ responsible }) => responsible?.title ?? ""),
    text(t.columns.agency, 26, ({ responsible }) => responsible?.agency ?? ""),
    text(t.partners, 26, (measure) => lines(partnerWords(measure))),
    text(t.appliesTo, 20, (measure) => municipalityWords(measure, plan) || t.all),
    date(t.columns.start, ({ startsOn }) => startsOn),
    date(t.columns.end, ({ endsOn }) => endsOn),
    text(t.columns.timeText, 18, ({ periodText }) => periodText),
    text(t.planPeriod, 18, ({ period }) => words.planPeriods[period]),
    text(t.milestones, 40, (measure) => lines(milestoneWords(measure, plan.language))),
  ];
}

function resourceColumns(plan: Publication): Column[] {
  const t = exportText[plan.language];
  const years = plan.measures.flatMap(({ costs }) => costs.map(({ year }) => year));
  const kroner = (measure: PublishedMeasure, year: number) =>
    measure.costs.filter((cost) => cost.year === year).reduce((sum, cost) => sum + cost.kroner, 0);
  return [
    number(t.columns.hours, ({ hours }) => hours),
    ...[...new Set(years)]
      .sort((one, other) => one - other)
      .map((year) =>
        number(t.columns.kroner(year), (measure) =>
          measure.costs.some((cost) => cost.year === year) ? kroner(measure, year) : null,
        ),
      ),
    text(t.columns.funding, 20, ({ funding }) => (funding ? labels[plan.language].fundings[funding] : "")),
    text(t.columns.resourcesText, 24, ({ resourcesText }) => resourcesText),
  ];
}

/** How it is measured, and how it goes. */
function resultColumns(plan: Publication): Column[] {
  const t = exportText[plan.language];
  const { phases } = labels[plan.language];
  return [
    text(t.columns.baseline, 26, ({ indicator }) => indicator.baseline),
    text(t.columns.target, 26, ({ indicator }) => indicator.target),
    text(t.columns.source, 22, ({ indicator }) => indicator.source),
    text(t.evaluation, 30, ({ evaluationMethod }) => evaluationMethod),
    date(t.columns.evaluationOn, ({ evaluationOn }) => evaluationOn),
    text(t.remark, 30, ({ remark }) => remark),
    text(t.status, 14, ({ status }) => (status ? phases[status.phase] : "")),
    text(t.columns.late, 10, (measure) => lateWord(measure, plan)),
    text(t.columns.comment, 36, ({ status }) => status?.comment ?? ""),
    date(t.columns.reportedOn, ({ status }) => status?.reportedOn ?? null),
  ];
}

function lateWord(measure: PublishedMeasure, plan: Publication): string {
  const t = exportText[plan.language];
  if (publishedLine(plan, measure, plan.publishedOn).time === "late") return t.yes;
  return measure.status ? t.no : "";
}

/** Invented data say so in every row, since rows are copied out of their sheet. */
function markColumn({ example, language }: Publication): Column[] {
  const t = exportText[language];
  return example ? [text(t.columns.mark, 20, () => t.exampleMark)] : [];
}

function servedAreas(plan: Publication, { number }: PublishedMeasure): PublishedFocusArea[] {
  return plan.focusAreas.filter((area) => area.goals.some((goal) => goal.measures.includes(number)));
}

function servedGoals(plan: Publication, { number }: PublishedMeasure): PublishedFocusArea["goals"] {
  return plan.focusAreas.flatMap((area) => area.goals).filter((goal) => goal.measures.includes(number));
}

function text(heading: string, width: number, value: (measure: PublishedMeasure) => string): Column {
  return { heading, kind: "text", width, value };
}

function date(heading: string, value: (measure: PublishedMeasure) => string | null): Column {
  return { heading, kind: "date", width: 12, value };
}

function number(heading: string, value: (measure: PublishedMeasure) => number | null): Column {
  return { heading, kind: "number", width: 13, value };
}

function lines(words: string[]): string {
  return words.filter(Boolean).join("\n");
}
