import { isOver, type Phase } from "#app/plan/measure.ts";
import { appliesTo } from "#app/plan/validity.ts";
import { type Money, moneyOf, partOf } from "./money.ts";
import type { ReportContent, ReportedMeasure } from "./report-content.ts";

/** What there is to tell politicians, all of it; how much of it there is room for is another matter. */
export interface Report {
  content: ReportContent;
  /** How many measures of this period are in each phase. */
  counts: Record<Phase, number>;
  measures: number;
  /** Those that have waited longest first. */
  late: ReportedMeasure[];
  decisions: ReportedMeasure[];
  finished: ReportedMeasure[];
  /** Have not told what the report needs. */
  untold: ReportedMeasure[];
  /** Null for the first report. */
  changes: Changes | null;
  money: Money;
}

/** What has happened since a report was frozen. */
export interface Changes {
  since: string;
  finished: ReportedMeasure[];
  started: ReportedMeasure[];
  late: ReportedMeasure[];
  caughtUp: ReportedMeasure[];
  added: ReportedMeasure[];
  stopped: ReportedMeasure[];
}

export function reportOf(content: ReportContent, before: ReportContent | null): Report {
  const measures = content.measures.filter(({ period }) => period === "this");
  const open = measures.filter((measure) => !isOver(measure.status?.phase));
  return {
    content,
    counts: countPhases(measures),
    measures: measures.length,
    late: open.filter(({ late }) => late).toSorted((one, other) => dueOf(one).localeCompare(dueOf(other))),
    decisions: open.filter(({ status }) => (status?.decisionNeeded ?? "") !== ""),
    finished: measures.filter(isFinished),
    untold: measures.filter(({ complete }) => !complete),
    changes: before && changesSince(measures, before),
    money: moneyOf(content.plan, measures),
  };
}

/** The same report for one municipality: its own measures, its own part of the costs and its own answer to KOSTRA. */
export function reportFor(content: ReportContent, kommunenummer: string): ReportContent {
  const payers = content.municipalities.map((one) => ({ ...one, residents: 0, share: 0 }));
  const payer = payers.find((one) => one.kommunenummer === kommunenummer);
  if (!payer) return content;
  const measures = content.measures.filter((measure) => appliesTo(measure, kommunenummer));
  return {
    ...content,
    owner: payer.name,
    municipalities: content.municipalities.filter((one) => one.kommunenummer === kommunenummer),
    measures: measures.map((measure) => {
      const kroner = measure.costs.map((cost) => cost.kroner);
      const own = partOf({ municipalities: measure.municipalities, kroner }, payer, payers).kroner;
      return { ...measure, costs: measure.costs.map(({ year }, at) => ({ year, kroner: own[at] ?? 0 })) };
    }),
  };
}

function changesSince(measures: readonly ReportedMeasure[], before: ReportContent): Changes {
  const then = new Map(before.measures.map((measure) => [measure.id, measure]));
  const was = ({ id }: ReportedMeasure) => then.get(id);
  const known = measures.filter((measure) => was(measure)?.period === "this");
  const isNewly = (is: (measure: ReportedMeasure) => boolean) =>
    known.filter((measure) => {
      const old = was(measure);
      return is(measure) && old !== undefined && !is(old);
    });
  return {
    since: before.madeOn,
    finished: isNewly(isFinished),
    started: isNewly(isStarted).filter((measure) => !isOver(measure.status?.phase)),
    late: isNewly(isLateNow),
    caughtUp: isNewly((measure) => !isLateNow(measure)).filter((measure) => !isOver(measure.status?.phase)),
    added: measures.filter((measure) => was(measure)?.period !== "this"),
    stopped: isNewly(({ status }) => status?.phase === "stopped"),
  };
}

function countPhases(measures: readonly ReportedMeasure[]): Record<Phase, number> {
  const counts = { notStarted: 0, underWay: 0, done: 0, permanent: 0, stopped: 0 };
  for (const { status } of measures) counts[status?.phase ?? "notStarted"] += 1;
  return counts;
}

function isFinished({ status }: ReportedMeasure): boolean {
  return status?.phase === "done" || status?.phase === "permanent";
}

function isStarted({ status }: ReportedMeasure): boolean {
  return status !== null && status.phase !== "notStarted";
}

function isLateNow(measure: ReportedMeasure): boolean {
  return measure.late && !isOver(measure.status?.phase);
}

/** Those without a date last. */
function dueOf({ due }: ReportedMeasure): string {
  return due ?? "9999";
}
