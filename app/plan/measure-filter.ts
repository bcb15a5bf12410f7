import { containsAll } from "#app/lib/contains-all.ts";
import type { Draft } from "./draft.ts";
import type { Measure } from "./measure.ts";
import { type ProgressKind, progressKinds, progressOf } from "./progress.ts";
import { appliesTo } from "./validity.ts";

/** What a measure can lack. */
export const lacks = ["responsible", "dates", "resources", "evaluation"] as const;
export type Lack = (typeof lacks)[number];

/** What somebody has asked to see. Empty is all. */
export interface MeasureFilter {
  words: string;
  lack: Lack | "";
  progress: ProgressKind | "";
  focusAreaId: string;
  goalId: string;
  kommunenummer: string;
  positionId: string;
}

/** The names that the filter's fields have in an address. */
export const filterNames = {
  words: "sok",
  lack: "vis",
  progress: "status",
  focusAreaId: "omrade",
  goalId: "mal",
  kommunenummer: "kommune",
  positionId: "ansvarlig",
} as const satisfies Record<keyof MeasureFilter, string>;

/** The filter in an address, the same for the table, the spreadsheet of it, and all that is sent from it. */
export function measureFilterIn(search: URLSearchParams): MeasureFilter {
  const asked = (field: keyof MeasureFilter) => (search.get(filterNames[field]) ?? "").trim().slice(0, 200);
  return {
    words: asked("words"),
    lack: lacks.find((lack) => lack === asked("lack")) ?? "",
    // "vis=late" is what was asked before there was a choice of status.
    progress: progressKinds.find((kind) => kind === (asked("progress") || asked("lack"))) ?? "",
    focusAreaId: asked("focusAreaId"),
    goalId: asked("goalId"),
    kommunenummer: asked("kommunenummer"),
    positionId: asked("positionId"),
  };
}

/** The filter as it stands in an address; nothing when nothing is asked for. */
export function addressOf(filter: Partial<MeasureFilter>): string {
  const fields = Object.keys(filterNames) as (keyof MeasureFilter)[]; // the keys of the record above
  return new URLSearchParams(
    fields.flatMap((field) => (filter[field] ? [[filterNames[field], filter[field]]] : [])),
  ).toString();
}

/** The table of measures, narrowed. */
export function tableAddress(planId: string, filter: Partial<MeasureFilter>): string {
  const asked = addressOf(filter);
  return `/arbeid/planer/${planId}/tiltak${asked && `?${asked}`}`;
}

/** A row of the list as it is seen, open for writing. */
export function addressOfRow(filter: MeasureFilter, id: string): string {
  const asked = addressOf(filter);
  return `?${asked && `${asked}&`}rad=${id}`;
}

/** Those that are asked for, in their order. */
export function filterMeasures(
  { measures, goals }: Pick<Draft, "measures" | "goals">,
  filter: MeasureFilter,
  today: string,
): Measure[] {
  const { words, lack, progress, focusAreaId, goalId, kommunenummer, positionId } = filter;
  const ofArea = new Set(goals.filter((goal) => goal.focusAreaId === focusAreaId).map(({ id }) => id));
  return measures.filter(
    (measure) =>
      (positionId === "" || measure.responsible?.positionId === positionId) &&
      (lack === "" || lacking[lack](measure)) &&
      (progress === "" || isAt(measure, progress, today)) &&
      (focusAreaId === "" || measure.goalIds.some((id) => ofArea.has(id))) &&
      (goalId === "" || measure.goalIds.includes(goalId)) &&
      (kommunenummer === "" || appliesTo(measure, kommunenummer)) &&
      (words === "" || containsAll(wordsOf(measure), words)),
  );
}

/** What a measure lacks, in the order of the choices. */
export function lacksOf(measure: Measure): Lack[] {
  return lacks.filter((lack) => lacking[lack](measure));
}

const lacking: Record<Lack, (measure: Measure) => boolean> = {
  responsible: ({ responsible }) => responsible === null,
  dates: ({ endsOn }) => endsOn === null,
  resources: ({ hours, costs, resourcesText }) => hours === null && costs.length === 0 && resourcesText === "",
  evaluation: ({ evaluationMethod }) => evaluationMethod === "",
};

/** As it is counted on the page of how the plan goes: what is left to the next period stands nowhere yet. */
function isAt(measure: Measure, progress: ProgressKind, today: string): boolean {
  return measure.period === "this" && progressOf(measure, today) === progress;
}

function wordsOf({ number, title, points, reason, responsible, responsibleText, partners }: Measure): string {
  const who = responsible ? [responsible.title, responsible.agency] : [responsibleText];
  return [number, title, ...points, reason, ...who, ...partners.map(({ name }) => name)].join(" ");
}

/** What there is to choose between in a plan. A choice of one is none. */
export function filterChoices({ measures, focusAreas, goals, adoptions }: Draft) {
  const areas = focusAreas.map(({ id, title }, at) => ({ value: id, label: `${at + 1} ${title}` }));
  const goalChoices = goals.map(({ id, title }) => ({ value: id, label: title }));
  const municipalities = adoptions.map(({ kommunenummer, municipality }) => ({
    value: kommunenummer,
    label: municipality,
  }));
  return {
    responsible: responsibleIn(measures),
    areas: areas.length > 1 ? areas : [],
    goals: goalChoices.length > 1 ? goalChoices : [],
    municipalities: municipalities.length > 1 ? municipalities : [],
  };
}

export type FilterChoices = ReturnType<typeof filterChoices>;

/** Whoever answers for something in the plan, by name, to choose from. */
export function responsibleIn(measures: Measure[]): { value: string; label: string }[] {
  const names = new Map(
    measures.flatMap(({ responsible }) =>
      responsible ? [[responsible.positionId, `${responsible.title}, ${responsible.agency}`] as const] : [],
    ),
  );
  return [...names]
    .map(([value, label]) => ({ value, label }))
    .toSorted((a, b) => a.label.localeCompare(b.label, "nb"));
}
