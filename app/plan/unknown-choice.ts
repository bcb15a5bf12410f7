import type { MeasureFields } from "./measure.ts";
import type { ChoiceGroup, MeasureOptions } from "./measure-options.ts";
import { tieOf } from "./partner.ts";

/** The first thing that a measure was tied to and that its plan or organisation does not have, by field; as when it was deleted meanwhile. */
export function unknownChoice(
  { positionId, goalIds, partners, municipalities }: Pick<MeasureFields, "positionId"> & Partial<MeasureFields>,
  options: MeasureOptions,
): [field: string, fault: string] | undefined {
  if (positionId && !isIn(options.positions, positionId)) return ["positionId", "choosePosition"];
  if (goalIds?.some((id) => !isIn(options.goals, id))) return ["goalIds", "chooseGoal"];
  if (partners?.map(tieOf).some((tie) => tie && !isIn(options.partners, tie))) return ["partners", "choosePartner"];
  const known = options.municipalities.map(({ value }) => value);
  return municipalities?.some((number) => !known.includes(number)) ? ["municipalities", "unknown"] : undefined;
}

function isIn(groups: readonly ChoiceGroup[], value: string): boolean {
  return groups.some(({ choices }) => choices.some((choice) => choice.value === value));
}
