/** The steps of the guide, in order: one working path for every plan (no: steg). */
export const stepKeys = [
  "1.1",
  "1.2",
  "1.3",
  "1.4",
  "1.5",
  "1.6",
  "1.7",
  "2.1",
  "2.2",
  "2.3",
  "2.4",
  "2.5",
  "2.6",
  "2.7",
  "3",
  "4.1",
  "4.2",
  "4.3",
  "4.4",
  "4.5",
] as const;
export type StepKey = (typeof stepKeys)[number];

export const pathPhases = ["1", "2", "3", "4"] as const;
/** Where in the guide a step belongs: begin, find out, write, carry out. */
export type PathPhase = (typeof pathPhases)[number];

/** What each step builds on. Those left out build on nothing. */
const builtOn: Partial<Record<StepKey, readonly StepKey[]>> = {
  "1.4": ["1.3"],
  "1.5": ["1.4"],
  "1.6": ["1.4"],
  "1.7": ["1.4"],
  "2.1": ["1.4"],
  "2.2": ["2.1"],
  "2.3": ["2.2"],
  "2.4": ["2.3"],
  "2.5": ["2.4"],
  "2.6": ["2.5"],
  "2.7": ["2.6"],
  "3": ["2.5"],
  "4.1": ["3"],
  "4.2": ["4.1"],
  "4.3": ["4.2"],
  "4.4": ["4.2"],
  "4.5": ["4.2"],
};

export function stepsBefore(key: StepKey): readonly StepKey[] {
  return builtOn[key] ?? [];
}

export function isStepKey(text: string): text is StepKey {
  return (stepKeys as readonly string[]).includes(text);
}

export function pathPhaseOf(key: StepKey): PathPhase {
  return pathPhases.find((phase) => key.startsWith(phase)) ?? "1";
}

/** The pages where the steps are taken, under the plan's own address. */
export const stepPlaces: Record<StepKey, string> = {
  "1.1": "prosess/oppdrag",
  "1.2": "prosess/oppdrag/planer",
  "1.3": "prosess/oppdrag",
  "1.4": "prosess",
  "1.5": "prosess/oppdrag/mandat",
  "1.6": "prosess/aktorer",
  "1.7": "prosess",
  "2.1": "kartlegging",
  "2.2": "prioritering",
  "2.3": "prioritering",
  "2.4": "tiltak",
  "2.5": "tiltak",
  "2.6": "tiltak",
  "2.7": "om#evaluationOn",
  "3": "kvalitet",
  "4.1": "kommuner",
  "4.2": "kommuner",
  "4.3": "prosess",
  "4.4": "publiseringer",
  "4.5": "om#evaluationOn",
};
