import * as z from "zod";
import type { Move } from "./move.ts";

/** Where something movable shall stand: one up or down, as its buttons send; or before another (last when blank), as when it is dragged. */
export const moveFields = {
  direction: z.enum(["up", "down"]).optional(),
  before: z.union([z.uuid(), z.literal("")]).optional(),
};

/** `from` is "here" from a script that stays where it is. */
export const moveForm = z
  .object({ ...moveFields, from: z.literal("here").optional() })
  .refine(({ direction, before }) => direction !== undefined || before !== undefined);

interface Place {
  direction?: "up" | "down" | undefined;
  before?: string | undefined;
}

export function moveOf({ direction, before }: Place): Move {
  return direction ?? { before: before || null };
}
