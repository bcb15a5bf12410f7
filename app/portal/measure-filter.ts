import { responsibleWords } from "#app/export/measure-words.ts";
import { containsAll } from "#app/lib/contains-all.ts";
import type { Publication, PublishedMeasure } from "#app/publication/publication.ts";
import { measuresIn } from "#app/publication/standing.ts";
import { shownStatus } from "./progress.ts";

/** What can be asked for in the list of measures, by the names the address uses. */
const filterNames = ["sok", "omrade", "mal", "kommune", "ansvarlig", "status", "malgruppe"] as const;
export type MeasureFilter = Record<(typeof filterNames)[number], string>;

export function readFilter(address: URLSearchParams): MeasureFilter {
  const read = (name: string) => (address.get(name) ?? "").trim().slice(0, 200);
  return {
    sok: read("sok"),
    omrade: read("omrade"),
    mal: read("mal"),
    kommune: read("kommune"),
    ansvarlig: read("ansvarlig"),
    status: read("status"),
    malgruppe: read("malgruppe"),
  };
}

export function isFiltering(filter: MeasureFilter): boolean {
  return filterNames.some((name) => filter[name] !== "");
}

/** The measures that fit everything asked for, in the plan's order. */
export function filterMeasures(plan: Publication, filter: MeasureFilter): PublishedMeasure[] {
  const inArea = new Set(numbersIn(plan, filter.omrade));
  const forGoal = new Set(goalsIn(plan).find(({ key }) => key === filter.mal)?.measures);
  const from = filter.kommune === "" ? plan.measures : measuresIn(plan, filter.kommune);
  return from.filter(
    (measure) =>
      (filter.omrade === "" || inArea.has(measure.number)) &&
      (filter.mal === "" || forGoal.has(measure.number)) &&
      (filter.ansvarlig === "" || responsibleWords(measure) === filter.ansvarlig) &&
      (filter.status === "" || shownStatus(plan, measure) === filter.status) &&
      (filter.malgruppe === "" || measure.targetGroups.some((group) => group === filter.malgruppe)) &&
      containsAll(wordsOf(measure), filter.sok),
  );
}

/** What a goal is called in an address: goals have no name there of their own, so its focus area and its place there. */
export function goalKey(area: string, at: number): string {
  return `${area}-${at + 1}`;
}

/** Every goal of a plan, with what it is called in an address. */
export function goalsIn(plan: Publication) {
  return plan.focusAreas.flatMap(({ slug, goals }) => goals.map((goal, at) => ({ ...goal, key: goalKey(slug, at) })));
}

/** Everybody who answers for a measure, once each, in Norwegian order. */
export function responsibles(plan: Publication): string[] {
  const all = plan.measures.map(responsibleWords).filter(Boolean);
  return [...new Set(all)].sort((a, b) => a.localeCompare(b, "nb"));
}

function numbersIn(plan: Publication, slug: string): string[] {
  const area = plan.focusAreas.find((one) => one.slug === slug);
  return area?.goals.flatMap((goal) => goal.measures) ?? [];
}

function wordsOf(measure: PublishedMeasure): string {
  const partners = measure.partners.map(({ name }) => name);
  return [
    measure.number,
    measure.title,
    ...measure.points,
    measure.reason,
    responsibleWords(measure),
    ...partners,
  ].join(" ");
}
