import type { Measure } from "#app/plan/measure.ts";
import { type Timed, timeliness } from "#app/plan/timeliness.ts";

type Answered = Timed & Pick<Measure, "responsible">;

/** How many functions measures of this period wait for while nobody holds them. `unheld` is ids of functions. */
export function countVacant(measures: readonly Answered[], unheld: readonly string[], today: string): number {
  const waiting = measures.filter((measure) => measure.period === "this" && timeliness(measure, today) !== "finished");
  const asked = new Set(waiting.flatMap(({ responsible }) => responsible?.positionId ?? []));
  return unheld.filter((id) => asked.has(id)).length;
}
