import type { Result } from "#app/lib/result.ts";
import type { MemberFields } from "#app/plan/group-member.ts";
import type { ChoiceGroup } from "#app/plan/measure-options.ts";

type Typed = Omit<MemberFields, "kind" | "positionId"> & { positionId: string };

/** Who a seat belongs to: one of the organisation's functions, or a function that somebody has written. One of the two must be there. */
export function chooseFunction(
  typed: Typed,
  functions: readonly ChoiceGroup[],
): Result<Omit<MemberFields, "kind">, "unknown" | "writeFunction"> {
  if (typed.positionId === "") {
    if (typed.title === "") return { ok: false, refusal: "writeFunction" };
    return { ok: true, value: { ...typed, positionId: null } };
  }
  for (const { heading, choices } of functions) {
    const chosen = choices.find(({ value }) => value === typed.positionId);
    if (chosen) return { ok: true, value: { ...typed, title: chosen.label, agency: heading } };
  }
  return { ok: false, refusal: "unknown" };
}
