import * as z from "zod";
import type { SheetPicks } from "./sheet-decision.ts";

const keys = z.array(z.string().max(40)).max(5000);

/** What the review page sends: which choices it showed, and what was ticked. */
export const sheetReviewForm = z.object({
  basis: z.string().max(100),
  page: z.string().max(6),
  goalId: z.union([z.uuid(), z.literal("")]).default(""),
  shown: keys,
  shownConflict: keys,
  take: keys,
  mine: keys,
});
type Sent = z.output<typeof sheetReviewForm>;

/** The choices so far, with those of the page that was sent. */
export function picksWith(before: SheetPicks, { goalId, shown, shownConflict, take, mine }: Sent): SheetPicks {
  const [ticked, isShown] = [new Set(take), new Set(shown)];
  const isShownConflict = new Set(shownConflict);
  return {
    goalId: goalId || before.goalId,
    leftOut: [...before.leftOut.filter((key) => !isShown.has(key)), ...shown.filter((key) => !ticked.has(key))],
    mine: [
      ...before.mine.filter((key) => !isShownConflict.has(key)),
      ...mine.filter((key) => isShownConflict.has(key)),
    ],
  };
}
