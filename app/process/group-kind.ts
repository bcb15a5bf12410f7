import { type GroupKind, groupKinds } from "#app/plan/plan.ts";

/** The kind of group that an address names. */
export function groupKindIn(word: string | undefined): GroupKind | undefined {
  return groupKinds.find((kind) => kind === word);
}
