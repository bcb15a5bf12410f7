import { allServices, type ServedGroup, type Service, servedGroups } from "./answer.ts";
import { type Audience, audiences } from "./form.ts";
import type { GivenAnswer } from "./given-answer.ts";

/** A service, and the agency that has it. */
export interface OfferedService extends Service {
  agency: string;
}

/** One group of people, and what there is for those of them that are exposed, use violence or are touched by it. */
export interface GroupRow {
  group: ServedGroup;
  cells: { audience: Audience; services: OfferedService[]; isHole: boolean }[];
}

/**
 * What agencies offer, as a table of groups by audience. A hole is where nobody offers anything to a group in particular;
 * what is for all residents fills no hole, since those who need most adaptation seldom find their way to it.
 */
export function serviceTable(answers: readonly GivenAnswer[]): GroupRow[] {
  const offered = answers.flatMap(({ agency, content }) => allServices(content).map((one) => ({ ...one, agency })));
  return servedGroups.map((group) => ({
    group,
    cells: audiences.map((audience) => {
      const services = offered.filter((one) => one.audience === audience && one.groups.includes(group));
      return { audience, services, isHole: services.length === 0 && group !== "residents" };
    }),
  }));
}

export function countHoles(rows: readonly GroupRow[]): number {
  return rows.flatMap(({ cells }) => cells).filter(({ isHole }) => isHole).length;
}

/** Services that say nothing of whom they are for: they stand in no row. */
export function servicesForNobody(answers: readonly GivenAnswer[]): OfferedService[] {
  return answers.flatMap(({ agency, content }) =>
    allServices(content)
      .filter(({ groups }) => groups.length === 0)
      .map((one) => ({ ...one, agency })),
  );
}
