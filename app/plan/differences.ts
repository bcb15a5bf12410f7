/** A part of a plan as it is saved: its fields by name. */
export type State = Record<string, unknown>;

export interface Difference {
  field: string;
  before: unknown;
  after: unknown;
}

/** What two people did with one field since they both began with `base`. */
export interface ThreeWay {
  field: string;
  base: unknown;
  theirs: unknown;
  mine: unknown;
  /** Both changed it, to different things: a person must choose. */
  conflict: boolean;
}

/** Not written by people: no difference to speak of. */
const silent = ["id", "organisationId", "planId", "version", "number", "status", "broughtBack"];

/** The fields that are not the same, in the order of `after`. */
export function differences(before: State, after: State): Difference[] {
  const fields = new Set([...Object.keys(after), ...Object.keys(before)]);
  return [...fields]
    .filter((field) => !silent.includes(field) && !isSame(before[field], after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** What to show whoever saves last: every field that somebody else has changed, with what oneself has written there. */
export function threeWay(base: State, theirs: State, mine: State): ThreeWay[] {
  return differences(base, theirs).map(({ field }) => ({
    field,
    base: base[field],
    theirs: theirs[field],
    mine: mine[field],
    conflict: !isSame(base[field], mine[field]) && !isSame(theirs[field], mine[field]),
  }));
}

/** Both people's changes together. Where both changed the same field, one's own stands until a person has chosen. */
export function merged<Fields extends State>(base: State, theirs: Fields, mine: Fields): Fields {
  const own = differences(base, mine).map(({ field }) => [field, mine[field]]);
  return { ...theirs, ...Object.fromEntries(own) };
}

/** Equal as what is stored: the order of an object's fields does not matter, that of a list does. */
export function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

/** The same text for the same value, whatever order its fields were written in. */
export function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_, part: unknown) => (isState(part) ? sortedFields(part) : part));
}

function sortedFields(state: State): State {
  return Object.fromEntries(Object.entries(state).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function isState(value: unknown): value is State {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
