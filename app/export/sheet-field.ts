import { planPeriods } from "#app/plan/goal.ts";
import type { MeasureFields, StatusFields } from "#app/plan/measure.ts";
import { causes, fundings, measureKinds, phases } from "#app/plan/measure.ts";

/** The fields of a measure that people can edit in a spreadsheet, in the order of its columns. What has several parts of its own stays in Komplan. */
export const plainFields = [
  "goal",
  "title",
  "points",
  "reason",
  "kind",
  "position",
  "responsibleText",
  "startsOn",
  "endsOn",
  "periodText",
  "period",
  "hours",
  "funding",
  "resourcesText",
  "baseline",
  "target",
  "indicatorSource",
  "evaluationMethod",
  "evaluationOn",
  "publicRemark",
  "phase",
  "late",
  "cause",
  "comment",
] as const;
export type PlainField = (typeof plainFields)[number];
/** One of those, or the kroner of one year. */
export type SheetField = PlainField | `cost:${number}`;

/** A measure as cells: a text for each field, where a date is ISO, a choice is its key, and nothing is "". */
export type SheetValues = { [Field in SheetField]?: string };

/** What a report says. Kept apart: it is added and never changed. */
export const statusFields = ["phase", "late", "cause", "comment"] as const satisfies readonly PlainField[];

export type CellKind = "text" | "lines" | "date" | "number" | "choice";

const kinds: Partial<Record<PlainField, CellKind>> = {
  goal: "choice",
  points: "lines",
  kind: "choice",
  position: "choice",
  startsOn: "date",
  endsOn: "date",
  period: "choice",
  hours: "number",
  funding: "choice",
  evaluationOn: "date",
  phase: "choice",
  late: "choice",
  cause: "choice",
};

export function cellKind(field: SheetField): CellKind {
  return isCost(field) ? "number" : (kinds[field] ?? "text");
}

export function isCost(field: SheetField): field is `cost:${number}` {
  return field.startsWith("cost:");
}

export function yearOf(field: `cost:${number}`): number {
  return Number(field.slice("cost:".length));
}

/** The field of that name; null when there is none. */
export function sheetField(name: string): SheetField | null {
  const year = /^cost:(20\d\d)$/.exec(name)?.[1];
  return year ? `cost:${Number(year)}` : (plainFields.find((field) => field === name) ?? null);
}

/** A measure, with what was last said of it, as cells. */
export function sheetValues(measure: MeasureFields, status: StatusFields | null): SheetValues {
  const { indicator, points, goalIds, positionId, costs, hours } = measure;
  const { title, reason, responsibleText, periodText, resourcesText, evaluationMethod, publicRemark } = measure;
  const texts = { title, reason, responsibleText, periodText, resourcesText, evaluationMethod, publicRemark };
  const trimmed = Object.entries(texts).map(([field, text]) => [field, text.trim()]);
  return {
    ...Object.fromEntries(trimmed),
    goal: goalIds[0] ?? "",
    points: linesOf(points.join("\n")).join("\n"),
    kind: measure.kind ?? "",
    position: positionId ?? "",
    startsOn: measure.startsOn ?? "",
    endsOn: measure.endsOn ?? "",
    period: measure.period,
    hours: hours === null ? "" : String(hours),
    funding: measure.funding ?? "",
    baseline: indicator.baseline.trim(),
    target: indicator.target.trim(),
    indicatorSource: indicator.source.trim(),
    evaluationOn: measure.evaluationOn ?? "",
    ...statusValues(status),
    ...Object.fromEntries(costs.map(({ year, kroner }) => [`cost:${year}`, String(kroner)])),
  };
}

function statusValues(status: StatusFields | null): SheetValues {
  if (!status) return { phase: "", late: "", cause: "", comment: "" };
  const { phase, late, cause, comment } = status;
  return { phase, late: late ? "yes" : "no", cause: cause ?? "", comment: comment.trim() };
}

/** The measure with these cells instead of its own. What is said of how it goes is not among them. */
export function withValues(measure: MeasureFields, values: SheetValues): MeasureFields {
  const all = { ...sheetValues(measure, null), ...values };
  const text = (field: PlainField) => all[field] ?? "";
  const changed = (field: PlainField) => values[field] !== undefined;
  const one = <Word extends string>(words: readonly Word[], field: PlainField) =>
    words.find((word) => word === all[field]) ?? null;
  return {
    ...measure,
    title: text("title"),
    points: changed("points") ? linesOf(text("points")) : measure.points,
    reason: text("reason"),
    kind: one(measureKinds, "kind"),
    goalIds: changed("goal") ? goalsWith(measure.goalIds, text("goal")) : measure.goalIds,
    positionId: text("position") || null,
    responsibleText: text("responsibleText"),
    startsOn: text("startsOn") || null,
    endsOn: text("endsOn") || null,
    periodText: text("periodText"),
    period: one(planPeriods, "period") ?? "this",
    hours: text("hours") === "" ? null : Number(text("hours")),
    costs: costsWith(measure.costs, values),
    funding: one(fundings, "funding"),
    resourcesText: text("resourcesText"),
    indicator: { baseline: text("baseline"), target: text("target"), source: text("indicatorSource") },
    evaluationMethod: text("evaluationMethod"),
    evaluationOn: text("evaluationOn") || null,
    publicRemark: text("publicRemark"),
  };
}

/** What is said with these cells, and besides them what was said before; null when they do not tell how far it has come. */
export function statusWith(values: SheetValues, before: StatusFields | null): StatusFields | null {
  const phase = phases.find((phase) => phase === values.phase);
  if (!phase) return null;
  const late = values.late === "yes";
  const cause = late ? (causes.find((cause) => cause === values.cause) ?? null) : null;
  const { internalNote = "", decisionNeeded = "", onTimeReason = "" } = before ?? {};
  return { phase, late, cause, comment: values.comment ?? "", internalNote, decisionNeeded, onTimeReason };
}

/** The goal that gives it its number is another; those it serves besides stay. */
function goalsWith([, ...others]: string[], goal: string): string[] {
  return [...(goal ? [goal] : []), ...others.filter((id) => id !== goal)];
}

function costsWith(costs: MeasureFields["costs"], values: SheetValues): MeasureFields["costs"] {
  const typed = Object.entries(values).flatMap(([name, value]) => {
    const field = sheetField(name);
    return field && isCost(field) ? [{ year: yearOf(field), value }] : [];
  });
  if (typed.length === 0) return costs;
  const kept = costs.filter(({ year }) => !typed.some((one) => one.year === year));
  const added = typed.flatMap(({ year, value }) => (value === "" ? [] : [{ year, kroner: Number(value) }]));
  return [...kept, ...added].sort((one, other) => one.year - other.year);
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
