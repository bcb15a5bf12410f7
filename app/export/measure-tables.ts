import { labels } from "#app/publication/labels.ts";
import type { Publication, PublishedFocusArea, PublishedMeasure } from "#app/publication/publication.ts";
import {
  type Block,
  bullets,
  type Entry,
  lettersIn,
  paragraph,
  type Run,
  run,
  type Table,
  table,
} from "./manuscript.ts";
import {
  deadlineWords,
  evaluationWords,
  resourceWords,
  responsibleWords,
  statusWords,
  timeWords,
} from "./measure-words.ts";
import { exportText } from "./text.ts";

export type Layout = Publication["layout"];
export type PublishedGoal = PublishedFocusArea["goals"][number];

/** The goals of a focus area with their measures, in the table the plan's readers know. */
export function measureTable(goals: PublishedGoal[], plan: Publication, layout: Layout): Table {
  return layout === "sevenColumns" ? sevenColumns(goals, plan) : wishes(goals, plan);
}

/** Measures in a short list. */
export function measureOverview(measures: PublishedMeasure[], plan: Publication): Table {
  const t = exportText[plan.language];
  const columns = [
    { heading: t.number, width: 0.8 },
    { heading: t.titleColumn, width: 4.4 },
    { heading: t.responsibleFor, width: 3 },
    { heading: t.deadline, width: 2.1 },
    { heading: t.status, width: 2.8 },
  ];
  const rows = measures.map((measure) =>
    [
      measure.number,
      measure.title,
      responsibleWords(measure),
      deadlineWords(measure, plan.language),
      statusWords(measure, plan),
    ].map(line),
  );
  return table(columns, rows, { dense: true });
}

/** Mål | Strategi | Tiltak | Tidsrom | Ansvar | Ressurser | Evaluering, as in the guide of 2008. */
function sevenColumns(goals: PublishedGoal[], plan: Publication): Table {
  const t = exportText[plan.language];
  const columns = [
    { heading: t.goal, width: 34 },
    { heading: t.strategy, width: 33 },
    { heading: t.measure, width: 62 },
    { heading: t.time, width: 33 },
    { heading: t.responsible, width: 34 },
    { heading: t.resources, width: 33 },
    { heading: t.evaluation, width: 36 },
  ];
  const rows = goals.flatMap((goal) => {
    const lead = (rowspan: number): Entry[] => [
      { blocks: goalBlocks(goal, plan), rowspan },
      { blocks: lines([goal.strategy]), rowspan },
    ];
    return goalRows(goal, plan, lead, (measure) => [
      { blocks: promiseBlocks(measure) },
      { blocks: lines(timeWords(measure, plan.language)) },
      { blocks: lines([responsibleWords(measure)]) },
      { blocks: lines(resourceWords(measure, plan.language)) },
      { blocks: lines(evaluationWords(measure, plan.language)) },
    ]);
  });
  return table(columns, rows, { dense: true, leads: 2 });
}

/** Vi ønsker | Dette skal vi gjøre: the goal, and what each measure promises, with who and when. */
function wishes(goals: PublishedGoal[], plan: Publication): Table {
  const t = exportText[plan.language];
  const columns = [
    { heading: t.wish, width: 1 },
    { heading: t.promise, width: 2 },
  ];
  const rows = goals.flatMap((goal) => {
    const strategy = goal.strategy.trim() === "" ? [] : [labelled([[t.strategy, goal.strategy]])];
    const lead = (rowspan: number): Entry[] => [{ blocks: [...goalBlocks(goal, plan), ...strategy], rowspan }];
    return goalRows(goal, plan, lead, (measure) => [
      { blocks: [...promiseBlocks(measure), labelled(promises(measure, plan))] },
    ]);
  });
  return table(columns, rows, { leads: 1 });
}

/**
 * A row for each measure. The goal reaches down beside a few of them and is then said again, so that it is in sight on every page.
 * A goal without measures still has its row.
 */
function goalRows(
  goal: PublishedGoal,
  plan: Publication,
  lead: (rowspan: number) => Entry[],
  cells: (measure: PublishedMeasure) => Entry[],
): Entry[][] {
  const measures = goal.measures.flatMap((number) => plan.measures.filter((measure) => measure.number === number));
  if (measures.length === 0) return [[...lead(1), { blocks: [paragraph(exportText[plan.language].noMeasures)] }]];
  return keptTogether(measures.map(cells)).flatMap(([first = [], ...rest]) => [
    [...lead(rest.length + 1), ...first],
    ...rest,
  ]);
}

const mostTogether = 3;
/** Three rows with no more than this in their fullest cells take less than a page on its side. */
const mostLetters = 560;

/** Divides rows into groups that surely fit on one page. */
function keptTogether(rows: Entry[][]): Entry[][][] {
  const groups: { rows: Entry[][]; letters: number }[] = [];
  for (const row of rows) {
    const letters = Math.max(...row.map(({ blocks }) => lettersIn(blocks)));
    const last = groups.at(-1);
    if (last && last.rows.length < mostTogether && last.letters + letters <= mostLetters) {
      last.rows.push(row);
      last.letters += letters;
    } else groups.push({ rows: [row], letters });
  }
  return groups.map((group) => group.rows);
}

function goalBlocks(goal: PublishedGoal, plan: Publication): Block[] {
  return [paragraph(labels[plan.language].goalLevels[goal.level]), paragraph(goal.title, { bold: true })];
}

function promiseBlocks(measure: PublishedMeasure): Block[] {
  const title = paragraph([measure.number, measure.title].filter(Boolean).join(" "), { bold: true });
  return measure.points.length > 0 ? [title, bullets(measure.points)] : [title];
}

function promises(measure: PublishedMeasure, plan: Publication): [string, string][] {
  const t = exportText[plan.language];
  return [
    [t.responsible, responsibleWords(measure)],
    [t.time, timeWords(measure, plan.language).join(", ")],
    [t.resources, resourceWords(measure, plan.language).join("; ")],
    [t.evaluation, evaluationWords(measure, plan.language).join(", ")],
  ];
}

/** "Ansvar: styrer", a line for each that is known. */
function labelled(pairs: [string, string][]): Block {
  const known = pairs.filter(([, words]) => words.trim() !== "");
  const runs = known.flatMap(([label, words], at): Run[] => [
    run(`${at > 0 ? "\n" : ""}${label}: `, { bold: true }),
    run(words),
  ]);
  return { kind: "paragraph", runs };
}

function lines(words: string[]): Block[] {
  return words.filter((text) => text.trim() !== "").map((text) => paragraph(text));
}

function line(words: string): Entry {
  return { blocks: lines([words]) };
}
