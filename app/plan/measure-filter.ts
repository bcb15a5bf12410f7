import type { Measure } from "./measure.ts";
import { isLate } from "./timeliness.ts";

/** What a list of measures can be narrowed to: those that lack something, and those that are late. */
export const lacks = ["responsible", "dates", "resources", "evaluation", "late"] as const;
export type Lack = (typeof lacks)[number];

/** What somebody has asked to see. Empty is all. */
export interface MeasureFilter {
  positionId: string;
  lack: Lack | "";
}

/** The filter in an address, the same for the table and for the spreadsheet of it. */
export function measureFilterIn(search: URLSearchParams): MeasureFilter {
  const asked = search.get("vis");
  return { positionId: search.get("ansvarlig") ?? "", lack: lacks.find((lack) => lack === asked) ?? "" };
}

/** The filter as it stands in an address; nothing when nothing is asked for. */
export function addressOf({ positionId, lack }: MeasureFilter): string {
  return new URLSearchParams([
    ...(lack ? [["vis", lack]] : []),
    ...(positionId ? [["ansvarlig", positionId]] : []),
  ]).toString();
}

/** A row of the list as it is seen, open for writing. */
export function addressOfRow(filter: MeasureFilter, id: string): string {
  const asked = addressOf(filter);
  return `?${asked && `${asked}&`}rad=${id}`;
}

/** Those that are asked for, in their order. */
export function filterMeasures(measures: Measure[], { positionId, lack }: MeasureFilter, today: string): Measure[] {
  return measures.filter((measure) => {
    if (positionId !== "" && measure.responsible?.positionId !== positionId) return false;
    return lack === "" || lacking[lack](measure, today);
  });
}

/** What a measure lacks, in the order of the choices. */
export function lacksOf(measure: Measure, today: string): Lack[] {
  return lacks.filter((lack) => lacking[lack](measure, today));
}

const lacking: Record<Lack, (measure: Measure, today: string) => boolean> = {
  responsible: ({ responsible }) => responsible === null,
  dates: ({ endsOn }) => endsOn === null,
  resources: ({ hours, costs, resourcesText }) => hours === null && costs.length === 0 && resourcesText === "",
  evaluation: ({ evaluationMethod }) => evaluationMethod === "",
  late: isLate,
};

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
