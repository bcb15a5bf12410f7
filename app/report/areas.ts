import type { Draft } from "#app/plan/draft.ts";
import type { Measure } from "#app/plan/measure.ts";

/** The measures of one focus area: those that have their number from it. */
export interface AreaOfMeasures {
  /** Id of the focus area, or `noArea`. */
  key: string;
  /** Empty for the measures that serve no goal. */
  title: string;
  measures: Measure[];
}

/** Stands for a focus area in an address, for measures that serve no goal. */
export const noArea = "uten";

/** All measures of a plan, each once, by the focus area of the first goal it serves. Areas without measures are left out. */
export function measuresByArea({
  focusAreas,
  goals,
  measures,
}: Pick<Draft, "focusAreas" | "goals" | "measures">): AreaOfMeasures[] {
  const areaOf = new Map(goals.map(({ id, focusAreaId }) => [id, focusAreaId]));
  const keyOf = ({ goalIds: [first = ""] }: Measure) => areaOf.get(first) ?? noArea;
  return [...focusAreas.map(({ id, title }) => ({ key: id, title })), { key: noArea, title: "" }]
    .map((area) => ({ ...area, measures: measures.filter((measure) => keyOf(measure) === area.key) }))
    .filter((area) => area.measures.length > 0);
}

/** The focus area that an address names, if there is one, and the one after it. */
export function areaAndNext(draft: Pick<Draft, "focusAreas" | "goals" | "measures">, key: string) {
  const areas = measuresByArea(draft);
  const at = areas.findIndex((area) => area.key === key);
  return at < 0 ? { area: undefined, next: undefined } : { area: areas[at], next: areas[at + 1] };
}
