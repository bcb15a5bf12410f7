import type { Measure } from "#app/plan/measure.ts";
import { nextDue, type StatusLine, statusLine } from "#app/plan/timeliness.ts";
import type { StepKey } from "./step-key.ts";
import { isReady, type PathStep } from "./step-path.ts";
import { isOver, type StepResponsible } from "./step-state.ts";

/** Something a function has to do, and what cannot go on before it is done. */
export type Awaited =
  | { kind: "step"; key: StepKey; dueOn: string | null; late: boolean; heldUp: HeldUp[] }
  | ({ kind: "measure"; dueOn: string | null; late: boolean; line: StatusLine } & Pick<
      Measure,
      "id" | "number" | "title"
    >);

/** A step that waits, and the function that waits with it. */
export interface HeldUp {
  key: StepKey;
  responsible: StepResponsible | null;
}

/** A function, and all that is waited for from it. */
export interface Waiting {
  responsible: StepResponsible;
  things: Awaited[];
}

/**
 * Who waits for whom: by function, the steps whose turn it is with the steps that wait for them, and the measures that are late
 * or soon due. Those with something late come first, then those that most things wait for.
 */
export function whoWaitsForWhom(path: readonly PathStep[], measures: readonly Measure[], today: string): Waiting[] {
  const found = [...path.filter(isReady).flatMap((step) => ofStep(step, path)), ...measures.flatMap(ofMeasure(today))];
  const byFunction = Map.groupBy(found, ({ responsible }) => responsible.positionId);
  const waiting = [...byFunction.values()].flatMap((own) => {
    const [first] = own;
    return first ? [{ responsible: first.responsible, things: own.map(({ thing }) => thing).toSorted(byUrgency) }] : [];
  });
  return waiting.toSorted((one, other) => weight(other) - weight(one));
}

/** Steps whose turn it is and that nobody sees to. */
export function whatNobodyDoes(path: readonly PathStep[]): StepKey[] {
  return path
    .filter(isReady)
    .filter(({ responsible }) => responsible === null)
    .map(({ key }) => key);
}

interface Found {
  responsible: StepResponsible;
  thing: Awaited;
}

function ofStep({ key, dueOn, late, responsible }: PathStep, path: readonly PathStep[]): Found[] {
  if (!responsible) return [];
  const heldUp = path.filter(({ state, waitsFor }) => !isOver(state) && waitsFor.includes(key));
  const thing = { kind: "step" as const, key, dueOn, late, heldUp: heldUp.map(withResponsible) };
  return [{ responsible, thing }];
}

function withResponsible({ key, responsible }: PathStep): HeldUp {
  return { key, responsible };
}

function ofMeasure(today: string) {
  return (measure: Measure): Found[] => {
    const { responsible, id, number, title } = measure;
    const line = statusLine(measure, today);
    if (!responsible || (line.time !== "late" && line.time !== "soon")) return [];
    const late = line.time === "late";
    const thing = { kind: "measure" as const, id, number, title, dueOn: nextDue(measure), late, line };
    return [{ responsible, thing }];
  };
}

function byUrgency(one: Awaited, other: Awaited): number {
  if (one.late !== other.late) return one.late ? -1 : 1;
  return (one.dueOn ?? "9999").localeCompare(other.dueOn ?? "9999");
}

function weight({ things }: Waiting): number {
  const late = things.filter((thing) => thing.late).length;
  const heldUp = things.flatMap((thing) => (thing.kind === "step" ? thing.heldUp : [])).length;
  return late * 100 + heldUp * 10 + things.length;
}
