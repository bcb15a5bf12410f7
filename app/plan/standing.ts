import { dateInNorway } from "#app/lib/dates.ts";
import type { Measure } from "./measure.ts";
import { lastDay } from "./period.ts";
import type { Adoption, Plan } from "./plan.ts";
import { isLate } from "./timeliness.ts";

/** How a plan stands, in one line: phase, whether its measures are on time, and when that was last heard. */
export interface Standing {
  phase: "draft" | "hearing" | "partlyAdopted" | "adopted" | "ranOut";
  adopted: number;
  municipalities: number;
  /** Measures that are late. Null where there is no adopted plan to be late with: before it, and after its last day. */
  late: number | null;
  /** The day of the newest status report. */
  heardOn: string | null;
}

type Timed = Pick<Measure, "startsOn" | "endsOn" | "milestones" | "period" | "status">;
type Decision = Pick<Adoption, "adoptedOn" | "hearingFrom" | "hearingTo">;

interface Standable {
  plan: Pick<Plan, "startsOn" | "endsOn" | "evaluationOn">;
  adoptions: Decision[];
  measures: Timed[];
}

export function standing({ plan, adoptions, measures }: Standable, today: string): Standing {
  const last = lastDay(plan);
  const adopted = adoptions.filter(({ adoptedOn }) => adoptedOn !== null && adoptedOn <= today).length;
  const over = adopted > 0 && last !== null && last < today;
  const phase = over ? "ranOut" : phaseOf(adoptions, adopted, today);
  return {
    phase,
    adopted,
    municipalities: adoptions.length,
    late: adopted === 0 || over ? null : measures.filter((measure) => isLate(measure, today)).length,
    heardOn: newestReport(measures),
  };
}

function phaseOf(adoptions: Decision[], adopted: number, today: string): Standing["phase"] {
  if (adopted > 0) return adopted === adoptions.length ? "adopted" : "partlyAdopted";
  return adoptions.some((adoption) => isHeard(adoption, today)) ? "hearing" : "draft";
}

function isHeard({ hearingFrom, hearingTo }: Decision, today: string): boolean {
  return hearingFrom !== null && hearingFrom <= today && (hearingTo === null || today <= hearingTo);
}

function newestReport(measures: Timed[]): string | null {
  const days = measures.flatMap(({ status }) => (status ? [dateInNorway(new Date(status.reportedAt))] : []));
  return days.toSorted().at(-1) ?? null;
}
