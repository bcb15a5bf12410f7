import * as z from "zod";
import { writtenOriginal, writtenText, writtenTitle } from "./form-values.ts";
import { goalLevels, planPeriods } from "./goal.ts";

/** What people write about a goal, as its page sends it. */
export const goalForm = z.object({
  title: writtenTitle,
  level: z.enum(goalLevels, "unknown"),
  strategy: writtenText,
  focusAreaId: z.uuid("unknown"),
  /** The page it was written on, to which it comes back. */
  from: z.enum(["goal", "table"]).default("goal"),
  original: writtenOriginal,
});

/** What people write about a focus area, as its page sends it. */
export const focusAreaForm = z.object({
  title: writtenTitle,
  reason: writtenText,
  period: z.enum(planPeriods, "unknown"),
  original: writtenOriginal,
});
